import HanText

/// `byline`, `editor-line`, `source-line`: a line that holds nothing but credits.
enum BylineRule: LineRule {
  static let id: RuleID = "byline"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    let margins = TextMargins(lines)
    lazy var speakers = TextMargins.speakers(lines)
    return lines.indices.compactMap { index in
      guard mayLabel(lines[index].shape) else { return nil }
      let line = lines[index]
      guard let found = credits(line),
        line.markup.isFromPage || isCredit(line, found.scan, margins.contains(index), speakers)
      else { return nil }
      return LineProposal(index, .byline, found.role)
    }
  }

  /// In plain text a line of credits is no turn of an interview (`记者：谢谢。`); between the paragraphs it is no stage
  /// direction (`（记者席笑声）`) either, and names nobody but people.
  private static func isCredit(
    _ line: ArticleLine, _ scan: CreditScanner?, _ isMargin: Bool, _ speakers: @autoclosure () -> Set<String>
  ) -> Bool {
    let text = line.folded
    if InlinePlugRule.isBracketed(text), text.containsAny(of: sounds) { return false }
    if isMargin, DatelineRule.isDateline(line) { return false }
    if !InlinePlugRule.isBracketed(text), text.endsSentence, text.find(":") != nil { return false }
    let scan = scan ?? CreditScanner(text)
    if scan.credits.contains(where: { $0.kind == .reporter || $0.kind == .author }), let colon = text.find(":"),
      speakers().contains(text.string(0..<colon))
    {
      return isMargin && scan.credits.flatMap(\.names).allSatisfy { NameCheck.isPerson(text, $0) }
    }
    guard !isMargin else { return true }
    let names = scan.credits.filter { $0.kind != .source }.flatMap(\.names)
    return !InlinePlugRule.isBracketed(text) && names.allSatisfy { NameCheck.isPerson(text, $0) }
      && (text.contains(":") || text.contains("/") || text.contains("|") || !names.isEmpty)
  }

  /// What is heard in a room, in the stage directions of a transcript.
  private static let sounds: [StaticString] = ["笑", "掌声", "鼓掌", "沉默", "插话", "喧哗"]

  /// The role of a line of credits; `nil` for any other line.
  static func role(_ line: ArticleLine) -> String? { credits(line)?.role }

  /// The role, and what the line was read as; a desk's report is not read.
  private static func credits(_ line: ArticleLine) -> (role: String, scan: CreditScanner?)? {
    guard mayLabel(line.shape) else { return nil }
    if line.shape.has(.stroke), isDeskReport(line.folded) { return (id.name, nil) }
    // No stranger is forgiven a line with a full stop, which ends the reading of it.
    let scan = CreditScanner(line.folded, strangers: line.shape.has(.stop) ? 0 : mostStrangers)
    guard scan.isComplete || isMostlyCredits(scan, line), let first = scan.credits.first,
      scan.credits.contains(where: hasSubstance)
    else { return nil }
    return (role(of: first.kind), scan)
  }

  private static func role(of kind: Credit.Kind) -> String {
    switch kind {
    case .author, .reporter, .correspondent: id.name
    case .editor: "editor-line"
    case .source: "source-line"
    case .other: "credit-line"
    }
  }

  /// A line of credits has one sentence at most; semicolons (`一审：甲；二审：乙；三审：丙`) do not count. It has a credit word, of
  /// one character only before a mark; a desk's report has a slash.
  private static func mayLabel(_ shape: LineShape) -> Bool {
    guard shape.length <= limit, shape.ends <= 1, !shape.has(.closingQuote) else { return false }
    return shape.has([.credit, .stroke]) || shape.has(.colon) && shape.has([.briefCredit, .picture])
  }

  /// Two people named under a credit word outweigh one or two words that are none, in a short line.
  private static func isMostlyCredits(_ scan: CreditScanner, _ line: ArticleLine) -> Bool {
    scan.strangers <= mostStrangers && line.length <= 50 && line.folded.sentenceMarks == 0
      && scan.credits.filter { !$0.names.isEmpty && $0.kind != .source }.count >= 2
  }

  /// Words of a line of credits that are none, at most.
  private static var mostStrangers: Int { 2 }

  /// `社会中心／综合报导`: a desk and how it reported.
  private static func isDeskReport(_ text: FoldedText) -> Bool {
    guard text.length <= deskLimit, text.ends(with: "报导") || text.ends(with: "报道") else { return false }
    return text.contains("/") && text.containsAny(of: ["中心", "综合", "编辑部", "专题", "即时"])
  }

  /// Chosen by hand, not swept.
  private static let deskLimit = 16
  /// Credits of a whole newsroom fit in this.
  private static let limit = 120

  /// Somebody is named, or the line is an editor's with a mere code.
  private static func hasSubstance(_ credit: Credit) -> Bool { !credit.names.isEmpty || credit.kind == .editor }
}
