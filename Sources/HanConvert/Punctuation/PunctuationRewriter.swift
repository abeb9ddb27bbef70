import HanText

/// Normalises punctuation to a style: marks change, letters and digits never do (unless ``narrowsAlphanumerics``).
///
/// Works paragraph by paragraph (a paragraph ends at a line feed) and touches only paragraphs that hold both a mark to
/// look at and a character outside ASCII. Within one, the rules of the style run in order; each changed mark is one edit
/// under the id of the rule that changed it last. The result is a fixed point.
public struct PunctuationRewriter: Rewriter {
  public let id: RuleID = "punctuation"
  public let style: PunctuationStyle
  /// Whether one space is put between a Chinese character and a Latin letter or digit beside it.
  public let spacing: Bool
  /// Whether full-width letters and digits become ASCII: the one option that changes what is no mark.
  public let narrowsAlphanumerics: Bool
  private let rules: [any PunctuationRule]
  private let scanner: MarkScanner

  public init(style: PunctuationStyle, spacing: Bool = false, narrowsAlphanumerics: Bool = false) {
    self.style = style
    self.spacing = spacing
    self.narrowsAlphanumerics = narrowsAlphanumerics
    self.rules = Self.rules(of: style)
    self.scanner = MarkScanner(style: style)
  }

  /// The rules of a style in the order in which they run.
  private static func rules(of style: PunctuationStyle) -> [any PunctuationRule] {
    switch style {
    case .keep: []
    case .width: [WidenParenthesesRule(), WidenMarkRule()]
    case .mainland, .taiwan, .hongkong: [WidenParenthesesRule(), WidenMarkRule()]
    }
  }

  /// - Complexity: O(text); about the speed of reading it where there is nothing to do.
  public func edits(for text: TracedText) -> [Edit] {
    guard !rules.isEmpty else { return [] }
    var edits: [Edit] = []
    var position = 0
    while let paragraph = scanner.nextParagraph(in: text.utf8, from: position) {
      edits += self.edits(for: paragraph, of: text.utf8)
      position = paragraph.upperBound
    }
    return edits
  }

  private func edits(for paragraph: Range<Int>, of utf8: [UInt8]) -> [Edit] {
    var line = MarkLine(utf8, paragraph)
    for (index, rule) in rules.enumerated() {
      line.begin(rule: index)
      rule.apply(to: &line)
      line.commit()
    }
    return line.edits(rules: rules.map { type(of: $0).id })
  }
}
