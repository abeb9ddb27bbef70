import HanText

/// Drops HTML tags that a careless scraper left in plain text, such as the `</p>` that repair brings back.
///
/// Only tags of running text are dropped, and only in text that was not read as HTML: an article about HTML shows its
/// tags as entities, which the HTML reader has already turned into text that must stay.
public struct TagRemnantRewriter: Rewriter {
  public let id: RuleID = "tag-remnant"
  /// Tags longer than this are taken for text: the longest that scrapers leave (an `<img>` with its address) are
  /// shorter, and a lone `<` then costs at most this many bytes of looking ahead.
  private static let longest = 400
  private static let names: Set<String> = [
    "p", "br", "div", "span", "strong", "em", "b", "i", "u", "a", "img", "font", "section", "blockquote", "h1", "h2",
    "h3", "h4", "ul", "ol", "li", "sup", "sub", "center", "figure", "figcaption",
  ]

  public init() {}

  /// - Complexity: O(text).
  public func edits(for text: TracedText) -> [Edit] {
    var edits: [Edit] = []
    var open = RareBytes.first(UInt8(ascii: "<"), in: text.utf8, from: 0)
    while open < text.utf8.count {
      let end = Self.tagEnd(in: text.utf8, at: open)
      if let end { edits.append(Edit(TextRange(open, end), "", rule: id)) }
      open = RareBytes.first(UInt8(ascii: "<"), in: text.utf8, from: end ?? open + 1)
    }
    return edits
  }

  /// One past the `>` of the tag that opens at `open`, or `nil` if this is no tag of running text.
  private static func tagEnd(in utf8: [UInt8], at open: Int) -> Int? {
    var position = open + 1
    if position < utf8.count, utf8[position] == UInt8(ascii: "/") { position += 1 }
    let letters = utf8[position...].prefix(10).prefix { Unicode.Scalar($0).isASCIIAlphanumeric }
    guard names.contains(String(decoding: letters, as: UTF8.self).lowercased()) else { return nil }
    let rest = utf8[letters.endIndex...].prefix(longest)
    guard let close = rest.firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") || $0 == 0x0A }),
      rest[close] == UInt8(ascii: ">"), close == rest.startIndex || [0x20, 0x2F].contains(rest[rest.startIndex])
    else { return nil }
    return close + 1
  }
}
