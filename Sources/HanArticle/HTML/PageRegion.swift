/// The lines of a page that belong to its article, and those around them that name title, author and date.
struct PageRegion {
  private let blocks: [PageBlock]
  /// Lines inside the body's elements, in order.
  let inside: [Int]
  /// What the elements around the whole body say of it; a name that all of the body shares means nothing.
  let shared: PageHints

  init(tree: HTMLTree, blocks: [PageBlock], body: [Int]) {
    self.blocks = blocks
    let spans = body.map { $0..<Int(tree.nodes[$0].end) }
    inside = blocks.indices.filter { index in spans.contains { $0.contains(blocks[index].container) } }
    let texts = inside.filter { blocks[$0].marks > 0 }
    let total = texts.reduce(0) { $0 + blocks[$1].characters }
    var shared: PageHints = []
    for bit in 0..<17 {
      let hint = PageHints(rawValue: 1 << UInt32(bit))
      let count = texts.reduce(0) { $0 + (blocks[$1].hints.contains(hint) ? blocks[$1].characters : 0) }
      if total > 0, Double(count) >= 0.6 * Double(total) { shared.insert(hint) }
    }
    self.shared = shared
  }

  var isEmpty: Bool { inside.isEmpty }
  /// Index of the first line of the body.
  var start: Int { inside.first ?? blocks.count }
  var end: Int { (inside.last ?? blocks.count - 1) + 1 }

  /// How many lines before and after the body are read for credits and dates.
  private static let reach = 14

  /// The lines to read: headline, lines around, body.
  func selection(title: Int?) -> [Int] {
    guard !isEmpty else { return title.map { [$0] } ?? [] }
    let first =
      title.map { $0 < start && start - $0 <= 60 ? $0 : max(0, start - Self.reach) } ?? max(0, start - Self.reach)
    let around = (first..<start).filter { blocks[$0].characters <= 120 }
    let after = (end..<min(blocks.count, end + Self.reach)).filter { blocks[$0].characters <= 120 }
    let headline = title.map { $0 < first ? [$0] : [] } ?? []
    return headline + around + inside + after
  }
}
