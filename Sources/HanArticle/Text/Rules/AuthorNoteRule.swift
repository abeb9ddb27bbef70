import HanText

/// `author-note`: who the author is and where the article stood first: `（作者系某大学教授）`, `作者简介：…`, `本文首发于…`,
/// `转载自某网，有删节`, `（甲乙丙，自由撰稿人）`. In brackets at either end of the text, otherwise only below it.
enum AuthorNoteRule: LineRule {
  static let id: RuleID = "author-note"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    let margins = TextMargins(lines)
    var proposals: [LineProposal] = []
    for index in lines.indices where margins.contains(index) && lines[index].length <= limit {
      let line = lines[index]
      let isBracketed = InlinePlugRule.isBracketed(line.folded)
      guard isBracketed || margins.isTail(index) else { continue }
      let isAboutText = isBracketed && ["本文", "作者是"].contains { line.folded.has($0, at: 1) }
      if opens(line.folded) || isAboutText || isBracketed && margins.isTail(index) && isNameAndPost(line.folded) {
        proposals.append(LineProposal(index, .boilerplate, id.name))
        if isHeading(line.folded), index + 1 < lines.count, lines[index + 1].length <= limit {
          proposals.append(LineProposal(index + 1, .boilerplate, id.name))
        }
      }
    }
    return proposals
  }

  /// Notes on an author's life are no longer than this; chosen by hand.
  private static let limit = 200

  /// Whether the text, a bracket or a mark aside, begins as such a note does.
  static func opens(_ text: FoldedText) -> Bool {
    var start = 0
    while start < text.count, let width = decoration(text, at: start) { start += width }
    guard !text.containsAny(of: ["“", "「"]) else { return false }
    if authors.contains(where: { text.has($0, at: start) }) || isHeaded(text, at: start) { return true }
    guard text.length <= 80, origins.contains(where: { text.has($0, at: start) }) else { return false }
    let isSentence = text.endsSentence && !InlinePlugRule.isBracketed(text) && !text.contains("《")
    return !isSentence || ["本文", "文章", "原文"].contains { text.has($0, at: start) }
  }

  private static func decoration(_ text: FoldedText, at place: Int) -> Int? {
    if [0x20, 0x28, 0x2A, 0x5B, 0x2D].contains(text.utf8[place]) { return 1 }
    return ["【", "※", "●", "■", "◎", "—", "〔"].first { text.has($0, at: place) }?.utf8CodeUnitCount
  }

  private static let authors: [StaticString] = [
    "作者系", "作者为", "作者单位", "作者现为", "作者现任", "作者现居", "本文作者为", "本文作者系",
    "本文作者是", "本文作者:", "笔者系", "笔者为",
  ]

  private static let headings: [StaticString] = ["作者简介", "作者介绍", "关于作者", "译者简介", "受访者简介"]

  /// One of the headings, and nothing or a mark behind it.
  private static func isHeaded(_ text: FoldedText, at start: Int) -> Bool {
    guard let heading = headings.first(where: { text.has($0, at: start) }) else { return false }
    let end = start + heading.utf8CodeUnitCount
    return end >= text.count || [0x20, 0x29, 0x3A, 0x5D, 0x7C].contains(text.utf8[end]) || text.has("】", at: end)
  }

  private static let origins: [StaticString] = [
    "本文首发", "本文首刊", "本文刊", "本文原载", "本文原刊", "本文载", "本文选自", "本文摘自", "本文节选", "本文转自", "本文转载", "本文由", "本文系",
    "本文经", "本文获", "本文原题", "本文原标题", "本文来源", "本文来自", "本文发表", "原文刊", "原文载", "原文首发", "原文发表", "原载", "原刊", "首发于",
    "首刊于", "转自", "转载自", "摘自", "选自", "节选自", "刊于《", "载于《", "文章首发", "文章转载", "文章转自", "本篇首发", "本稿",
  ]

  private static func isHeading(_ text: FoldedText) -> Bool {
    text.length <= 8 && text.containsAny(of: ["作者", "译者"])
  }

  /// `（甲乙丙，自由撰稿人）`: a name, a comma, what the person does.
  private static func isNameAndPost(_ text: FoldedText) -> Bool {
    guard let comma = text.find(","), text.length - text.length(0..<comma) <= 26, text.commas == 1 else { return false }
    return NameCheck.isPerson(text, 1..<comma)
      && posts.contains { text.has($0, at: text.count - $0.utf8CodeUnitCount - 1) }
  }

  private static let posts: [StaticString] = [
    "人", "者", "员", "师", "授", "家", "长", "士", "生", "编辑", "主编", "主笔", "主任", "作者",
  ]
}
