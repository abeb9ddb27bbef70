import HanText

/// A dictionary compiled for longest-match replacement: a two-stage table from scalars to small numbers, a row for each
/// first scalar, a bit for each pair that begins a key, and a double array for what follows the first scalar.
///
/// Rows say what stands for a scalar alone; the bits (a Bloom filter of one hash, some 6 % full) tell at once that most
/// pairs begin no key, so that the double array is seldom entered in vain.
///
/// Layout of a section (version 2, little-endian 32-bit numbers unless said otherwise): 8 header words (see ``Head``) ·
/// stage one, 0x1100 × UInt16 · stage two, blocks of 256 × UInt16 · rows of 8 bytes · pairs, 2^n bits in 64-bit words ·
/// cells of 8 bytes · values of 8 bytes (offset and length in the pool) · the pool of replacements. Every index read
/// from a section is checked against these counts, so a forged image can give wrong text but never a read out of bounds.
package final class PhraseAutomaton: @unchecked Sendable {
  static let version: UInt32 = 2

  /// The header words.
  struct Head {
    /// Scalars of the longest key.
    var longestKey: UInt32 = 0
    /// ASCII scalars that a key can begin with, at most; ``PhraseAutomaton/unlimited`` if some key is all ASCII.
    var asciiPrefix: UInt32 = 0
    var blocks: UInt32 = 0
    var rows: UInt32 = 0
    var cells: UInt32 = 0
    var values: UInt32 = 0
    var pool: UInt32 = 0
    /// Binary logarithm of the number of bits for pairs, at least 6.
    var pairBits: UInt32 = 6
  }
  /// What a first scalar leads to.
  struct Row {
    /// Where its children lie among the cells; 0 if no key continues.
    var base: UInt32
    /// Number of its own value from 1; 0 if the scalar alone is no key; ``PhraseAutomaton/unlimited`` if it stops a
    /// scan.
    var value: UInt32
  }
  /// One place of the double array: 16 bits the number of the scalar that leads here, which makes it its parent's (no
  /// two parents have one base); 24 bits its own base; 24 bits the number of its value. All zero if free.
  struct Cell {
    var bits: UInt64
    /// Largest base and value that fit.
    static let limit: UInt32 = 0xFF_FFFF

    init(number: UInt32, base: UInt32, value: UInt32) {
      bits = UInt64(number & 0xFFFF) | UInt64(base & Self.limit) << 16 | UInt64(value & Self.limit) << 40
    }

    @inline(__always) var number: UInt32 { UInt32(truncatingIfNeeded: bits & 0xFFFF) }
    @inline(__always) var base: UInt32 { UInt32(truncatingIfNeeded: bits &>> 16 & 0xFF_FFFF) }
    @inline(__always) var value: UInt32 { UInt32(truncatingIfNeeded: bits &>> 40) }
  }
  struct Value {
    var offset: UInt32
    /// Length in bytes, or ``PhraseAutomaton/unlimited`` if the key stands for itself.
    var length: UInt32
  }
  static let unlimited = UInt32.max
  static let stageOneCount = 0x1100
  /// The number shared by scalars that are in no key but stop a scan.
  static let specialNumber: UInt32 = 1

  let head: Head
  private let owner: AnyObject
  let stageOne: UnsafePointer<UInt16>
  let stageTwo: UnsafePointer<UInt16>
  let rows: UnsafePointer<Row>
  private let pairs: UnsafePointer<UInt64>
  let cells: UnsafePointer<Cell>
  let values: UnsafePointer<Value>
  let pool: UnsafePointer<UInt8>
  /// See ``fillSingles()``.
  let singles: UnsafeMutablePointer<UInt32>

  /// Reads a section of an image, which it keeps mapped.
  package convenience init(_ section: TableSection) throws(TableError) {
    let path = section.image.path
    guard section.section.elementVersion == Self.version else {
      throw TableError(path, .damaged("version of \"\(section.section.name)\""))
    }
    guard let made = Self.pointers(section.bytes) else { throw TableError(path, .damaged(section.section.name)) }
    self.init(owner: section.image, made)
  }

  /// Reads a section that was built in memory just now.
  package convenience init?(building bytes: [UInt8]) {
    let memory = AutomatonMemory(bytes)
    guard let made = Self.pointers(memory.bytes) else { return nil }
    self.init(owner: memory, made)
  }

  deinit { singles.deallocate() }

  private typealias Parts = (head: Head, places: [UnsafeRawPointer])

  private init(owner: AnyObject, _ parts: Parts) {
    self.owner = owner
    head = parts.head
    stageOne = parts.places[0].assumingMemoryBound(to: UInt16.self)
    stageTwo = parts.places[1].assumingMemoryBound(to: UInt16.self)
    rows = parts.places[2].assumingMemoryBound(to: Row.self)
    pairs = parts.places[3].assumingMemoryBound(to: UInt64.self)
    cells = parts.places[4].assumingMemoryBound(to: Cell.self)
    values = parts.places[5].assumingMemoryBound(to: Value.self)
    pool = parts.places[6].assumingMemoryBound(to: UInt8.self)
    singles = .allocate(capacity: Int(parts.head.rows))
    fillSingles()
  }

  /// Where the parts begin, or `nil` if the counts do not add up to the section's length.
  private static func pointers(_ bytes: UnsafeRawBufferPointer) -> Parts? {
    guard let base = bytes.baseAddress, bytes.count >= MemoryLayout<Head>.size else { return nil }
    let head = base.loadUnaligned(as: Head.self)
    guard (6...30).contains(head.pairBits) else { return nil }
    let sizes: [UInt64] = [
      UInt64(stageOneCount) * 2, UInt64(head.blocks) * 512, UInt64(head.rows) * 8,
      (1 << UInt64(head.pairBits)) / 8, UInt64(head.cells) * 8, UInt64(head.values) * 8, UInt64(head.pool),
    ]
    var offset = UInt64(MemoryLayout<Head>.size)
    var places: [UnsafeRawPointer] = []
    for size in sizes {
      places.append(base + Int(offset))
      offset += size
      guard offset <= UInt64(bytes.count) else { return nil }
    }
    guard head.blocks > 0, head.rows > 1, head.cells > 0, UInt(bitPattern: base) % 8 == 0 else { return nil }
    return (head, places)
  }
}

