import HanText

/// Writes CSL-JSON 1.0.2. Every member that was read comes back with its value.
public enum CSLWriter {
  /// An array of records.
  public static func value(_ sources: [CitationSource]) -> JSONValue { .array(sources.map(record)) }

  private static func record(_ source: CitationSource) -> JSONValue {
    var object = object(source)
    for spelling in source.spellings where object[spelling.asRead.name] == spelling.asWritten {
      object[spelling.asRead.name] = spelling.asRead.value
    }
    return object
  }

  /// The record as its fields alone would have it.
  static func object(_ source: CitationSource) -> JSONValue {
    var members = [
      JSONValue.Member("id", .string(source.id)), JSONValue.Member("type", .string(source.kind.rawValue)),
    ]
    for field in CSLMembers.texts.prefix(1) { members.append(text: source[keyPath: field.path], field.name) }
    for field in CSLMembers.names where !source[keyPath: field.path].isEmpty {
      members.append(JSONValue.Member(field.name, .array(source[keyPath: field.path].map(name))))
    }
    for field in CSLMembers.texts.dropFirst() { members.append(text: source[keyPath: field.path], field.name) }
    for field in CSLMembers.dates {
      if let date = source[keyPath: field.path] { members.append(JSONValue.Member(field.name, self.date(date))) }
    }
    let custom = custom(source)
    members += source.otherMembers.filter { $0.name != "custom" }
    if !custom.isEmpty { members.append(JSONValue.Member("custom", .object(custom))) }
    return .object(members)
  }

  private static func custom(_ source: CitationSource) -> [JSONValue.Member] {
    var members = source.otherMembers.first { $0.name == "custom" }?.value.members ?? []
    for field in CSLMembers.custom { members.append(text: source[keyPath: field.path], field.name) }
    return members
  }

  private static func name(_ name: CitationName) -> JSONValue {
    var members: [JSONValue.Member] = []
    for part in CSLMembers.nameParts { members.append(text: name[keyPath: part.path], part.name) }
    return .object(members)
  }

  private static func date(_ date: CitationDate) -> JSONValue {
    guard let start = date.start else { return .object([JSONValue.Member("literal", JSONValue(date.literal))]) }
    let points = [start] + (date.end.map { [$0] } ?? [])
    var members = [JSONValue.Member("date-parts", .array(points.map(parts)))]
    if let season = date.season { members.append(JSONValue.Member("season", .number(season))) }
    if date.isApproximate { members.append(JSONValue.Member("circa", true)) }
    return .object(members)
  }

  private static func parts(_ point: CitationDate.Point) -> JSONValue {
    .array([point.year, point.month, point.day].compactMap { $0.map(JSONValue.number) })
  }
}

extension [JSONValue.Member] {
  fileprivate mutating func append(text: String?, _ name: String) {
    if let text { append(JSONValue.Member(name, .string(text))) }
  }
}
