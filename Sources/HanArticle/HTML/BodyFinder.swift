/// Finds the element that holds the article, by what its lines look like: many marks, much text, few links. No site is
/// known by name.
struct BodyFinder {
  private let tree: HTMLTree
  private let blocks: [PageBlock]
  /// What each line speaks for, and the sum of it inside each element.
  private let weights: [Double]
  private var totals: [Double]
  private let headline: Int?

  /// Share of a line's weight that goes to its own element, to the next one outwards that holds other text too, and so
  /// on: an element that holds all paragraphs beats both a single paragraph and an outer frame, however many wrappers
  /// stand between. Swept on the development set and its variants with names, wrappers or frames changed.
  private static let shares = [1.0, 0.9, 0.65, 0.45, 0.3, 0.2, 0.1]

  /// - Parameters:
  ///   - headline: the line that is surely the title; what stands above it is hardly the article.
  ///   - opening: the line that the page's description repeats, hence the article's first.
  /// - Complexity: O(nodes + blocks).
  init(_ tree: HTMLTree, _ blocks: [PageBlock], headline: Int?, opening: Int?) {
    self.tree = tree
    self.blocks = blocks
    self.headline = headline
    self.weights = blocks.indices.map { index in
      var weight = Self.weight(of: blocks[index])
      if weight > 0, LegalLine.isLegal(blocks[index], tree.source) { weight *= Self.legalFactor }
      let isAbove = headline.map { index < $0 } ?? false
      return index == opening ? max(weight, 1) * Self.openingFactor : isAbove ? weight * Self.aboveFactor : weight
    }
    self.totals = [Double](repeating: 0, count: tree.nodes.count)
    for (index, block) in blocks.enumerated() { totals[block.container] += weights[index] }
    for node in tree.nodes.indices.reversed() where tree.nodes[node].parent >= 0 {
      totals[Int(tree.nodes[node].parent)] += totals[node]
    }
  }

  /// All chosen by hand, not swept.
  private static let openingFactor = 3.0
  private static let aboveFactor = 0.3
  private static let legalFactor = 0.1

  /// What a line speaks for being running text: its marks and its length; links and names of side matter speak against.
  private static func weight(of block: PageBlock) -> Double {
    guard block.characters >= 10, block.linkShare < 0.5 else { return 0 }
    let text = min(Double(block.characters), 500) / 40
    let base = block.marks == 0 ? text / 4 : text + min(Double(block.marks), 20)
    let length = block.characters < 25 ? 0.5 : 1
    return base * length * (1 - block.linkShare) * besideFactor(block.hints)
  }

  /// Names can mislead (an article's own element may be called `news-list-hot`), so they never rule a line out.
  private static func besideFactor(_ hints: PageHints) -> Double {
    if hints.contains(.comment) { return 0.1 }
    return hints.isDisjoint(with: PageHints.beside) ? 1 : 0.35
  }

  /// The elements that hold the article, in document order; none if the page has no running text.
  func body() -> [Int] {
    guard let best = best() else { return [] }
    return widened(best)
  }

  /// The element with the highest score; of wrappers around the same text the innermost.
  private func best() -> Int? {
    let wrappers = outermostWrappers()
    var scores = [Double](repeating: 0, count: tree.nodes.count)
    for (index, block) in blocks.enumerated() where weights[index] > 0 {
      var node = block.container
      for share in Self.shares where node >= 0 {
        node = Int(wrappers[node])
        scores[node] += weights[index] * share
        node = Int(tree.nodes[node].parent)
      }
    }
    guard let top = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[top] > 0 else { return nil }
    return wrappers.lastIndex(of: Int32(top))
  }

  /// For each element the outermost one that holds the same text and no other.
  private func outermostWrappers() -> [Int32] {
    var wrappers = [Int32](repeating: 0, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      let isWrapped = node.parent >= 0 && totals[Int(node.parent)] <= totals[index] * (1 + 1e-9)
      wrappers[index] = isWrapped ? wrappers[Int(node.parent)] : Int32(index)
    }
    return wrappers
  }

  /// The element and those of its siblings that carry on the text. Where the element is the only text of its parent,
  /// the parent's siblings are asked too: a lead paragraph is often set apart from the rest.
  private func widened(_ best: Int) -> [Int] {
    var top = best
    for level in 0..<4 {
      let parent = Int(tree.nodes[top].parent)
      guard parent >= 0, tree.nodes[parent].tag != .body, tree.nodes[parent].tag != .html else { break }
      let others = siblings(of: top, in: parent, isDirect: level == 0)
      if others.count > 1 { return others }
      guard totals[parent] <= 1.05 * totals[top] || tree.nodes[top].tag == .p else { break }
      top = parent
    }
    return [best]
  }

  private func siblings(of node: Int, in parent: Int, isDirect: Bool) -> [Int] {
    var result: [Int] = []
    var child = parent + 1
    while child < Int(tree.nodes[parent].end) {
      if child == node || precedes(node, child) || (isDirect && continues(node, child)) { result.append(child) }
      child = Int(tree.nodes[child].end)
    }
    return result
  }

  /// Whether a sibling with some text stands between the headline and the chosen element.
  private func precedes(_ node: Int, _ sibling: Int) -> Bool {
    guard let headlineNode, sibling < node, tree.nodes[sibling].tag != .text else { return false }
    return headlineNode < sibling && totals[sibling] >= Self.leadWeight
  }

  /// The weight of a lead paragraph of two clauses.
  private static let leadWeight = 2.5

  private var headlineNode: Int? { headline.map { blocks[$0].container } }

  /// Whether a sibling carries on the text of the chosen element: much text, or the same kind of element with text.
  private func continues(_ node: Int, _ sibling: Int) -> Bool {
    guard tree.nodes[sibling].tag != .text, totals[sibling] > 0 else { return false }
    if totals[sibling] >= 0.3 * totals[node] { return true }
    let tag = tree.nodes[sibling].tag
    let isSameKind =
      tag == tree.nodes[node].tag && tree.attribute("class", of: sibling) == tree.attribute("class", of: node)
    return isSameKind && (tag == .p || tag == .section || totals[sibling] >= 3) || tag == .p && totals[sibling] >= 3
  }
}
