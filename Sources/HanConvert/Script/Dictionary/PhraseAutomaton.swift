import HanText

/// A dictionary compiled for longest-match replacement: a two-stage table from scalars to what is known of each, and
/// double arrays for what follows a key's first scalar.
///
/// Most keys of a phrase list say only what their characters say one by one; they stand in the list to keep a longer or
/// neighbouring key away. Rewriting passes over those: it looks for the keys that *change* something, which are few, and
/// only where it finds one does it make sure that longest match from the left would come to that place at all (see
/// ``rewrite(_:_:into:stops:)``).
///
/// Layout of a section (version 3, little-endian): header of 32-bit numbers (see ``Head``) · stage one, one UInt16 for 64
/// scalars · stage two, blocks of 64 entries of 8 bytes (``Entry``) · rows of 8 bytes · three ``PairFilter``s: pairs that
/// begin a key, neighbours within a key, pairs that begin a changing key · cells of all keys, 8 bytes each · cells of the
/// changing keys · values of 8 bytes (offset and length in the pool) · the pool of replacements. Every index read from a
/// section is checked against these counts, so a forged image can give wrong text but never a read out of bounds.
package final class PhraseAutomaton: @unchecked Sendable {
  static let version: UInt32 = 3

  /// The header words.
  struct Head {
    /// Scalars of the longest key.
    var longestKey: UInt32 = 0
    /// ASCII scalars that a key can begin with, at most; ``PhraseAutomaton/unlimited`` if some key is all ASCII.
    var asciiPrefix: UInt32 = 0
    var blocks: UInt32 = 0
    var rows: UInt32 = 0
    /// Binary logarithms of the numbers of words of the filters, at most 20.
    var pairBits: UInt32 = 0
    var neighbourBits: UInt32 = 0
    var changeBits: UInt32 = 0
    var cells: UInt32 = 0
    var changeCells: UInt32 = 0
    var values: UInt32 = 0
    /// Values up to this number stand for single scalars, and for keys that say what their scalars say one by one.
    var steadyValues: UInt32 = 0
    var pool: UInt32 = 0
  }
  /// What rewriting must know of a scalar: 16 bits its number, 0 if it is in no key; 24 bits the base of its children
  /// among the changing keys, 0 if it begins none; 24 bits what stands for it alone, as three bytes of UTF-8: 0 if it
  /// stays, ``Entry/limit`` if ``Row/value`` must be looked at.
  struct Entry {
    let bits: UInt64
    static let limit: UInt32 = 0xFF_FFFF

    init(number: UInt32, changeBase: UInt32, single: UInt32) {
      bits = UInt64(number & 0xFFFF) | UInt64(changeBase & Self.limit) << 16 | UInt64(single & Self.limit) << 40
    }

    @inline(__always) var number: UInt32 { UInt32(truncatingIfNeeded: bits & 0xFFFF) }
    @inline(__always) var changeBase: UInt32 { UInt32(truncatingIfNeeded: bits &>> 16 & 0xFF_FFFF) }
    @inline(__always) var single: UInt32 { UInt32(truncatingIfNeeded: bits &>> 40) }
    /// Whether the scalar stays, whatever follows it.
    @inline(__always) var isPlain: Bool { bits &>> 16 == 0 }
  }
  /// What a first scalar leads to.
  struct Row {
    /// Where its children lie among the cells; 0 if no key continues.
    var base: UInt32
    /// Number of its own value from 1; 0 if the scalar alone is no key; ``PhraseAutomaton/unlimited`` if it stops a
    /// scan.
    var value: UInt32
  }
  /// One place of a double array: 16 bits the number of the scalar that leads here, which makes it its parent's (no
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
  /// Scalars of a block of stage two, and the number of blocks that all scalars would have.
  static let blockSize = 64
  static let stageOneCount = 0x11_0000 / blockSize
  /// The number shared by scalars that are in no key but stop a scan.
  static let specialNumber: UInt32 = 1

  let head: Head
  private let owner: AnyObject
  let stageOne: UnsafePointer<UInt16>
  let stageTwo: UnsafePointer<Entry>
  let rows: UnsafePointer<Row>
  /// Pairs that begin a key.
  let pairs: PairFilter
  /// Pairs that stand side by side anywhere in a key.
  let neighbours: PairFilter
  /// Pairs that begin a changing key.
  let changes: PairFilter
  let cells: UnsafePointer<Cell>
  let changeCells: UnsafePointer<Cell>
  let values: UnsafePointer<Value>
  let pool: UnsafePointer<UInt8>

  /// Reads a section of an image, which it keeps mapped.
  package convenience init(_ section: TableSection) throws(TableError) {
    let path = section.image.path
    guard section.section.elementVersion == Self.version else {
      throw TableError(path, .damaged("version of \"\(section.section.name)\""))
    }
    guard let parts = Parts(section.bytes) else { throw TableError(path, .damaged(section.section.name)) }
    self.init(owner: section.image, parts)
  }

  /// Reads a section that was built in memory just now.
  package convenience init?(building bytes: [UInt8]) {
    let memory = AutomatonMemory(bytes)
    guard let parts = Parts(memory.bytes) else { return nil }
    self.init(owner: memory, parts)
  }

  private init(owner: AnyObject, _ parts: Parts) {
    self.owner = owner
    head = parts.head
    stageOne = parts.places[0].assumingMemoryBound(to: UInt16.self)
    stageTwo = parts.places[1].assumingMemoryBound(to: Entry.self)
    rows = parts.places[2].assumingMemoryBound(to: Row.self)
    pairs = PairFilter(parts.places[3].assumingMemoryBound(to: UInt64.self), bits: head.pairBits)
    neighbours = PairFilter(parts.places[4].assumingMemoryBound(to: UInt64.self), bits: head.neighbourBits)
    changes = PairFilter(parts.places[5].assumingMemoryBound(to: UInt64.self), bits: head.changeBits)
    cells = parts.places[6].assumingMemoryBound(to: Cell.self)
    changeCells = parts.places[7].assumingMemoryBound(to: Cell.self)
    values = parts.places[8].assumingMemoryBound(to: Value.self)
    pool = parts.places[9].assumingMemoryBound(to: UInt8.self)
  }

  /// Where the parts of a section begin.
  private struct Parts {
    let head: Head
    private(set) var places: [UnsafeRawPointer] = []

    /// - Returns: `nil` if the counts do not fit the section's length, or stage one leads out of stage two.
    init?(_ bytes: UnsafeRawBufferPointer) {
      guard let base = bytes.baseAddress, bytes.count >= MemoryLayout<Head>.size, UInt(bitPattern: base) % 8 == 0 else {
        return nil
      }
      head = base.loadUnaligned(as: Head.self)
      let filters = [head.pairBits, head.neighbourBits, head.changeBits]
      guard filters.allSatisfy({ $0 <= 20 }), head.blocks > 0, head.rows > 1, head.cells > 0, head.changeCells > 0
      else { return nil }
      let sizes =
        [UInt64(stageOneCount) * 2, UInt64(head.blocks) * UInt64(blockSize) * 8, UInt64(head.rows) * 8]
        + filters.map { 8 << UInt64($0) }
        + [head.cells, head.changeCells, head.values].map { UInt64($0) * 8 } + [UInt64(head.pool)]
      var offset = UInt64(MemoryLayout<Head>.size)
      for size in sizes {
        places.append(base + Int(offset))
        offset += size
        guard offset <= UInt64(bytes.count) else { return nil }
      }
      let stageOne = UnsafeBufferPointer(start: places[0].assumingMemoryBound(to: UInt16.self), count: stageOneCount)
      guard stageOne.reduce(0, max) < head.blocks else { return nil }
    }
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
