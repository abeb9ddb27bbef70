import HanText

/// The brackets at the start of a first paragraph that name its reporter: `（记者 甲）`, `〔记者甲／台北报导〕`.
enum OpeningByline {
  /// What stands between those brackets, in the fold.
  static func range(in line: FoldedText) -> Range<Int>? {
    for (open, close) in brackets {
      guard let start = line.find(open), line.length(0..<start) <= limit else { continue }
      let inside = start + open.utf8CodeUnitCount
      guard let end = line.find(close, from: inside), line.length(inside..<end) <= limit else { continue }
      let content = FoldedText(line.string(inside..<end))
      if content.containsAny(of: ["记者", "特派员", "报道", "通讯员", "文/", "撰文"]) { return inside..<end }
    }
    return nil
  }

  /// `中新网北京5月3日电 （记者 …）` stands within this many characters.
  private static let limit = 40

  private static let brackets: [(StaticString, StaticString)] = [("(", ")"), ("【", "】"), ("〔", "〕"), ("[", "]")]
}
