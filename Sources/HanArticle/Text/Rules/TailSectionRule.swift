import HanText

/// The sections below an article: related links, rankings, tags, disclaimers, comments. The heading and the lines that
/// belong to it take the section's role (`related`, `hot`, `tags`, `disclaimer`, `comments`, `share`).
enum TailSectionRule: LineRule {
  static let id: RuleID = "tail-section"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    var proposals: [LineProposal] = []
    var index = firstTextLine(lines)
    let margins = TextMargins(lines)
    while index < lines.count {
      guard mayBeHeading(lines[index].shape), let role = heading(lines[index]),
        isPlausible(role, lines[index], margins.contains(index))
      else {
        index += 1
        continue
      }
      let end = sectionEnd(role, from: index, in: lines, isTail: margins.isTail(index))
      for line in index..<end { proposals.append(LineProposal(line, .boilerplate, role)) }
      index = end
    }
    return proposals
  }

  /// The title may begin with a word of the list; sections come later.
  private static func firstTextLine(_ lines: [ArticleLine]) -> Int { lines.count < 4 ? 0 : 2 }

  /// In plain text the words of buttons stand around the text, and what follows a colon is not somebody's words.
  private static func isPlausible(_ role: String, _ line: ArticleLine, _ isMargin: Bool) -> Bool {
    guard !line.markup.isFromPage else { return true }
    if role == "share", line.length <= 2 { return isMargin }
    guard role != "related", role != "hot", let colon = line.folded.find(":") else { return true }
    return !TextMargins.startsWithQuote(FoldedText(line.folded.string((colon + 1)..<line.folded.count)))
  }

  /// The role of a section that this line opens: the whole line is the heading (a paper's name, a count or a colon
  /// aside), or the heading, a colon and its content.
  static func heading(_ line: ArticleLine) -> String? {
    guard mayBeHeading(line.shape) else { return nil }
    let text = line.folded
    var start = 0
    while start < text.count, let width = decoration(text, at: start) { start += width }
    guard let match = Lexicon.articleSections.longestField(in: text.utf8, at: start), let role = match.field
    else { return line.length <= wrappedLimit ? wrapped(text) : nil }
    var end = text.skippingSpaces(from: start + match.length)
    if text.has(":", at: end) { return line.length <= 400 ? role : nil }
    let isBoxed = start > 0 && (text.has("】", at: end) || text.has("]", at: end))
    while end < text.count, let width = decoration(text, at: end) { end += width }
    if isBoxed, line.length <= boxedLimit { return role }
    guard end < text.count else { return text.length(start..<(start + match.length)) > 1 ? role : nil }
    let isSpaced = text.starts(with: "tag") || text.utf8[start + match.length] == 0x20
    return role == "tags" && isSpaced && line.length <= 80 && text.sentenceMarks == 0 ? role : nil
  }

  /// A sentence opens a section only if a colon or a box sets the heading off, unless it is very short; what begins with a
  /// Chinese character or with “, which is no decoration, begins with a heading, or is a wrapped one.
  private static func mayBeHeading(_ shape: LineShape) -> Bool {
    if shape.opensInHan || shape.first == 0x201C, !openings.mayOpen(shape) {
      return shape.length <= wrappedLimit && (shape.last == 0 || lastOfWrapped.contains(shape.last))
    }
    return shape.length <= wrappedLimit || !shape.has(.stop) || shape.has([.colon, .closingBox])
  }

  /// What ``wrapped(_:)`` may end in.
  private static let lastOfWrapped = "闻道导读章明".unicodeScalars.map { UInt16($0.value) }

  private static let openings = WordHeads(.articleSections)

  /// A boxed heading and the one headline after it, `【延伸阅读】…`; chosen by hand.
  private static let boxedLimit = 60

  /// Chosen by hand, not swept.
  private static let wrappedLimit = 16

  /// `更多某某报报道`, `某某网热门新闻`.
  private static func wrapped(_ text: FoldedText) -> String? {
    guard text.sentenceMarks == 0, !text.contains(",") else { return nil }
    let endings: [(StaticString, String)] = [
      ("相关新闻", "related"), ("相关报道", "related"), ("推荐阅读", "related"), ("延伸阅读", "related"), ("热门新闻", "hot"),
      ("热门文章", "hot"), ("免责声明", "disclaimer"), ("版权声明", "disclaimer"),
    ]
    if let ending = endings.first(where: { text.ends(with: $0.0) }) { return ending.1 }
    let isMore = text.starts(with: "更多") || text.starts(with: "看更多")
    return isMore && (text.ends(with: "报道") || text.ends(with: "报导") || text.ends(with: "新闻") || text.ends(with: "文章"))
      ? "related" : nil
  }

  /// Bytes of a bullet, bracket, digit or blank at `place`.
  private static func decoration(_ text: FoldedText, at place: Int) -> Int? {
    switch text.utf8[place] {
    case 0x20, 0x28, 0x29, 0x2A, 0x2B, 0x2D, 0x3A, 0x3E, 0x5B, 0x5D, 0x23, 0x7C, 0x30...0x39: return 1
    case 0xE2, 0xE3:
      for mark in marks where text.has(mark, at: place) { return mark.utf8CodeUnitCount }
      return nil
    default: return nil
    }
  }

  private static let marks: [StaticString] = [
    "▶", "▼", "▲", "■", "●", "◆", "【", "】", "※", "★", "►", "》", "《", "…", "—", "「", "」",
  ]

  /// One past the last line of the section that opens at `start`. A section runs over the lines that belong to its kind
  /// and ends before another heading or before running text.
  private static func sectionEnd(_ role: String, from start: Int, in lines: [ArticleLine], isTail: Bool) -> Int {
    let hasOwnContent = lines[start].folded.find(":").map { $0 + 1 < lines[start].folded.count } ?? false
    if role == "tags" || role == "share" { return start + 1 }
    var end = start + 1
    while end < lines.count, lines[end].label == nil, heading(lines[end]) == nil {
      let line = lines[end]
      if role == "disclaimer" {
        if hasOwnContent || (line.isSeparate && end > start + 1) { break }
      } else if !isEntry(line) || (line.isSeparate && end > start + 1 && !isInList(line) && !isOpenEnd(line, isTail)) {
        break
      }
      end += 1
    }
    return end
  }

  /// Below the last paragraph a list of plain text runs on over blank lines, up to a line of credits.
  private static func isOpenEnd(_ line: ArticleLine, _ isTail: Bool) -> Bool {
    isTail && !line.markup.isFromPage && BylineRule.role(line) == nil
  }

  /// A link's text: short and without the full stop of running text.
  private static func isEntry(_ line: ArticleLine) -> Bool { line.length <= 60 && !line.folded.ends(with: "。") }

  private static func isInList(_ line: ArticleLine) -> Bool {
    line.markup.linkShare > 0.5 || line.markup.isListItem || line.folded.utf8.first.map(ASCII.isDigit) ?? false
  }
}
