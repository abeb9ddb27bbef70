import HanText

/// `page-edge`: lines at the top and the bottom of the element that holds the article which lie among lists of links and
/// other side matter, away from the running text.
///
/// The article is the stretch of lines whose sum is largest, from the title on where the element holds it: running text
/// counts for it, side matter against it. What is cut off must hold much side matter; a poem's short lines alone never are.
enum PageEdgeRule: LineRule {
  static let id: RuleID = "page-edge"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    let title = lines.firstIndex { $0.role == TitleRule.id.name }
    let places = span(lines, from: title ?? 0).filter { !lines[$0].markup.isOutside }
    guard let kept = bestStretch(places.map { value(lines[$0]) }, isAnchored: title != nil) else { return [] }
    let first = places[kept.lowerBound]
    let last = places[kept.upperBound - 1]
    let inside = lines.indices.filter { !lines[$0].markup.isOutside }
    let closing = lines[(last + 1)...].firstIndex { $0.role == "editor-line" } ?? lines.count
    let edges: [(lines: [Int], share: Int)] = [
      (inside.filter { $0 < first }, 3), (inside.filter { $0 > last }, 3), (inside.filter { $0 > closing }, 10),
    ]
    let cut = edges.filter { edge in isSideMatter(edge.lines.map { lines[$0] }, oneIn: edge.share) }.flatMap(\.lines)
    return Set(cut).sorted().map { LineProposal($0, .boilerplate, id.name) }
  }

  /// From the title to the closing credits, where the article has them.
  private static func span(_ lines: [ArticleLine], from start: Int) -> Range<Int> {
    var text = 0
    for index in start..<lines.count {
      if text >= enough, lines[index].label == .byline, lines[index].role == "editor-line" { return start..<index }
      text += max(0, value(lines[index]))
    }
    return start..<lines.count
  }

  /// So much text must stand above credits that close an article: two paragraphs.
  private static let enough = 120

  /// The values were chosen by hand and checked on the development set and its variants without class names.
  private static func value(_ line: ArticleLine) -> Int {
    switch line.label {
    case .boilerplate: return line.role == ImagePlaceholderRule.id.name || line.markup.isBoxed ? 0 : -30
    case .byline, .caption, .heading: return 0
    case .body, nil: break
    }
    if line.length >= 12, line.folded.endsSentence, line.markup.linkShare == 0 { return min(line.length, 150) }
    if line.length >= 25, line.folded.sentenceMarks + line.folded.commas > 0 { return min(line.length, 150) }
    return line.markup.headingLevel > 0 ? -5 : -8
  }

  /// The stretch with the largest sum above zero; an anchored one begins at the first line.
  private static func bestStretch(_ values: [Int], isAnchored: Bool) -> Range<Int>? {
    var best: (sum: Int, range: Range<Int>)?
    var sum = 0
    var start = 0
    for (index, value) in values.enumerated() {
      if sum <= 0, !isAnchored || best == nil { (sum, start) = (0, isAnchored ? 0 : index) }
      sum += value
      if sum > best?.sum ?? 0 { best = (sum, start..<(index + 1)) }
    }
    return best?.range
  }

  /// Whether at least three lines, and one in so many, are known to be no part of an article.
  private static func isSideMatter(_ lines: [ArticleLine], oneIn share: Int) -> Bool {
    let known = lines.count { $0.label == .boilerplate }
    return known >= 3 && known * share >= lines.count
  }
}
