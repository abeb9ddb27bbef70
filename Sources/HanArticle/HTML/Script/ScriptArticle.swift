import HanText

/// An article that a page holds only in a script: the longest string with Chinese prose in the script's data, or the
/// list of blocks that its text is split over.
struct ScriptArticle {
  /// The text without the data's escapes, with the way back to the page.
  let text: TracedText
  /// The title that stands beside it in the data.
  let title: String?
  /// The authors whom the data name beside it.
  let authors: [String]
  /// Chinese characters outside markup.
  let characters: Int
  /// Whether it has paragraphs marked up, else it is plain text by lines.
  let isMarkup: Bool
  /// The blocks of plain text; none where the text was one string.
  private(set) var blocks: [(tag: HTMLTag, range: Range<Int>)] = []

  /// The best of the scripts at these places of a page.
  /// - Complexity: O(scripts).
  static func find(in page: [UInt8], _ scripts: [Range<Int>]) -> ScriptArticle? {
    let text = TracedText(utf8: page)
    let found = scripts.filter { $0.count >= shortest }.prefix(scriptLimit).compactMap {
      longest(in: text, $0, depth: 0)
    }
    return found.max { $0.characters < $1.characters }
  }

  private static let shortest = 300
  /// In bytes; shorter strings alone are no article. Chosen by hand.
  private static let shortestString = 120
  /// Scripts that are looked at, and strings of data inside data: real pages have a handful. Bounds on work.
  private static let scriptLimit = 256
  private static let innerLimit = 16
  /// Data inside strings inside strings: escaped JSON in JSON, percent-encoded JSON in a call.
  private static let depthLimit = 3

  private static func longest(in text: TracedText, _ range: Range<Int>, depth: Int) -> ScriptArticle? {
    guard depth <= depthLimit else { return nil }
    if isPercentEncoded(text.utf8, range) {
      return ScriptEscapes.percent(text, range).flatMap { longest(in: $0, 0..<$0.utf8.count, depth: depth + 1) }
    }
    let strings = ScriptStrings(text.utf8, range)
    let (inner, plain) = split(strings.literals, text.utf8)
    let nested = inner.prefix(innerLimit).compactMap { literal -> ScriptArticle? in
      if isPercentEncoded(text.utf8, literal.content) { return longest(in: text, literal.content, depth: depth + 1) }
      let data = ScriptEscapes.string(text, literal.content)
      return longest(in: data, 0..<data.utf8.count, depth: depth + 1)
    }
    let best = plain.map { (literal: $0, prose: ScriptProse(text.utf8, $0.content)) }.max {
      $0.prose.characters < $1.prose.characters
    }
    let own = best.flatMap { best in best.prose.isArticle ? ScriptArticle(text, best.literal, strings) : nil }
    let split = ScriptBlocks(text.utf8, strings).flatMap { blocks in
      blocks.characters * 2 > (own?.characters ?? 0) * 3 ? ScriptArticle(text, blocks, strings) : nil
    }
    return (nested + [split ?? own].compactMap(\.self)).max { $0.characters < $1.characters }
  }

  /// Strings that are data themselves, and the others.
  private static func split(_ literals: [ScriptStrings.Literal], _ utf8: [UInt8])
    -> (inner: [ScriptStrings.Literal], plain: [ScriptStrings.Literal])
  {
    let isData = { (literal: ScriptStrings.Literal) in
      let first = utf8[literal.content.lowerBound]
      return literal.content.count >= shortest
        && (first == 0x7B || first == 0x5B || isPercentEncoded(utf8, literal.content))
    }
    return (literals.filter(isData), literals.filter { $0.content.count >= Self.shortestString && !isData($0) })
  }

  /// `%7B`, `%5B`: data in the spelling of addresses.
  private static func isPercentEncoded(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    let start = range.first { !ASCII.isBlank(utf8[$0]) } ?? range.upperBound
    return ["%7b", "%5b"].contains { utf8.hasLowercased($0, at: start, before: range.upperBound) }
  }

  private init?(_ layer: TracedText, _ literal: ScriptStrings.Literal, _ strings: ScriptStrings) {
    var text = ScriptEscapes.string(layer, literal.content)
    if !Self.hasMarkup(text.utf8), text.utf8.hasLowercased("&lt;", in: 0..<text.utf8.count) {
      text = ScriptEscapes.references(text)
    }
    let prose = ScriptProse(text.utf8, 0..<text.utf8.count)
    guard prose.isArticle else { return nil }
    self.text = text
    characters = prose.characters
    isMarkup = Self.hasMarkup(text.utf8)
    title = strings.title(beside: literal.container).map { ScriptEscapes.string(layer, $0).string }
    authors = ScriptAuthors.names(layer.utf8, strings, beside: literal.container)
  }

  private init(_ layer: TracedText, _ found: ScriptBlocks, _ strings: ScriptStrings) {
    let plain = ScriptBlockWriter.plain(layer, found.pieces)
    isMarkup = Self.hasMarkup(plain.text.utf8)
    text = isMarkup ? ScriptBlockWriter.markup(layer, found.pieces) : plain.text
    blocks = isMarkup ? [] : plain.blocks
    characters = found.characters
    title = strings.title(beside: found.list).map { ScriptEscapes.string(layer, $0).string }
    authors = ScriptAuthors.names(layer.utf8, strings, beside: found.list)
  }

  private static func hasMarkup(_ utf8: [UInt8]) -> Bool {
    ["<p", "<br", "<div", "<section", "</"].contains { utf8.hasLowercased($0, in: 0..<utf8.count) }
  }
}

/// How much Chinese prose a string has, escapes not undone.
struct ScriptProse {
  /// Chinese characters outside tags.
  private(set) var characters = 0
  /// 。，！？；：、 among them.
  private(set) var marks = 0

  /// Prose has a mark in every few dozen characters; so little is no article. Chosen by hand.
  var isArticle: Bool { characters >= Self.fewest && marks * 60 >= characters }
  static let fewest = 80

  /// - Complexity: O(range).
  init(_ utf8: [UInt8], _ range: Range<Int>) {
    var place = range.lowerBound
    var isTag = false
    while place < range.upperBound {
      let byte = utf8[place]
      if byte == 0x3C { isTag = true } else if byte == 0x3E { isTag = false }
      if byte == 0x5C, place + 5 < range.upperBound, utf8[place + 1] == 0x75 {
        if !isTag { take(escape: utf8[(place + 2)..<(place + 6)]) }
        place += 6
      } else {
        if !isTag, byte >= 0xE2, place + 2 < range.upperBound { take(byte, utf8[place + 1], utf8[place + 2]) }
        place += 1
      }
    }
  }

  /// The four digits of `\u6e2f`, by their first two.
  private mutating func take(escape digits: ArraySlice<UInt8>) {
    let text = String(decoding: digits, as: UTF8.self)
    take(UInt32(text, radix: 16) ?? 0)
  }

  private mutating func take(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    guard first < 0xF0 else { return }
    take(UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F))
  }

  private mutating func take(_ value: UInt32) {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF: characters += 1
    case 0x3001, 0x3002, 0xFF0C, 0xFF01, 0xFF1F, 0xFF1B, 0xFF1A: marks += 1
    default: break
    }
  }
}
