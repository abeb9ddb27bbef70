import HanText

/// `plug`: a line that asks the reader to follow, scan, download or join.
enum PlugLineRule: WholeLineRule {
  static let id: RuleID = "plug"

  static func mayLabel(_ shape: LineShape) -> Bool {
    shape.has(.phrase) && shape.length <= linkedLimit
      || shape.length <= appLimit && shape.mayEnd(with: ["号", "端", "p"])
  }

  /// A short line with one of the phrases that is set in brackets, begins with the phrase or does not end as a sentence.
  /// Running text may speak of scanning and joining too.
  static func isLabelled(_ line: ArticleLine) -> Bool {
    if endsInApp(line) { return true }
    let limit = line.markup.linkShare > 0 ? linkedLimit : limit
    guard line.shape.has(.phrase), line.length <= limit else { return false }
    let text = line.folded
    let isSure = !line.markup.isFromPage && text.endsSentence && !InlinePlugRule.isBracketed(text) && !asks(text)
    guard let match = phrase(in: text, isSure: isSure) else { return false }
    if InlinePlugRule.isBracketed(text) { return true }
    if !line.markup.isFromPage, Narration.isStory(text, phrase: match) { return false }
    if match.lowerBound <= 12 || text.contains("@") { return true }
    if line.markup.linkShare > 0, line.length <= 120, text.contains("点击") { return true }
    return line.length <= 60 && !text.endsSentence
  }

  /// `都在某某APP`: the line ends in what the reader shall open.
  private static func endsInApp(_ line: ArticleLine) -> Bool {
    if line.length <= 15, line.folded.ends(with: "公众号") { return true }
    return line.markup.isFromPage && line.length <= appLimit && line.folded.sentenceMarks == 0
      && (line.folded.ends(with: "app") || line.folded.ends(with: "客户端"))
      && line.folded.containsAny(of: ["都在", "尽在", "就在", "就上", "打开", "下载", "关注"])
  }

  /// Chosen by hand, not swept.
  private static let limit = 90
  /// The longest that ends in the name of an app.
  private static let appLimit = 30
  /// With a link in it, a longer line can be one.
  private static let linkedLimit = 120

  /// Whether the text asks something of the reader.
  private static func asks(_ text: FoldedText) -> Bool {
    text.containsAny(of: ["请", "欢迎", "立即", "赶快", "快来", "记得", "别忘"])
  }

  /// Where the first plug phrase stands that begins in a range of the text, or anywhere in it; words that stories use as well (`二维码`, `进群`) are left out of a sure one.
  static func phrase(in text: FoldedText, in range: Range<Int>? = nil, isSure: Bool = false) -> Range<Int>? {
    var place = range?.lowerBound ?? 0
    let end = range?.upperBound ?? text.count
    while let match = text.firstMatch(of: .articlePhrases, from: place, to: end) {
      let role = match.field
      if role == id.name || role == "plug-word" && !isSure { return match.range }
      place = match.range.upperBound
    }
    return nil
  }
}
