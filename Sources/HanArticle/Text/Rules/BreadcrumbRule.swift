import HanText

/// `breadcrumb`: the path of a page within its site, `首页 > 科技 > 正文`, `您的位置：首页 >> 人物`.
enum BreadcrumbRule: LineRule {
  static let id: RuleID = "breadcrumb"

  /// Looks at the first lines only: a path stands above the title.
  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    lines.prefix(depth).enumerated().compactMap { index, line in
      isPath(line) ? LineProposal(index, .boilerplate, id.name) : nil
    }
  }

  private static let depth = 8

  private static func isPath(_ line: ArticleLine) -> Bool {
    let text = line.folded
    guard line.length <= 120, text.sentenceMarks == 0 || text.starts(with: "首页") else { return false }
    if text.containsAny(of: places) {
      return true
    }
    if homes.contains(where: { text.starts(with: $0) }) {
      return arrows.contains { text.contains($0) } || text.contains("→")
        || ["/", "-", "|"].contains { text.contains($0) && (count($0, in: text) >= 2 || line.length <= 12) }
    }
    if arrows.contains(where: { text.contains($0) }), text.ends(with: "正文") { return true }
    return arrows.contains { count($0, in: text) >= 2 || line.length <= shortPath && text.contains($0) }
  }

  /// One arrow is a path where only two names of channels fit beside it; chosen by hand.
  private static let shortPath = 12
  private static let places: [StaticString] = [
    "当前位置", "您的位置", "您现在的位置", "所在位置", "你的位置", "你在这里", "您当前的位置", "目前位置", "目前的位置", "位置:首页",
  ]

  private static let homes: [StaticString] = ["首页", "主页", "home", "网站首页", "新闻首页"]
  private static let arrows: [StaticString] = [">", "»", "›"]

  private static func count(_ separator: StaticString, in text: FoldedText) -> Int {
    var count = 0
    var place = 0
    while let found = text.find(separator, from: place) {
      count += 1
      place = found + separator.utf8CodeUnitCount
    }
    return count
  }
}
