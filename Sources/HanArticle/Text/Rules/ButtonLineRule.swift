import HanText

/// `counters`, `paging`, `share`, `navigation`, `advert`, …: a line that holds nothing but words of buttons, numbers and
/// marks: `阅读 1.2万 评论 35`, `上一页 1 2 3 下一页`, `字号：大 中 小`, `00:00 / 03:12`. It stands above or below the text;
/// only an advertisement's mark stands between its paragraphs.
enum ButtonLineRule: LineRule {
  static let id: RuleID = "button-line"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    let margins = TextMargins(lines)
    return lines.indices.compactMap { index in
      guard mayLabel(lines[index].shape), let role = role(lines[index].folded),
        role == "advert" || margins.contains(index)
      else {
        return nil
      }
      return LineProposal(index, .boilerplate, role)
    }
  }

  /// No word of a button and no filler is a full stop; a line that begins with a Chinese character begins with such a word
  /// or with a measure word, or tells the weather.
  private static func mayLabel(_ shape: LineShape) -> Bool {
    guard shape.length <= limit, !shape.has(.stop) else { return false }
    return !shape.opensInHan || openings.mayOpen(shape) || shape.has(.degree)
  }

  private static let openings = WordHeads(.articleButtons, or: measures)

  /// Chosen by hand, not swept.
  private static let limit = 60

  /// The role of the line's first word; `nil` where anything else stands in the line.
  static func role(_ text: FoldedText) -> String? {
    guard mayBegin(text) else { return isWeather(text) ? "weather" : nil }
    var role: String?
    if isMore(text) { return "counters" }
    if isLength(text) { return "share" }
    if isWeather(text) { return "weather" }
    var isEven = text.contains("/") && DateReader(text).first() == nil
    var place = 0
    while place < text.count {
      if let match = Lexicon.articleButtons.longestField(in: text.utf8, at: place), isWord(text, place, match.length) {
        role = role ?? match.field
        place += match.length
        isEven = false
      } else if let width = filler(text, at: place) {
        isEven = isEven && (ASCII.isDigit(text.utf8[place]) || [0x20, 0x2F, 0x3A].contains(text.utf8[place]))
        place += width
      } else {
        return nil
      }
    }
    if role == "counters", !text.utf8.contains(where: ASCII.isDigit) { return "share" }
    return role ?? (isEven && text.utf8.contains(where: ASCII.isDigit) ? "paging" : nil)
  }

  /// Whether the line begins with a word of a button, a number or a mark.
  private static func mayBegin(_ text: FoldedText) -> Bool {
    text.count > 0
      && (filler(text, at: 0) != nil || Lexicon.articleButtons.longestLength(in: text.utf8, at: 0) != nil)
  }

  /// `+5`: how many more pictures or thumbs there are.
  private static func isMore(_ text: FoldedText) -> Bool {
    (2...4).contains(text.count) && text.starts(with: "+") && text.utf8.dropFirst().allSatisfy(ASCII.isDigit)
  }

  /// `03:12`: how long a recording is.
  private static func isLength(_ text: FoldedText) -> Bool {
    (4...5).contains(text.count) && text.utf8[text.count - 3] == 0x3A
      && text.utf8.allSatisfy { ASCII.isDigit($0) || $0 == 0x3A }
  }

  /// `某地天气：晴 22℃`, `23°C 多云`.
  private static func isWeather(_ text: FoldedText) -> Bool {
    text.length <= 30 && text.containsAny(of: degrees) && text.sentenceMarks == 0 && text.commas == 0
  }

  private static let degrees: [StaticString] = ["℃", "°c"]

  /// Latin words end where no letter follows.
  private static func isWord(_ text: FoldedText, _ place: Int, _ length: Int) -> Bool {
    let end = place + length
    return !(ASCII.isLetter(text.utf8[end - 1]) && end < text.count && ASCII.isLetter(text.utf8[end]))
  }

  /// Bytes of a digit, a blank, a mark or a measure word.
  private static func filler(_ text: FoldedText, at place: Int) -> Int? {
    let byte = text.utf8[place]
    if byte < 0x80 {
      let isUnit = place > 0 && ASCII.isDigit(text.utf8[place - 1]) && (byte == 0x77 || byte == 0x6B)
      return isUnit || !ASCII.isLetter(byte) ? 1 : nil
    }
    return measures.first { text.has($0, at: place) }?.utf8CodeUnitCount
  }

  private static let measures: [StaticString] = [
    "万", "亿", "千", "人", "次", "条", "则", "个", "篇", "共", "第", "约", "有", "数", "【", "】", "《", "》", "〈", "〉", "«", "»", "‹",
    "›",
    "←", "→", "▶", "►", "◀", "◄", "·", "•", "・", "…", "—", "「", "」", "▲", "▼", "♥", "❤", "、",
  ]
}
