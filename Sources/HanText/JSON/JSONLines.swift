/// Lines of JSON while they are written, in memory of their own, so that a member costs a look at the room that is left,
/// and no more than 16 bytes of a text are looked at one by one where something may need an escape.
final class JSONLines {
  @exclusivity(unchecked) private var memory: UnsafeMutablePointer<UInt8>
  @exclusivity(unchecked) private var capacity = 4096
  @exclusivity(unchecked) private var end = 0

  init() { memory = .allocate(capacity: capacity) }

  deinit { memory.deallocate() }

  /// Begins anew, in the same memory.
  func removeAll() { end = 0 }

  /// What was written so far; for use before the next change.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: memory, count: end) }

  /// Bytes so far.
  var count: Int { end }

  /// Puts two bytes in the place of others that were written before.
  func set(_ first: UInt8, _ second: UInt8, at place: Int) {
    precondition(place >= 0 && place + 2 <= end)
    memory[place] = first
    memory[place + 1] = second
  }

  func add(byte: UInt8) {
    reserve(1)
    put(byte)
  }

  func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    (memory + end).update(from: start, count: bytes.count)
    end += bytes.count
  }

  func add(_ text: StaticString) { text.withUTF8Buffer { add($0) } }

  func add(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { add($0) } }

  /// What stands before the value of a member, or the member with `null` as its value.
  /// - Complexity: one store of 32 bytes for all but long names.
  @inline(__always)
  func add(_ key: JSONKey, isNull: Bool = false) {
    let count = isNull ? key.nullCount : key.prefixCount
    guard count <= 32 else {
      return key.null.withUnsafeBufferPointer { add(UnsafeBufferPointer(rebasing: $0[..<count])) }
    }
    reserve(32)
    UnsafeMutableRawPointer(memory + end).storeBytes(of: key.block, as: SIMD32<UInt8>.self)
    end += count
  }

  /// A text between quotation marks, with what JSON wants escaped.
  /// - Complexity: O(bytes), about two instructions each.
  @inline(__always)
  func addText(_ utf8: UnsafeBufferPointer<UInt8>) {
    reserve(JSONEscape.longest * utf8.count + 4)
    put(0x22)
    if utf8.count < 16 { addShort(utf8) } else { addLong(utf8) }
    put(0x22)
  }

  /// Less than 16 bytes, as two halves that may overlap where nothing needs an escape.
  @inline(__always)
  private func addShort(_ utf8: UnsafeBufferPointer<UInt8>) {
    let count = utf8.count
    guard count >= 8 else { return addShortest(utf8) }
    let (low, high) = (word(of: utf8, at: 0), word(of: utf8, at: count - 8))
    guard !JSONEscape.mayBegin(in: low, high) else { return _ = put(utf8, from: 0, to: count) }
    put(low, at: end)
    put(high, at: end + count - 8)
    end += count
  }

  /// The same of less than 8 bytes, two characters mostly.
  @inline(__always)
  private func addShortest(_ utf8: UnsafeBufferPointer<UInt8>) {
    let count = utf8.count
    guard count >= 4 else { return _ = put(utf8, from: 0, to: count) }
    let bytes = UnsafeRawBufferPointer(utf8)
    let low = UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self))
    let high = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
    let both = UInt64(low) | UInt64(high) << 32
    guard !JSONEscape.mayBegin(in: both, both) else { return _ = put(utf8, from: 0, to: count) }
    // The second four bytes go over what the first word wrote too much of.
    put(UInt64(low), at: end)
    put(UInt64(high), at: end + count - 4)
    end += count
  }

  private func addLong(_ utf8: UnsafeBufferPointer<UInt8>) {
    let (start, count) = (end, utf8.count)
    var index = 0
    while index + 16 <= count {
      let (low, high) = (word(of: utf8, at: index), word(of: utf8, at: index + 8))
      if JSONEscape.mayBegin(in: low, high) {
        index = put(utf8, from: index, to: index + 16)
      } else {
        put(low, at: end)
        put(high, at: end + 8)
        end += 16
        index += 16
      }
    }
    if index < count, !addLast(utf8, after: index, from: start) { _ = put(utf8, from: index, to: count) }
  }

  /// Writes the last 16 bytes of a text whose output begins at `start`, over some of those that were written before; not
  /// where one of them, or any byte before, needs an escape, each of which is longer than what it stands for.
  @inline(__always)
  private func addLast(_ utf8: UnsafeBufferPointer<UInt8>, after index: Int, from start: Int) -> Bool {
    let count = utf8.count
    let (low, high) = (word(of: utf8, at: count - 16), word(of: utf8, at: count - 8))
    guard end - start == index, !JSONEscape.mayBegin(in: low, high) else { return false }
    put(low, at: start + count - 16)
    put(high, at: start + count - 8)
    end = start + count
    return true
  }

  /// Eight bytes of a text.
  @inline(__always)
  private func word(of utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawBufferPointer(utf8).loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  @inline(__always)
  private func put(_ word: UInt64, at place: Int) {
    UnsafeMutableRawPointer(memory + place).storeBytes(of: word.littleEndian, as: UInt64.self)
  }

  /// A whole number in decimal digits.
  /// - Complexity: some thirty instructions for one of at most eight digits.
  @inline(__always)
  func add(number: Int) {
    reserve(24)
    if UInt(bitPattern: number) < 100_000_000 { return putEightDigits(UInt64(UInt(bitPattern: number))) }
    if number < 0 { put(0x2D) }
    var rest = number.magnitude
    end += Self.digits(of: rest)
    var place = end
    while rest > 0 {
      place -= 1
      memory[place] = 0x30 | UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  /// A point and a number of hundredths below a hundred, in one digit where that is enough.
  func add(decimals: Int) {
    reserve(3)
    put(0x2E)
    putPair(UInt(decimals), at: end)
    end += memory[end + 1] == 0x30 ? 1 : 2
  }

  /// Writes a number below 10⁸: all of its digits at once, each in a byte of a word, halved from two numbers of four digits
  /// to eight of one; the zeros that it would begin with are shifted out.
  @inline(__always)
  private func putEightDigits(_ number: UInt64) {
    let fours = number / 10_000 | (number % 10_000) &<< 32
    let hundreds = (fours &* 10_486) &>> 20 & 0x0000_007F_0000_007F
    let twos = hundreds | (fours &- hundreds &* 100) &<< 16
    let tens = (twos &* 103) &>> 10 & 0x000F_000F_000F_000F
    let ones = tens | (twos &- tens &* 10) &<< 8
    let zeros = min(ones.trailingZeroBitCount, 56) & ~7
    put((ones | 0x3030_3030_3030_3030) &>> UInt64(zeros), at: end)
    end += 8 - zeros / 8
  }

  /// Writes two digits.
  @inline(__always)
  private func putPair(_ number: UInt, at place: Int) {
    let tens = (number &* 103) &>> 10
    memory[place] = 0x30 | UInt8(truncatingIfNeeded: tens)
    memory[place + 1] = 0x30 | UInt8(truncatingIfNeeded: number &- tens &* 10)
  }

  /// How many digits the magnitude of an `Int` has.
  @inline(__always)
  private static func digits(of number: UInt) -> Int {
    var (count, power): (Int, UInt) = (1, 10)
    while number >= power {
      count += 1
      power &*= 10
    }
    return count
  }

  /// Writes the characters that begin in a stretch of a text; returns where the last of them ends.
  private func put(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int, to stop: Int) -> Int {
    var index = start
    while index < stop {
      if utf8[index] > 0xE2, index + 4 <= utf8.count {
        index = putCharacter(utf8, at: index)
      } else if JSONEscape.mayBegin(with: utf8[index]), let escape = JSONEscape.escape(utf8, index) {
        for byte in escape.text.utf8 { put(byte) }
        index += escape.length
      } else {
        put(utf8[index])
        index += 1
      }
    }
    return index
  }

  /// Writes a character of three or four bytes and returns where it ends: four bytes at once, of which what comes next
  /// overwrites what was too much.
  @inline(__always)
  private func putCharacter(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(utf8).loadUnaligned(fromByteOffset: index, as: UInt32.self)
    UnsafeMutableRawPointer(memory + end).storeBytes(of: bytes, as: UInt32.self)
    let length = utf8[index] < 0xF0 ? 3 : 4
    end += length
    return index + length
  }

  @inline(__always)
  private func put(_ byte: UInt8) {
    memory[end] = byte
    end += 1
  }

  /// Makes room for so many bytes more.
  @inline(__always)
  func reserve(_ more: Int) {
    if capacity - end < more { grow(more) }
  }

  private func grow(_ more: Int) {
    capacity = max(2 * capacity, end + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: memory, count: end)
    memory.deallocate()
    memory = larger
  }
}
