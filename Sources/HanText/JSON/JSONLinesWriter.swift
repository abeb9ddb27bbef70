/// Writes records as JSON Lines in UTF-8, one object a line: the bytes of ``JSONValue/lines(_:last:)`` without a value in
/// between.
public struct JSONLinesWriter: JSONMemberSink {
  /// All lines so far, each with what stands before it: the line break of the one before, and what opens an object.
  private let lines = JSONLines()
  /// What ends every object.
  private let tail: [UInt8]

  /// The lines so far.
  /// - Complexity: O(bytes).
  public var bytes: [UInt8] {
    var result: [UInt8] = []
    guard lines.count > 0 else { return result }
    result.reserveCapacity(lines.count)
    result.append(contentsOf: UnsafeBufferPointer(rebasing: lines.bytes.dropFirst()))
    result.append(0x0A)
    return result
  }

  /// - Parameter last: a member that every object gets behind its own; written out once.
  public init(last: JSONValue.Member? = nil, reservingLines count: Int = 0) {
    tail = (last.map { Array(", ".utf8) + JSONValue.object([$0]).utf8.dropFirst() } ?? Array("}".utf8))
    lines.reserve(count * (JSONValue.usualLine + tail.count))
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
    guard var value else { return lines.add(key, isNull: true) }
    value.withUTF8 { add(key, utf8: $0) }
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

  public mutating func add(_ key: JSONKey, hundredths value: Double) {
    guard let hundredths = JSONValue.hundredths(value) else { return add(key, .number(value, places: 2)) }
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    lines.add(key)
    lines.add(number: whole)
    lines.add(byte: 0x2E)
    if rest % 10 == 0 { return lines.add(number: rest / 10) }
    if rest < 10 { lines.add(byte: 0x30) }
    lines.add(number: rest)
  }

  public mutating func add(_ key: JSONKey, _ value: JSONValue) {
    lines.add(key)
    lines.add(value.utf8)
  }
}
