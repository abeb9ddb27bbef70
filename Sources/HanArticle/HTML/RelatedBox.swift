import HanText

/// Boxes inside an article that hold other articles: an element whose first line says so (`相关阅读`) and that has links
/// below it. What the links are about is running text by its looks and no part of the article.
struct RelatedBox {
  private let tree: HTMLTree
  private let blocks: [PageBlock]
  /// The article's lines, in order, and their characters.
  private let inside: [Int]
  private let total: Int

  init(tree: HTMLTree, blocks: [PageBlock], inside: [Int]) {
    (self.tree, self.blocks, self.inside) = (tree, blocks, inside)
    total = inside.reduce(0) { $0 + blocks[$1].characters }
  }

  /// The lines inside such boxes.
  /// - Complexity: O(headings · (lines + depth)).
  func lines(text: (Int) -> String) -> Set<Int> {
    var found: Set<Int> = []
    for index in inside where !found.contains(index) && isHeading(index, text) {
      found.formUnion(box(from: index))
    }
    return found
  }

  /// Chosen by hand.
  private static let headingLimit = 16
  /// A box of more than this share of the characters is no box; chosen by hand.
  private static let share = 0.4

  private func isHeading(_ index: Int, _ text: (Int) -> String) -> Bool {
    guard blocks[index].characters <= Self.headingLimit, blocks[index].characters >= 2 else { return false }
    return ["related", "hot"].contains(TailSectionRule.heading(ArticleLine(text(index))))
  }

  /// The lines of the outermost element that begins with the heading and is small; none if they hold no links.
  private func box(from heading: Int) -> [Int] {
    var lines: [Int] = []
    var node = blocks[heading].container
    while node >= 0 {
      let range = node..<Int(tree.nodes[node].end)
      let held = inside.filter { range.contains(blocks[$0].container) }
      let size = held.reduce(0) { $0 + blocks[$1].characters }
      guard held.first == heading, Double(size) <= Self.share * Double(total) else { break }
      lines = held
      node = Int(tree.nodes[node].parent)
    }
    return lines.count(where: { blocks[$0].linkShare > 0.5 }) >= 2 ? lines : []
  }
}
