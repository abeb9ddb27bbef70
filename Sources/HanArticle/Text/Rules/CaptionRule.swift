import HanText

/// `caption`: what belongs to a picture: a line that opens with ▲ or 图为, ends in a credit, or follows a placeholder
/// and is one short sentence.
enum CaptionRule: LineRule {
  static let id: RuleID = "caption"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    lines.indices.compactMap { index in
      guard lines[index].length <= limit, lines[index].label == nil else { return nil }
      let followsImage = index > 0 && lines[index - 1].role == ImagePlaceholderRule.id.name
      let isPlain = !followsImage && !lines[index].markup.isCaption && !lines[index].markup.isFromPage
      guard !isPlain || maySaySo(lines[index].shape) else { return nil }
      return isCaption(lines[index], followsImage: followsImage) ? LineProposal(index, .caption, id.name) : nil
    }
  }

  static func isCaption(_ line: ArticleLine, followsImage: Bool) -> Bool {
    guard line.length <= limit else { return false }
    if line.markup.isCaption || saysSo(line, followsImage: followsImage) { return true }
    if line.markup.isFromPage { return line.markup.followsImage && line.markup.isCentred && isOneShortSentence(line) }
    return followsImage && isOneShortSentence(line)
  }

  /// Whether the line's own words make it a caption.
  private static func saysSo(_ line: ArticleLine, followsImage: Bool) -> Bool {
    headsOfOpenings.mayOpen(line.shape) && hasOpening(line.folded)
      || mayHaveCredit(line.shape) && hasCredit(line.folded, followsImage: followsImage)
  }

  /// Whether the words of a line of this shape may make it a caption.
  private static func maySaySo(_ shape: LineShape) -> Bool { headsOfOpenings.mayOpen(shape) || mayHaveCredit(shape) }

  private static func mayHaveCredit(_ shape: LineShape) -> Bool {
    shape.length <= sourceLimit && shape.has([.picture, .letterP]) || mayEndInCredit(shape)
  }

  /// Whether the line may end as a credit does: in a bracket, or in the last character of one of the words below.
  private static func mayEndInCredit(_ shape: LineShape) -> Bool {
    let last = shape.last == 0x3002 ? shape.beforeLast : shape.last  // 。
    guard last != 0, let scalar = Unicode.Scalar(last) else { return true }
    switch scalar {
    case ")", "]", "】", "〕", "摄", "图", "关", "片", "照", "供": return true
    default: return false
    }
  }

  private static let headsOfOpenings = WordHeads(openings + givers)

  /// Chosen by hand, not swept.
  private static let limit = 120
  /// The same for a line whose source is no bracket.
  private static let sourceLimit = 80
  /// A line after a picture without any other sign: chosen by hand, not swept.
  private static let bareLimit = 40

  private static func hasOpening(_ text: FoldedText) -> Bool {
    (openings.contains { text.starts(with: $0) }
      || givers.contains { text.starts(with: $0) } && !Narration.hasThirdPerson(text))
      && !sentences.contains { text.starts(with: $0) }
  }

  private static let openings: [StaticString] = [
    "▲", "▼", "△", "↑", "↓", "图为", "图:", "图说:", "图片来源", "图片说明", "图源", "资料图", "图|", "图/", "题图:", "上图", "下图:", "左图",
    "右图", "视频截图", "图1", "图2", "图3", "图4", "图5", "图6", "图一", "图二", "图三", "图注", "配图:", "左起:",
    "(左起)", "前排左起", "示意图/", "图片:", "照片:", "网络图片", "网上图片",
  ]
  /// Who gave the picture; in a sentence of the story a third person does.
  private static let givers: [StaticString] = ["图片由", "照片由", "图由", "图自", "翻摄自", "截图自", "本文图片", "文中图片", "文内图片"]
  /// Words of a sentence that begin like an opening.
  private static let sentences: [StaticString] = [
    "图为什么", "图为了", "图一个", "图一时", "图一乐", "上图书", "资料图书", "图由心", "截图自此", "图自然",
  ]

  /// The line ends in who took or gave the picture, in brackets or after a blank.
  private static func hasCredit(_ text: FoldedText, followsImage: Bool) -> Bool {
    if hasTrailingSource(text) { return true }
    if text.ends(with: "摄") || text.ends(with: "供图") || text.ends(with: "资料图") || text.ends(with: "截图")
      || text.ends(with: " 图")
    {
      return true
    }
    if line(text, hasCreditWithin: 30) { return true }
    if text.ends(with: "图文无关。") || text.ends(with: "图文无关") { return true }
    guard text.ends(with: ")") || text.ends(with: "]") || text.ends(with: "】") || text.ends(with: "〕") else {
      return false
    }
    guard let open = lastBracket(text), text.length(open..<text.count) <= 30 else { return false }
    let bracket = FoldedText(text.string(open..<text.count))
    if followsImage, text.length <= 60, bracket.ends(with: "社)"), bracket.length <= 8 { return true }
    return bracket.containsAny(of: credits) && !text.endsSentence
      || bracket.containsAny(of: ["图/", "图:", "摄影/", "供图", "摄)", "资料图", "资料照", "截图", "翻摄", "图片来源"])
  }

  /// `渡口的船。圖／某報提供`, `渡口的船。資料照片`, `示意圖`.
  private static func hasTrailingSource(_ text: FoldedText) -> Bool {
    guard text.length <= sourceLimit, !TextMargins.startsWithQuote(text), !text.contains(":“"),
      text.contains("。") || !Narration.hasThirdPerson(text)
    else { return false }
    if ["资料照片", "资料图片", "资料照", "示意图", "受访者提供", "档案照"].contains(where: { text.ends(with: $0) }) {
      return text.length <= 20 || text.contains("。")
    }
    if text.ends(with: "资料照。") || text.ends(with: "示意图。") { return text.length <= 20 }
    let marks: [StaticString] = ["。图/", " 图/", "。图:", ")图/", "。photo by", "photo by", "/摄影", "摄影/", "。翻摄自", "/摄"]
    return marks.contains { mark in text.find(mark).map { text.length($0..<text.count) <= 24 } ?? false }
  }

  /// `……供图 某某网发`: the credit, then who published it.
  private static func line(_ text: FoldedText, hasCreditWithin distance: Int) -> Bool {
    guard text.length <= 60, let place = text.find("供图") ?? text.find("摄 ") ?? text.find(" 摄影:") else { return false }
    return place + distance >= text.count
  }

  private static let credits: [StaticString] = [
    "图", "摄", "提供", "翻摄", "取自", "资料照", "照片", "法新社", "美联社", "路透", "新华社", "中新社", "视觉中国", "getty", "档案",
  ]

  private static func lastBracket(_ text: FoldedText) -> Int? {
    var place = text.count
    while place > 0 {
      place -= 1
      if text.utf8[place] == 0x28 || text.utf8[place] == 0x5B || text.has("【", at: place) || text.has("〔", at: place) {
        return place
      }
    }
    return nil
  }

  static func isOneShortSentence(_ line: ArticleLine) -> Bool {
    let text = line.folded
    guard line.length <= bareLimit, !text.starts(with: "《"), !text.containsAny(of: ["“", "「", "\"", ":", "?", "!"])
    else { return false }
    guard let stop = text.find("。") else { return true }
    return stop + 3 == text.count
  }
}