/// Bytes of an automaton that was built in memory, at an address that does not move.
private final class AutomatonMemory: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer

  init(_ source: [UInt8]) {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: source.count, alignment: 64)
    room.copyBytes(from: source)
    bytes = UnsafeRawBufferPointer(room)
  }

  deinit { bytes.deallocate() }
}

// MARK: - Scanning

/// A key found in a text.
package struct PhraseMatch {
  /// Bytes of the text.
  package let start: Int
  package let end: Int
  /// What stands for it; `nil` if it stays as it is.
  package let replacement: UnsafeBufferPointer<UInt8>?
  /// Whether this is no key but a scalar at which the caller must look itself.
  package let isSpecial: Bool
}

extension PhraseAutomaton {
  /// The number of the scalar that begins at `offset`, and its length in bytes. Zero for scalars that are in no key;
  /// a byte that begins no well-formed scalar counts as one of those, one byte long.
  @inline(__always)
  func number(_ text: UnsafePointer<UInt8>, _ offset: Int, _ count: Int) -> (number: UInt32, length: Int) {
    let (scalar, length) = UTF8Scalar.decode(text, offset, count)
    return (number(ofScalar: scalar), length)
  }

  /// The number of a scalar; 0 if it is in no key.
  @inline(__always)
  func number(ofScalar scalar: UInt32) -> UInt32 {
    let block = Int(stageOne[Int(scalar >> 8)])
    guard block < Int(head.blocks) else { return 0 }
    let number = UInt32(stageTwo[block &<< 8 | Int(scalar & 0xFF)])
    return number < head.rows ? number : 0
  }

