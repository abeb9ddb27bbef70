import HanCite

/// One line of gold: what a reader of the article would say.
struct GoldItem: Sendable {
  let id: String
  let kind: String
  /// Code points of the decoded source, without marks and punctuation at the ends.
  let range: Range<Int>
  let speakers: [String]
  let isUnattributed: Bool
  let isOptional: Bool
  let inside: String?

  init?(_ value: JSONValue, in article: [Unicode.Scalar]) {
    guard let id = value["id"]?.string, let kind = value["class"]?.string, let start = value["start"]?.int,
      let end = value["end"]?.int
    else { return nil }
    self.id = id
    self.kind = kind
    range = GoldArticle.trimmed(start..<end, in: article)
    let name = value["speaker"]?.string
    speakers = ([name].compactMap { $0 } + (value["aliases"]?.array ?? []).compactMap(\.string)).map(Self.canonical)
    isUnattributed = name == nil
    isOptional = value["optional"]?.bool ?? false
    inside = value["inside"]?.string
  }

  /// A name without brackets, marks and spaces, in Simplified script and lower case.
  static func canonical(_ name: String) -> String {
    let ignored = Set(" \t“”‘’「」『』《》\"'·•‧・.,，、:：".unicodeScalars)
    var result = String.UnicodeScalarView()
    var depth = 0
    for scalar in HanFolding.folded(name).lowercased().unicodeScalars {
      if scalar == "（" || scalar == "(" { depth += 1 }
      if depth == 0, !ignored.contains(scalar) { result.append(scalar) }
      if scalar == "）" || scalar == ")" { depth = max(0, depth - 1) }
    }
    return String(result)
  }

  /// Whether a system's answer names the right speaker: the name, an alias, or either with a title before it.
  func accepts(_ speaker: String?) -> Bool {
    guard let answer = speaker.map(Self.canonical), !answer.isEmpty else { return isUnattributed }
    if speakers.contains(answer) { return true }
    guard !isUnattributed, let name = speakers.first else { return false }
    return name.unicodeScalars.count >= 2 && answer.hasSuffix(name)
  }
}

/// An article of the corpus with its gold.
struct GoldArticle: Sendable {
  let name: String
  let bytes: [UInt8]
  let meta: JSONValue
  let items: [GoldItem]
  let boilerplate: [Range<Int>]

  init(_ name: String) throws {
    self.name = name
    bytes = Corpus.read("articles/\(name).txt")
    let lines = try Corpus.read("articles/\(name).jsonl").split(separator: 0x0A).map { try JSONValue(parsing: $0) }
    meta = lines.first ?? nil
    let scalars = Array(Pipeline().run(bytes).source.string.unicodeScalars)
    items = lines.dropFirst().compactMap { GoldItem($0, in: scalars) }
    boilerplate = (meta["boilerplate"]?.array ?? []).compactMap { range in
      range["start"]?.int.flatMap { start in range["end"]?.int.map { start..<max(start, $0) } }
    }
  }

  /// A range without the marks and punctuation at its ends, so that both ways of cutting count the same.
  static func trimmed(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Range<Int> {
    let edge = Set(" \t\r\n\u{3000}，。！？；：、,.!?;:…—–-“”‘’「」『』《》\"'（）()【】[]<>".unicodeScalars)
    var range = range.clamped(to: 0..<text.count)
    while let first = range.first, edge.contains(text[first]) { range = (first + 1)..<range.upperBound }
    while let last = range.last, edge.contains(text[last]) { range = range.lowerBound..<last }
    return range
  }
}

extension SourceText {
  /// All of the decoded source.
  var string: String { self[SourceRange(0, utf8.count)] }
}
