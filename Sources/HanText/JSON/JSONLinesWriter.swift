/// Writes records as JSON Lines in UTF-8, one object a line: the bytes of ``JSONValue/lines(_:last:)`` without a value in
/// between.
public struct JSONLinesWriter: JSONMemberSink {
  public private(set) var bytes: [UInt8] = []
  /// The line that is being written.
  private let line = JSONLine()
  /// What ends every line.
  private let tail: [UInt8]

  /// - Parameter last: a member that every object gets behind its own; written out once.
  public init(last: JSONValue.Member? = nil, reservingLines count: Int = 0) {
    tail = (last.map { Array(", ".utf8) + JSONValue.object([$0]).utf8.dropFirst() } ?? Array("}".utf8)) + [0x0A]
    bytes.reserveCapacity(count * (JSONValue.usualLine + tail.count))
  }

  /// Writes one object, which is not empty, with the members that `write` adds.
  public mutating func addLine(_ write: (inout Self) -> Void) {
    line.removeAll()
    write(&self)
    bytes.append(0x7B)
    // The first member is no member's next.
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: line.bytes.dropFirst(2)))
    bytes.append(contentsOf: tail)
  }

  public mutating func add(_ key: JSONKey, _ value: String?) {
    guard var value else { return line.add(key.null) }
    value.withUTF8 { add(key, utf8: $0) }
  }

  /// A text in well-formed UTF-8.
  public mutating func add(_ key: JSONKey, utf8: UnsafeBufferPointer<UInt8>) {
    line.add(key.prefix)
    line.addText(utf8)
  }

  public mutating func add(_ key: JSONKey, _ value: Int) {
    line.add(key.prefix)
    line.add(number: value)
  }

  /// A text of a letter and a number: `q1`.
  public mutating func add(_ key: JSONKey, _ letter: UInt8, _ number: Int) {
    line.add(key.prefix)
    line.add(byte: 0x22)
    line.add(byte: letter)
    line.add(number: number)
    line.add(byte: 0x22)
  }

  public mutating func add(_ key: JSONKey, hundredths value: Double) {
    guard let hundredths = JSONValue.hundredths(value) else { return add(key, .number(value, places: 2)) }
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    line.add(key.prefix)
    line.add(number: whole)
    line.add(byte: 0x2E)
    if rest % 10 == 0 { return line.add(number: rest / 10) }
    if rest < 10 { line.add(byte: 0x30) }
    line.add(number: rest)
  }

  public mutating func add(_ key: JSONKey, _ value: JSONValue) {
    line.add(key.prefix)
    line.add(value.utf8)
  }
}
