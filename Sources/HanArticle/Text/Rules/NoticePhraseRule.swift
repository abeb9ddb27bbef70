import HanText

/// `disclaimer`, `helpline`, `navigation`: lines known by a set phrase: rights, liability, risk, advice to callers.
enum NoticePhraseRule: LineRule {
  static let id: RuleID = "notice-phrase"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    let tail = tailStart(lines)
    return lines.indices.compactMap { index in
      guard lines[index].length <= (index >= tail ? tailLimit : bodyLimit), mayLabel(lines[index].shape) else {
        return nil
      }
      let line = lines[index]
      guard let match = notice(in: line.folded) else { return nil }
      let isAlone = InlinePlugRule.isBracketed(line.folded) || match.range.lowerBound <= 18 || index >= tail
      guard isAlone, !hasSpeech(line.folded), isNotice(line.folded, match, isFromPage: line.markup.isFromPage) else {
        return nil
      }
      return LineProposal(index, .boilerplate, match.role)
    }
  }

  private static func mayLabel(_ shape: LineShape) -> Bool { shape.has(.phrase) || openings.mayOpen(shape) }

  private static let openings = WordHeads(["※"])

  /// Notices are longer below the text than between its paragraphs.
  private static let tailLimit = 400
  private static let bodyLimit = 60

  /// The lines after the last paragraph that is long and has nothing of a notice.
  private static func tailStart(_ lines: [ArticleLine]) -> Int {
    let last = lines.lastIndex { line in
      line.length > 60 && line.folded.endsSentence && (!mayLabel(line.shape) || notice(in: line.folded) == nil)
    }
    return (last ?? -1) + 1
  }

  private static func notice(in text: FoldedText) -> (range: Range<Int>, role: String)? {
    var place = 0
    if text.starts(with: "※") { return (0..<"※".utf8.count, "notice") }  // papers set their standing notices off so
    while let match = text.firstMatch(of: .articlePhrases, from: place) {
      if let role = match.field.flatMap({ noticeRole($0, text) }) { return (match.range, role) }
      place = match.range.upperBound
    }
    return nil
  }

  /// A helpline that goes by a common word has a number.
  private static func noticeRole(_ role: String, _ text: FoldedText) -> String? {
    switch role {
    case PlugLineRule.id.name, "plug-word": nil
    case "helpline-word": text.utf8.contains(where: ASCII.isDigit) ? "helpline" : nil
    default: role
    }
  }

  /// No sentence of the story, and no heading behind a star.
  private static func isNotice(_ text: FoldedText, _ match: (range: Range<Int>, role: String), isFromPage: Bool) -> Bool
  {
    if isFromPage { return !text.containsAny(of: reports) }
    if match.role == "notice", text.starts(with: "※") { return text.length >= 10 }
    return InlinePlugRule.isBracketed(text) || !Narration.isStory(text, phrase: match.range)
  }

  /// What a newsroom writes of somebody whom it could not reach.
  private static let reports: [StaticString] = ["截至发稿", "截至记者发稿", "无人接听", "未予回应", "作出回应", "公开回应", "记者致电", "记者拨打"]

  /// A person or paper that says so in the article is quoted, and a quotation is no notice.
  private static func hasSpeech(_ text: FoldedText) -> Bool {
    text.containsAny(of: sayings) && text.containsAny(of: ["“", "「", "\""]) || text.containsAny(of: writings)
  }

  private static let sayings: [StaticString] = ["说", "表示", "称:", "指出", "认为"]
  /// A paper whose words follow.
  private static let writings: [StaticString] = [
    "写道:“", "写着:“", "写明:“", "载明:“", "列明:“", "规定:“", "写道:「", "写着:「", "写明:「", "载明:「", "列明:「", "规定:「",
  ]
}
