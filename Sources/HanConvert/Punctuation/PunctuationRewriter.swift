import HanText

/// Normalises punctuation to a style: marks and the spaces beside them change, letters and digits never do (unless
/// ``narrowsAlphanumerics``).
///
/// Works paragraph by paragraph (a paragraph ends at a line feed) and touches only paragraphs that hold both a mark to
/// look at and a character outside ASCII. Within one, the rules of the style run in order, and again until none has
/// anything to change; each changed mark is one edit under the id of the rule that changed it. The result is a fixed
/// point. Rules, and where they differ from other tools, are listed in this folder's `README.md`.
public struct PunctuationRewriter: Rewriter {
  public let id: RuleID = "punctuation"
  public let style: PunctuationStyle
  /// Whether one space is put between a Chinese character and a Latin letter or digit beside it.
  public let spacing: Bool
  /// Whether full-width letters and digits become ASCII: the one option that changes what is no mark.
  public let narrowsAlphanumerics: Bool
  private let rules: [(rule: any PunctuationRule, bits: UInt64)]
  private let scanner: MarkScanner
  /// Whether the rules are those of ``PunctuationStyle/width`` alone, which need no cells in most paragraphs.
  private let onlyWidens: Bool
  /// Rounds of the rules over one paragraph. Two settle every case and every corpus text; the rest is for the
  /// random marks of the fuzz test.
  private static let rounds = 8

  public init(style: PunctuationStyle, spacing: Bool = false, narrowsAlphanumerics: Bool = false) {
    self.style = style
    self.spacing = spacing
    self.narrowsAlphanumerics = narrowsAlphanumerics
    self.onlyWidens = style == .width && !spacing && !narrowsAlphanumerics
    let rules =
      (narrowsAlphanumerics ? [NarrowAlphanumericsRule()] : []) + Self.rules(of: style)
      + (spacing ? [SpacingRule()] : [])
    self.rules = rules.map { ($0, $0.marks.bits) }
    self.scanner = MarkScanner(marks: rules.reduce(MarkSet()) { $0.union($1.marks) })
  }

  /// The rules of a style in the order in which they run.
  private static func rules(of style: PunctuationStyle) -> [any PunctuationRule] {
    switch style {
    case .keep: []
    case .width: [WidenParenthesesRule(), WidenMarkRule()]
    case .mainland, .taiwan, .hongkong:
      [
        CompatibilityMarkRule(), TitleMarkRule(style: style), EllipsisRule(), DashRule(), MiddleDotRule(style: style),
        EnumerationRule(), RangeMarkRule(style: style), NarrowInNumberRule(), FullStopRule(), StraightQuoteRule(),
        QuotationMarkRule(style: style), WidenParenthesesRule(throughSpaces: true), WidenMarkRule(throughSpaces: true),
        SpaceAroundMarkRule(), MarkRunRule(style: style),
      ]
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

  /// The edits that touch none of some ranges: damage that nobody could undo stays as it was observed, since its `?`
  /// are no question marks.
  /// - Parameter ranges: of this text, in order of their starts.
  /// - Complexity: as ``edits(for:)``, and O(ranges).
  public func edits(for text: TracedText, outside ranges: [TextRange]) -> [Edit] {
    var rest = ranges[...]
    return edits(for: text).filter { edit in
      while let first = rest.first, first.upperBound <= edit.range.lowerBound { rest.removeFirst() }
      return rest.first.map { !$0.overlaps(edit.range) } ?? true
    }
  }

  /// The text in the style, for callers that need no offsets. Bytes that are not UTF-8 stay as they are.
  /// - Complexity: as ``edits(for:)``.
  public func rewrite(_ utf8: [UInt8]) -> [UInt8] {
    guard !rules.isEmpty else { return utf8 }
    let text = TracedText(utf8: utf8)
    let edits = edits(for: text)
    return edits.isEmpty ? utf8 : text.applying(edits, stage: id).utf8
  }

  /// The text in the style, for callers that need no offsets.
  public func rewrite(_ string: String) -> String {
    rules.isEmpty ? string : String(decoding: rewrite(Array(string.utf8)), as: UTF8.self)
  }

  private func edits(for paragraph: Range<Int>, of utf8: [UInt8]) -> [Edit] {
    if onlyWidens, let edits = PlainParagraph.edits(for: paragraph, of: utf8) { return edits }
    return markedEdits(for: paragraph, of: utf8)
  }

  /// The same by the rules, whatever the paragraph holds.
  func markedEdits(for paragraph: Range<Int>, of utf8: [UInt8]) -> [Edit] {
    var line = MarkLine(utf8, paragraph)
    for _ in 0..<Self.rounds where line.beginRound() {
      for (index, entry) in rules.enumerated() where line.presence & entry.bits != 0 {
        line.begin(rule: index)
        entry.rule.apply(to: &line)
        line.commit()
      }
    }
    return line.edits(rules: rules.map { type(of: $0.rule).id })
  }
}
