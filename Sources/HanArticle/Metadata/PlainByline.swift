import HanText

/// The writer in a byline that no credit word opens: `某某财经 林某`, `某某周刊／林某 编译`, `报导／林某`, `◎林某`, `林某 文/图`,
/// `文 林某　图 张某`, `【某报 林某】`, or whose credit word is followed by a post: `作者：林某（某大学教授）`.
enum PlainByline {
  /// Where the name stands in the fold.
  static func name(in text: FoldedText) -> Range<Int>? {
    guard text.length <= limit, text.sentenceMarks == 0 else { return nil }
    if let name = paperAndName(text) ?? nameWithPost(text) { return name }
    return markedName(in: text)
  }

  /// The same, of a name with a mark or a craft beside it only.
  static func markedName(in text: FoldedText) -> Range<Int>? {
    guard text.length <= shortLimit, text.sentenceMarks == 0 else { return nil }
    return slashed(text) ?? bulleted(text) ?? labelled(text) ?? wired(text)
  }

  /// Both chosen by hand: a name with a post, and a name with a paper.
  private static let limit = 40
  private static let shortLimit = 20

  private static func words(_ text: FoldedText) -> [Range<Int>] {
    text.utf8.split { $0 == 0x20 || $0 == 0x5B || $0 == 0x5D }.map { $0.startIndex..<$0.endIndex }
  }

  private static func isHanOnly(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    text.utf8[range].allSatisfy { $0 >= 0xE4 && $0 <= 0xE9 || $0 & 0xC0 == 0x80 }
  }

  /// Two words of Chinese characters, the second of which can be a name.
  private static func paperAndName(_ text: FoldedText) -> Range<Int>? {
    let box = text.starts(with: "【") && text.ends(with: "】") ? "【".utf8.count : 0
    let inside = box..<(text.count - box)
    guard text.length(inside) <= 16, let blank = text.utf8[inside].firstIndex(of: 0x20) else { return nil }
    let paper = inside.lowerBound..<blank
    let name = text.skippingSpaces(from: blank)..<inside.upperBound
    guard name.lowerBound < name.upperBound, isHanOnly(text, paper), isHanOnly(text, name), text.length(paper) >= 2,
      (2...3).contains(text.length(name))
    else { return nil }
    return box == 0 || NameCheck.isPerson(text, name) ? name : nil
  }

  /// A paper, a desk or a way of working, a slash, a name with nothing but a craft behind it; or the name first.
  private static func slashed(_ text: FoldedText) -> Range<Int>? {
    guard let slash = text.utf8.firstIndex(where: { $0 == 0x2F || $0 == 0x7C || $0 == 0x3A }) else { return nil }
    let left = trimmed(text, 0..<slash)
    let right = trimmed(text, (slash + 1)..<text.count)
    if isOffice(text, left) {
      let name = right.lowerBound..<nameEnd(text, right)
      if NameCheck.isPerson(text, name) { return name }
    }
    let craft = FoldedText(text.string(right))
    let isCraft = crafts.contains { craft.starts(with: $0) } && (craft.length <= 3 || craft.contains(" "))
    let isNameFirst = text.utf8[slash] != 0x3A && (isOffice(text, right) || isCraft)
    return isNameFirst && NameCheck.isPerson(text, left) ? left : nil
  }

  /// Before a blank or a craft.
  private static func nameEnd(_ text: FoldedText, _ range: Range<Int>) -> Int {
    if let blank = text.utf8[range].firstIndex(of: 0x20) {
      let rest = FoldedText(text.string(blank..<range.upperBound))
      return crafts.contains { rest.ends(with: $0) } ? blank : range.upperBound
    }
    let ends = crafts.map { range.upperBound - $0.utf8CodeUnitCount }
    let place = zip(crafts, ends).first { $0.1 >= range.lowerBound + 6 && text.has($0.0, at: $0.1) }?.1
    return place ?? range.upperBound
  }

  /// `某社河州5月3日电（林某）`.
  private static func wired(_ text: FoldedText) -> Range<Int>? {
    guard let wire = text.find("日电"), let open = text.find("(", from: wire), text.ends(with: ")") else { return nil }
    let name = (open + 1)..<(text.count - 1)
    return NameCheck.isPerson(text, name) ? name : nil
  }

  private static func trimmed(_ text: FoldedText, _ range: Range<Int>) -> Range<Int> {
    let start = min(text.skippingSpaces(from: range.lowerBound), range.upperBound)
    var end = range.upperBound
    while end > start, text.utf8[end - 1] == 0x20 { end -= 1 }
    return start..<end
  }

  private static func isOffice(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    let endings = NameCheck.paperEndings + ["组", "报导", "报道", "观察", "周刊", "评论", "专栏", "刊"]
    return (2...12).contains(text.length(range)) && isHanOnly(text, range)
      && endings.contains { ending in
        let start = range.upperBound - ending.utf8CodeUnitCount
        return start >= range.lowerBound && text.has(ending, at: start)
      }
  }

  private static let crafts: [StaticString] = ["编译", "报道", "报导", "整理", "综合", "撰文", "译", "文"]

  /// `●林某`, `◎ 林某`, `By 林某`.
  private static func bulleted(_ text: FoldedText) -> Range<Int>? {
    let marks: [StaticString] = ["●", "◎", "○", "□", "■", "◆", "☉", "⊙", "by ", "by:"]
    guard let mark = marks.first(where: { text.starts(with: $0) }) else { return nil }
    let name = text.skippingSpaces(from: mark.utf8CodeUnitCount)..<text.count
    return NameCheck.isPerson(text, name) ? name : nil
  }

  /// `林某 文/图`, `文 林某 图 张某`.
  private static func labelled(_ text: FoldedText) -> Range<Int>? {
    let words = words(text)
    guard words.count >= 2, words.count <= 6 else { return nil }
    if words.count == 2, NameCheck.isPerson(text, words[0]),
      ["文/图", "文/摄", "文图", "文/摄影", "图/文", "图文", "撰文"].contains(text.string(words[1]))
    {
      return words[0]
    }
    let isPaired =
      words.count % 2 == 0
      && words.indices.allSatisfy {
        $0 % 2 == 0 ? Self.letters.contains(text.string(words[$0])) : isName(text, words[$0])
      }
    return isPaired && text.has("文", at: words[0].lowerBound) ? words[1] : nil
  }

  private static let letters: Set<String> = ["文", "图", "摄", "编", "译", "摄影", "漫画"]

  private static func isName(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    isHanOnly(text, range) && (2...4).contains(text.length(range))
  }

  /// A credit word, a colon, a name, and a bracket or a comma before what the writer does.
  private static func nameWithPost(_ text: FoldedText) -> Range<Int>? {
    guard let colon = text.find(":"), labels.contains(text.string(0..<colon).filter { $0 != " " }) else { return nil }
    let start = text.skippingSpaces(from: colon + 1)
    let end = text.utf8[start...].firstIndex { $0 == 0x2C || $0 == 0x28 || $0 == 0x20 } ?? text.count
    return NameCheck.isPerson(text, start..<end) ? start..<end : nil
  }

  private static let labels: Set<String> = ["作者", "本文作者", "文", "撰文", "撰稿", "采写", "记者"]
}
