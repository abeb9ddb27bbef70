/// Text of a reference with the little markup that reference styles need.
package struct StyledText: Hashable, Sendable {
  /// How a run looks, and what a later step must know of it.
  package struct Style: OptionSet, Hashable, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let italic = Style(rawValue: 1)
    package static let bold = Style(rawValue: 2)
    package static let superscript = Style(rawValue: 4)
    package static let `subscript` = Style(rawValue: 8)
    package static let smallCapitals = Style(rawValue: 16)
    package static let link = Style(rawValue: 32)
    /// A closing quotation mark, before which American styles put a following full stop or comma.
    package static let closingMark = Style(rawValue: 64)
    /// An opening quotation mark.
    package static let openingMark = Style(rawValue: 128)
    /// Letters that keep their case.
    package static let fixedCase = Style(rawValue: 256)
  }

  package struct Run: Hashable, Sendable {
    package var text: String
    package var style: Style
  }

  package private(set) var runs: [Run] = []

  package init() {}
  package init(_ text: String, style: Style = []) {
    if !text.isEmpty { runs = [Run(text: text, style: style)] }
  }
  package init(runs: [Run]) { self.runs = runs.filter { !$0.text.isEmpty } }

  package var isEmpty: Bool { runs.isEmpty }
  /// The text without its markup.
  package var plain: String { runs.map(\.text).joined() }

  /// The text with more style on all of it.
  package func styled(_ style: Style) -> StyledText {
    StyledText(runs: runs.map { Run(text: $0.text, style: $0.style.union(style)) })
  }

  /// Appends a text as it is.
  package mutating func append(_ other: StyledText) { runs += other.runs }

  /// Appends punctuation, which gives way to the mark that the text already ends in: see ``Punctuation``.
  /// - Parameter insideQuotes: whether a full stop or comma goes before closing quotation marks.
  package mutating func append(punctuation: String, insideQuotes: Bool) {
    let marks = runs.reversed().prefix { $0.style.contains(.closingMark) }.count
    let body = runs.count - marks
    guard body > 0, let last = runs[body - 1].text.unicodeScalars.last else {
      runs.append(Run(text: punctuation, style: []))
      return
    }
    let kept = Punctuation.remaining(of: punctuation, after: last)
    guard marks > 0, insideQuotes, let first = kept.unicodeScalars.first, first == "." || first == "," else {
      if !kept.isEmpty { runs.append(Run(text: kept, style: [])) }
      return
    }
    runs[body - 1].text.unicodeScalars.append(first)
    let rest = String(kept.unicodeScalars.dropFirst())
    if !rest.isEmpty { runs.append(Run(text: rest, style: [])) }
  }
}

extension StyledText: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self.init(value) }
}
