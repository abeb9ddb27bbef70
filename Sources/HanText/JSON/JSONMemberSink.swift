/// The name of a member of every record of a kind, with what stands before its value, written out once.
public struct JSONKey: Sendable {
  let name: String
  /// `, "name": `, and the same with `null` behind it.
  let prefix: [UInt8]
  let null: [UInt8]

  /// - Parameter name: of characters that need no escapes.
  public init(_ name: String) {
    self.name = name
    prefix = Array(", \"\(name)\": ".utf8)
    null = prefix + Array("null".utf8)
  }
}

/// Takes the members of one object, one after the other: a record that is written through it becomes a ``JSONValue`` or goes
/// straight to bytes.
public protocol JSONMemberSink {
  mutating func add(_ key: JSONKey, _ value: String?)
  mutating func add(_ key: JSONKey, _ value: Int)
  mutating func add(_ key: JSONKey, _ value: JSONValue)
}

/// The members as values.
public struct JSONMembers: JSONMemberSink {
  public private(set) var members: [JSONValue.Member] = []

  public init(reservingCapacity count: Int = 0) { members.reserveCapacity(count) }

  public mutating func add(_ key: JSONKey, _ value: String?) { add(key, JSONValue(value)) }
  public mutating func add(_ key: JSONKey, _ value: Int) { add(key, .number(value)) }
  public mutating func add(_ key: JSONKey, _ value: JSONValue) { members.append(JSONValue.Member(key.name, value)) }
}

/// Writes records as JSON Lines in UTF-8, one object a line: the bytes of ``JSONValue/lines(_:last:)`` without a value in
/// between.
public struct JSONLinesWriter: JSONMemberSink {
  private var writer = JSONWriter(indent: nil)
  /// What ends every line.
  private let tail: [UInt8]
  private var isFirst = true

  /// - Parameter last: a member that every object gets behind its own; written out once.
  public init(last: JSONValue.Member? = nil, reservingLines count: Int = 0) {
    tail = (last.map { Array(", ".utf8) + JSONValue.object([$0]).utf8.dropFirst() } ?? Array("}".utf8)) + [0x0A]
    writer.bytes.reserveCapacity(count * (JSONValue.usualLine + tail.count))
  }

  public var bytes: [UInt8] { writer.bytes }

  /// Writes one object, which is not empty, with the members that `write` adds.
  public mutating func addLine(_ write: (inout Self) -> Void) {
    isFirst = true
    write(&self)
    writer.bytes.append(contentsOf: tail)
  }

  public mutating func add(_ key: JSONKey, _ value: String?) {
    guard let value else { return begin(key.null) }
    begin(key.prefix)
    writer.write(value)
  }

  public mutating func add(_ key: JSONKey, _ value: Int) {
    begin(key.prefix)
    writer.append(String(value))
  }

  public mutating func add(_ key: JSONKey, _ value: JSONValue) {
    begin(key.prefix)
    writer.write(value, depth: 0)
  }

  /// Writes what stands before a value, with a brace instead of the comma before the first.
  private mutating func begin(_ prefix: [UInt8]) {
    if isFirst {
      writer.bytes.append(0x7B)
      writer.bytes.append(contentsOf: prefix.dropFirst(2))
      isFirst = false
    } else {
      writer.bytes.append(contentsOf: prefix)
    }
  }
}