  /// The first match at or after `start`, longest match at the leftmost place; `nil` if there is none before `count`.
  /// Keys that stand for themselves are passed over silently unless `reportsAll`.
  @inline(__always)
  func next(
    _ text: UnsafePointer<UInt8>, from start: Int, to count: Int, reportsAll: Bool = false
  ) -> PhraseMatch? {
    var position = start
    var plainUntil = start
    while position < count {
      if text[position] < 0x80, position >= plainUntil {
        plainUntil = UTF8Scalar.endOfASCII(text, position, count)
        position = max(position, asciiScanStart(plainUntil))
        if position >= plainUntil { continue }
      }
      let (end, value) = step(text, position, count)
      if value != 0, let match = match(position, end, value, reportsAll) { return match }
      position = end
    }
    return nil
  }

  /// The first place before the end of a run of ASCII where a key can begin.
  @inline(__always)
  func asciiScanStart(_ end: Int) -> Int {
    head.asciiPrefix == Self.unlimited ? 0 : max(0, end - Int(head.asciiPrefix))
  }

  /// The longest key at `position` and its value; value 0 and the end of the scalar if there is none.
  @inline(__always)
  func step(_ text: UnsafePointer<UInt8>, _ position: Int, _ count: Int) -> (end: Int, value: UInt32) {
    let (number, length) = number(text, position, count)
    var end = position &+ length
    guard number != 0 else { return (end, 0) }
    let row = rows[Int(number)]
    var value = row.value
    if row.base != 0, end < count { follow(number, row.base, text, count, &end, &value) }
    return (end, value)
  }

  /// Whether some key may begin with a pair of numbers; rightly no, or probably yes.
  @inline(__always)
  func beginsKey(_ first: UInt32, _ second: UInt32) -> Bool {
    let bit = Self.pairBit(first, second, head.pairBits)
    return pairs[bit &>> 6] &>> UInt64(bit & 63) & 1 != 0
  }

  @inline(__always)
  func match(
    _ start: Int, _ end: Int, _ number: UInt32, _ reportsAll: Bool
  ) -> PhraseMatch? {
    if number == Self.unlimited {
      return PhraseMatch(start: start, end: end, replacement: nil, isSpecial: true)
    }
    guard number <= head.values else { return nil }
    let value = values[Int(number) &- 1]
    if value.length == Self.unlimited {
      return reportsAll ? PhraseMatch(start: start, end: end, replacement: nil, isSpecial: false) : nil
    }
    guard UInt64(value.offset) + UInt64(value.length) <= UInt64(head.pool) else { return nil }
    let bytes = UnsafeBufferPointer(start: pool + Int(value.offset), count: Int(value.length))
    return PhraseMatch(start: start, end: end, replacement: bytes, isSpecial: false)
  }

  /// The bit that says whether some key begins with a pair of numbers, among 2^`bits`.
  @inline(__always)
  static func pairBit(_ first: UInt32, _ second: UInt32, _ bits: UInt32) -> Int {
    Int((first &* 0x9E37_79B1 ^ second &* 0x85EB_CA77) &>> (32 &- bits))
  }

  /// Walks on from a first scalar; moves `end` and `value` to the longest key found.
  @inline(__always)
  private func follow(
    _ first: UInt32, _ firstBase: UInt32, _ text: UnsafePointer<UInt8>, _ count: Int, _ end: inout Int,
    _ value: inout UInt32
  ) {
    var (number, length) = number(text, end, count)
    guard number != 0, beginsKey(first, number) else { return }
    var base = firstBase
    var position = end
    while number != 0, base &+ number < head.cells {
      let cell = cells[Int(base &+ number)]
      guard cell.number == number else { return }
      position &+= length
      if cell.value != 0 {
        value = cell.value
        end = position
      }
      base = cell.base
      if base == 0 || position >= count { return }
      (number, length) = self.number(text, position, count)
    }
  }

  /// Whether no key holds the scalar at `offset`, so that no match goes across it.
  func isBarrier(_ text: UnsafePointer<UInt8>, _ offset: Int, _ count: Int) -> Bool {
    number(text, offset, count).number == 0
  }
}
