/// One line of JSON while it is written. Its memory serves one line after the other, so that a member costs a look at the
/// room that is left, and no more than 16 bytes of a text are looked at one by one where something may need an escape.
final class JSONLine {
  @exclusivity(unchecked) private var memory: UnsafeMutablePointer<UInt8>
  @exclusivity(unchecked) private var capacity = 4096
  @exclusivity(unchecked) private var end = 0

  init() { memory = .allocate(capacity: capacity) }

  deinit { memory.deallocate() }

  /// What was written so far; for use before the next change.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: memory, count: end) }

  /// Begins the next line.
  func removeAll() { end = 0 }

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

  func add(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { add($0) } }

  /// A text between quotation marks, with what JSON wants escaped.
  /// - Complexity: O(bytes), about two instructions each.
  func addText(_ utf8: UnsafeBufferPointer<UInt8>) {
    reserve(JSONEscape.longest * utf8.count + 4)
    put(0x22)
    var index = 0
    while index + 16 <= utf8.count {
      let block = UnsafeRawBufferPointer(utf8).loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
      if JSONEscape.mayBegin(in: block) {
        index = put(utf8, from: index, to: index + 16)
      } else {
        UnsafeMutableRawPointer(memory + end).storeBytes(of: block, as: SIMD16<UInt8>.self)
        end += 16
        index += 16
      }
    }
    _ = put(utf8, from: index, to: utf8.count)
    put(0x22)
  }

  /// A whole number in decimal digits.
  func add(number: Int) {
    reserve(20)
    if number < 0 { put(0x2D) }
    var rest = number.magnitude
    var count = 1
    var power: UInt = 10
    while rest >= power {
      count += 1
      power *= 10
    }
    for place in stride(from: end + count - 1, through: end, by: -1) {
      memory[place] = UInt8(0x30 + rest % 10)
      rest /= 10
    }
    end += count
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

  @inline(__always)
  private func reserve(_ more: Int) {
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
