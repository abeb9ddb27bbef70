/// A JSON value that keeps what a round trip must keep: the order of an object's members and the spelling of numbers.
///
/// Foundation's coders lose both, and loading Foundation costs more than a whole run of the program on one line.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number exactly as it is spelled in JSON.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// Members in order; names may repeat (the first one counts when looked up).
  case object([Member])

  public struct Member: Hashable, Sendable {
    public var name: String
    public var value: JSONValue
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  public static func number(_ value: Int) -> JSONValue { .number(String(value)) }

  /// A number with at most `places` decimals; not-a-number and infinities become `null`.
  public static func number(_ value: Double, places: Int) -> JSONValue {
    guard value.isFinite, abs(value) < 1e15 else { return .null }
    if places == 2, let hundredths = hundredths(value) { return .number(decimal(hundredths: hundredths)) }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    return .number("\((value * scale).rounded() / scale)")
  }

  /// The hundredths that a number is rounded to, where it is neither too large to be spelled with them nor below one.
  static func hundredths(_ value: Double) -> Int? {
    let scaled = (value * 100).rounded()
    return scaled > 0 && scaled < 1e9 ? Int(scaled) : nil
  }

  /// A number of hundredths as `Double` spells it: `0.07`, `0.9`, `1.0`.
  private static func decimal(hundredths: Int) -> String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest % 10 == 0 { return "\(whole).\(rest / 10)" }
    return rest < 10 ? "\(whole).0\(rest)" : "\(whole).\(rest)"
  }

  /// A string, or `null` for `nil`.
  public init(_ string: String?) { self = string.map(JSONValue.string) ?? .null }
}

extension JSONValue {
  public var string: String? { if case .string(let value) = self { value } else { nil } }
  public var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }
  public var members: [Member]? { if case .object(let value) = self { value } else { nil } }
  public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  public var int: Int? { if case .number(let value) = self { Int(value) } else { nil } }
  public var isNull: Bool { self == .null }

  /// The first member of that name. Setting replaces it in place, appends a new one, or removes it (`nil`).
  public subscript(name: String) -> JSONValue? {
    get { members?.first { $0.name == name }?.value }
    set {
      guard case .object(var members) = self else { return }
      self = .null  // so that the members are changed in place
      let index = members.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(name, value))
      case (nil, nil): break
      }
      self = .object(members)
    }
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
  public init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(elements.map { Member($0, $1) }) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .number(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(nilLiteral: ()) { self = .null }
}
