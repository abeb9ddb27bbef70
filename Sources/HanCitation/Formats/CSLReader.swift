import HanText

/// Reads CSL-JSON. What is wrong with one record is said with its place and never stops the others.
public struct CSLReader: Sendable {
  /// Something wrong with a record or one of its members.
  public struct Fault: Hashable, Sendable, CustomStringConvertible {
    /// Where: `[3].author[0]`, counted from 0 as JSON paths are.
    public let path: String
    public let message: String
    /// Whether the whole record had to be left out.
    public let isRecordLost: Bool

    public var description: String { "\(path): \(message)" }
  }

  public private(set) var sources: [CitationSource] = []
  public private(set) var faults: [Fault] = []

  /// Reads an array of records, or one record.
  /// - Complexity: O(value).
  public init(_ value: JSONValue) {
    let isList = value.array != nil
    for (index, element) in (value.array ?? [value]).enumerated() {
      let path = isList ? "[\(index)]" : "$"
      guard let members = element.members else {
        faults.append(Fault(path: path, message: "a record must be an object", isRecordLost: true))
        continue
      }
      guard !members.isEmpty else {
        faults.append(Fault(path: path, message: "the record is empty", isRecordLost: true))
        continue
      }
      sources.append(source(element, members, path))
    }
  }

  private mutating func source(_ value: JSONValue, _ members: [JSONValue.Member], _ path: String) -> CitationSource {
    var source = CitationSource(id: Self.id(value), kind: .init(rawValue: value["type"]?.string ?? Self.guessed(value)))
    for member in members where member.name != "id" && member.name != "type" {
      read(member, into: &source, "\(path).\(member.name)")
    }
    let written = CSLWriter.object(source)
    for member in members where CSLMembers.isModelled(member.name) && written[member.name] != member.value {
      source.spellings.append(MemberSpelling(asRead: member, asWritten: written[member.name]))
    }
    return source
  }

  private mutating func read(_ member: JSONValue.Member, into source: inout CitationSource, _ path: String) {
    if let field = CSLMembers.texts.first(where: { $0.name == member.name }) {
      source[keyPath: field.path] = text(member.value, path)
    } else if let field = CSLMembers.names.first(where: { $0.name == member.name }) {
      source[keyPath: field.path] = names(member.value, path)
    } else if let field = CSLMembers.dates.first(where: { $0.name == member.name }) {
      source[keyPath: field.path] = date(member.value, path)
    } else if member.name == "custom", member.value.members != nil {
      readCustom(member.value, into: &source)
    } else {
      source.otherMembers.append(member)
    }
  }

  private func readCustom(_ value: JSONValue, into source: inout CitationSource) {
    var rest = value
    for field in CSLMembers.custom {
      source[keyPath: field.path] = value[field.name]?.string
      if value[field.name]?.string != nil { rest[field.name] = nil }
    }
    if rest != .object([]) { source.otherMembers.append(JSONValue.Member("custom", rest)) }
  }

  private mutating func text(_ value: JSONValue, _ path: String) -> String? {
    switch value {
    case .string(let text): return text.isEmpty ? nil : text
    case .number(let spelling): return spelling
    case .null: return nil
    default:
      fault(path, "must be a text or a number")
      return nil
    }
  }

  private mutating func names(_ value: JSONValue, _ path: String) -> [CitationName] {
    guard let elements = value.array else {
      fault(path, "must be an array of names")
      return []
    }
    return elements.enumerated().compactMap { index, element in
      var name = CitationName(family: nil, given: nil)
      for part in CSLMembers.nameParts { name[keyPath: part.path] = element[part.name]?.string.flatMap(Self.filled) }
      if name.literal == nil, name.family == nil, let given = name.given { name = CitationName(literal: given) }
      guard name.literal != nil || name.family != nil else {
        fault("\(path)[\(index)]", "a name needs a family name or a literal")
        return nil
      }
      return name
    }
  }

  private mutating func date(_ value: JSONValue, _ path: String) -> CitationDate? {
    if let text = value.string ?? value["raw"]?.string ?? value["edtf"]?.string {
      return CitationDate(edtf: text) ?? CitationDate(literal: text)
    }
    let points = (value["date-parts"]?.array ?? []).compactMap { Self.point($0.array ?? []) }
    guard let start = points.first else {
      if let literal = value["literal"]?.string { return CitationDate(literal: literal) }
      fault(path, "the date cannot be read")
      return nil
    }
    var date = CitationDate(start, through: points.count > 1 ? points[1] : nil)
    date.season = value["season"].flatMap(Self.integer).flatMap { (1...4).contains($0) ? $0 : nil }
    if let month = date.start?.month, (13...24).contains(month) {
      date.start?.month = nil
      date.season = month > 20 ? month - 20 : month > 16 ? nil : month - 12
    }
    date.isApproximate = Self.isSet(value["circa"])
    return date
  }

  private static func point(_ parts: [JSONValue]) -> CitationDate.Point? {
    let numbers = parts.map(integer)
    guard let first = numbers.first, let year = first, (-9999...9999).contains(year) else { return nil }
    let month = numbers.count > 1 ? numbers[1] : nil
    let day = numbers.count > 2 ? numbers[2] : nil
    return CitationDate.Point(
      year: year, month: month.flatMap { (1...24).contains($0) ? $0 : nil },
      day: day.flatMap { (1...31).contains($0) ? $0 : nil })
  }

  private static func integer(_ value: JSONValue) -> Int? { value.int ?? value.string.flatMap { Int($0) } }

  private static func isSet(_ value: JSONValue?) -> Bool {
    switch value {
    case nil, .null, .bool(false), .number("0"), .string(""), .string("0"), .string("false"): false
    default: true
    }
  }

  private static func filled(_ text: String) -> String? { text.isEmpty ? nil : text }

  /// The record's id, or one made from its content.
  private static func id(_ value: JSONValue) -> String {
    if let id = value["id"]?.string, !id.isEmpty { return id }
    if case .number(let spelling) = value["id"] { return spelling }
    return "src-" + SourceDigest.hex(Array(value.description.utf8), digits: 12)
  }

  private static func guessed(_ value: JSONValue) -> String { value["URL"] == nil ? "document" : "webpage" }

  private mutating func fault(_ path: String, _ message: String) {
    faults.append(Fault(path: path, message: message, isRecordLost: false))
  }
}

extension CSLMembers {
  /// Whether the member has a field of its own.
  static func isModelled(_ name: String) -> Bool {
    texts.contains { $0.name == name } || names.contains { $0.name == name } || dates.contains { $0.name == name }
      || name == "custom" || name == "id" || name == "type"
  }
}
