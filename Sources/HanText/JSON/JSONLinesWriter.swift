/// Writes records as JSON Lines in UTF-8, one object a line: the bytes of ``JSONValue/lines(_:last:)`` without a value in
/// between.
public struct JSONLinesWriter: JSONMemberSink {
  /// The lines, each with what stands before it: the line break of the one before, and what opens an object.
  private let lines = JSONLines()
  /// What ends every object.
  private let tail: [UInt8]

  /// So many bytes of lines are given away at a time, before no cache holds them any more.
  private static let piece = 1 << 16

  /// - Parameter last: a member that every object gets behind its own; written out once.
  public init(last: JSONValue.Member? = nil) {
    tail = (last.map { Array(", ".utf8) + JSONValue.object([$0]).utf8.dropFirst() } ?? Array("}".utf8))
  }

  /// Whether there are 64 KB of lines, which may go where they shall.
  public var hasMany: Bool { lines.count >= Self.piece }

  /// The lines since they were last asked for, whole ones, after which the writer has none.
  /// - Complexity: O(bytes of the lines).
  public mutating func finish() -> [UInt8] {
    var bytes: [UInt8] = []
    finish { bytes += $0 }
    return bytes
  }

  /// Gives the same lines to `sink`, where they lie; they are gone after the call.
  public mutating func finish(_ sink: (UnsafeBufferPointer<UInt8>) throws -> Void) rethrows {
    guard lines.count > 0 else { return }
    defer { lines.removeAll() }
    lines.add(byte: 0x0A)
    try sink(UnsafeBufferPointer(rebasing: lines.bytes.dropFirst()))
  }

  /// Writes one object, which is not empty, with the members that `write` adds.
  public mutating func addLine(_ write: (inout Self) -> Void) {
    let start = lines.count
    write(&self)
    // The first member is no member's next, and there is room for two bytes in front of it.
    lines.set(0x0A, 0x7B, at: start)
    lines.add(tail)
  }

  public mutating func add(_ key: JSONKey, _ value: String?) {
    guard let value else { return lines.add(key, isNull: true) }
    let written: Void? = value.utf8.withContiguousStorageIfAvailable { add(key, utf8: $0) }
    if written == nil { Array(value.utf8).withUnsafeBufferPointer { add(key, utf8: $0) } }
  }

  /// A text in well-formed UTF-8.
  public mutating func add(_ key: JSONKey, utf8: UnsafeBufferPointer<UInt8>) {
    lines.add(key)
    lines.addText(utf8)
  }

  public mutating func add(_ key: JSONKey, _ value: Int) {
    lines.add(key)
    lines.add(number: value)
  }

  /// A text of a letter and a number: `q1`.
  public mutating func add(_ key: JSONKey, _ letter: UInt8, _ number: Int) {
    lines.add(key)
    lines.add(byte: 0x22)
    lines.add(byte: letter)
    lines.add(number: number)
    lines.add(byte: 0x22)
  }

  /// Ranges as arrays of two numbers: `[[0, 6], [12, 18]]`.
  public mutating func add(_ key: JSONKey, _ ranges: [Range<Int>]) {
    lines.add(key)
    for (index, range) in ranges.enumerated() {
      lines.add(index == 0 ? "[[" : "], [")
      lines.add(number: range.lowerBound)
      lines.add(", ")
      lines.add(number: range.upperBound)
    }
    lines.add(ranges.isEmpty ? "[]" : "]]")
  }

  public mutating func add(_ key: JSONKey, hundredths value: Double) {
    guard let hundredths = JSONValue.hundredths(value) else { return add(key, .number(value, places: 2)) }
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    lines.add(key)
    lines.add(number: whole)
    lines.add(decimals: rest)
  }

  public mutating func add(_ key: JSONKey, _ value: JSONValue) {
    lines.add(key)
    lines.add(value.utf8)
  }
}
