/// Takes the members of one object, one after the other: a record that is written through it becomes a ``JSONValue`` or goes
/// straight to bytes.
public protocol JSONMemberSink {
  mutating func add(_ key: JSONKey, _ value: String?)
  mutating func add(_ key: JSONKey, _ value: Int)
  mutating func add(_ key: JSONKey, _ value: JSONValue)
  /// Ranges, each as its bounds.
  mutating func add(_ key: JSONKey, _ ranges: [Range<Int>])
  /// A number with at most two decimals.
  mutating func add(_ key: JSONKey, hundredths value: Double)
}

/// The members as values.
public struct JSONMembers: JSONMemberSink {
  public private(set) var members: [JSONValue.Member] = []

  public init(reservingCapacity count: Int = 0) { members.reserveCapacity(count) }

  public mutating func add(_ key: JSONKey, _ value: String?) { add(key, JSONValue(value)) }
  public mutating func add(_ key: JSONKey, _ value: Int) { add(key, .number(value)) }
  public mutating func add(_ key: JSONKey, _ value: JSONValue) { members.append(JSONValue.Member(key.name, value)) }
  public mutating func add(_ key: JSONKey, _ ranges: [Range<Int>]) {
    add(key, .array(ranges.map { [.number($0.lowerBound), .number($0.upperBound)] }))
  }
  public mutating func add(_ key: JSONKey, hundredths value: Double) { add(key, .number(value, places: 2)) }
}
