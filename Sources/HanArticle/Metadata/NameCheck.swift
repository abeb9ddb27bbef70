import HanText

/// Whether a token of a byline can be somebody's name, and how the name reads without what clings to it.
enum NameCheck {
  /// Two to eight characters, Chinese (a dot between parts allowed) or a pen name with Latin letters; a single Chinese
  /// character is let through because `张 申` comes in two tokens.
  static func isName(_ line: FoldedText, _ range: Range<Int>) -> Bool {
    var han = 0
    var letters = 0
    var digits = 0
    var others = 0
    var place = range.lowerBound
    while place < range.upperBound, let scalar = line.scalar(at: place) {
      if scalar.isHan {
        han += 1
      } else if scalar.isASCIIDigit {
        digits += 1
      } else if scalar.isASCIIAlphanumeric || scalar.value >= 0xC0 && scalar.value < 0x250 {
        letters += 1
      } else if !(scalar == "·" || scalar == "." || scalar == "-" || scalar == "_" || scalar == "'") {
        others += 1
      }
      place += UTF8.width(ofLead: line.utf8[place])
    }
    guard others == 0, han + letters > 0 else { return false }
    return han > 0 ? han <= (line.find("·", from: range.lowerBound) != nil ? 16 : 8) : letters > digits && letters <= 24
  }

  /// Whether a Chinese name of two or three characters (four with a two-character surname) stands here, surname first.
  static func isPerson(_ line: FoldedText, _ range: Range<Int>) -> Bool {
    let length = line.length(range)
    guard (2...4).contains(length),
      let surname = Lexicon.bylineSurnames.longestLength(in: line.utf8, at: range.lowerBound)
    else {
      return false
    }
    return line.utf8[range].allSatisfy { $0 >= 0x80 } && length - surname / 3 <= 2 && length > surname / 3
  }

  /// `AB123`, `cd045`: letters and digits that a newsroom gives its people.
  static func isStaffCode(_ line: FoldedText, _ range: Range<Int>) -> Bool {
    line.utf8[range].allSatisfy { ASCII.isDigit($0) || ASCII.isLetter($0) || $0 == 0x5F }
      && line.utf8[range].contains(where: ASCII.isDigit)
  }

  /// The range without `报道`, `摄` and the place that a reporter's name runs into (`林某某某地报道`).
  static func trimmed(_ line: FoldedText, _ range: Range<Int>) -> Range<Int> {
    var range = range
    for word in trailers {
      if let place = line.find(word, from: range.lowerBound), place < range.upperBound {
        range = range.lowerBound..<place
      }
    }
    if line.ends(with: "电"), let digit = line.utf8[range].firstIndex(where: ASCII.isDigit), digit > range.lowerBound {
      return range.lowerBound..<withoutPlace(line, range.lowerBound..<digit)
    }
    for word in reportWords {
      let end = range.upperBound - word.utf8CodeUnitCount
      guard end > range.lowerBound, line.has(word, at: end) else { continue }
      return range.lowerBound..<withoutPlace(line, range.lowerBound..<end)
    }
    return range
  }

  /// What pages set behind a name without a blank.
  private static let trailers: [StaticString] = ["返回", "查看", "阅读", "发布于", "发表于", "更新", "编辑于", "关注", "点击", "收藏"]
  private static let reportWords: [StaticString] = [
    "综合报道", "综合报导", "专题报道", "报道", "报导", "专访", "直击", "传真", "摄影", "摄", "电",
  ]

  /// Four and more characters before `报道` are a name and a place of two.
  private static func withoutPlace(_ line: FoldedText, _ range: Range<Int>) -> Int {
    let length = line.length(range)
    guard length >= 4 else { return range.upperBound }
    let keep = min(3, length - 2)
    var end = range.lowerBound
    for _ in 0..<keep { end += UTF8.width(ofLead: line.utf8[end]) }
    return end
  }

  /// The name as the text spells it; empty when it is no person (a paper, an agency, "admin", nobody).
  static func cleaned(_ line: FoldedText, _ range: Range<Int>, _ text: [UInt8]) -> String {
    guard !isNobody(line, range) else { return "" }
    let hasLetters = line.utf8[range].contains(where: ASCII.isLetter)
    var string = String(decoding: text[line.origin(of: range)], as: UTF8.self)
    if !hasLetters { string.unicodeScalars.removeAll { $0 == " " || $0 == "\u{3000}" || $0 == "\u{A0}" } }
    guard let code = string.utf8.lastIndex(of: 0x5F), string.utf8[code...].contains(where: ASCII.isDigit) else {
      return string
    }
    return String(string[..<code])
  }

  private static func isNobody(_ line: FoldedText, _ range: Range<Int>) -> Bool {
    if line.length(range) < 2 || isStaffCode(line, range) { return true }
    let name = line.string(range)
    return nobodies.contains(name) || isPaper(line, range)
  }

  /// Whether the name ends as a paper's, an agency's or an office's does.
  static func isPaper(_ line: FoldedText, _ range: Range<Int>) -> Bool {
    paperEndings.contains { ending in
      let start = range.upperBound - ending.utf8CodeUnitCount
      return start > range.lowerBound && line.has(ending, at: start)
    }
  }

  private static let nobodies: Set<String> = [
    "佚名", "未知", "不详", "网络", "本站", "本网", "admin", "匿名", "原创", "转载", "综合", "编辑部", "本报", "本刊", "管理员", "none",
    "null", "小编", "关注", "作者简介", "更多", "最新文章", "查看更多", "热门文章", "全部", "个人", "官方", "记者", "作者", "编辑", "来源", "无", "暂无",
  ]

  /// A paper, an agency or an office is not a person.
  static let paperEndings: [StaticString] = [
    "网", "报", "社", "台", "日报", "晚报", "时报", "在线", "频道", "客户端", "新闻", "中心", "公司", "局", "委", "委员会", "杂志", "周刊",
    "编辑部", "传媒", "集团", "协会", "论坛", "博客", "微博", "公众号", "办公室", "支部", "宣传部", "发布", "政务", "官方", "资讯", "日刊", "科技", "财经",
    "杂志社", "出版社", "组", "医院", "大学", "学院", "法院", "检察院",
  ]
}
