import HanText

/// Cuts a page's tree into lines.
struct PageBlocks {
  private let tree: HTMLTree
  private(set) var blocks: [PageBlock] = []
  private var open: [Scope] = []
  private var current: PageBlock?
  private var sawImage = false
  private var sawBreak = false
  private var known: [String: PageHints] = [:]

  /// An open element and what it and those around it say.
  private struct Scope {
    let node: Int
    let end: Int32
    let isBlock: Bool
    let container: Int
    let hints: PageHints
    /// Of the innermost block element around it, itself included.
    let blockHints: PageHints?
    let headingLevel: Int
  }

  /// - Complexity: O(nodes + text).
  init(_ tree: HTMLTree) {
    self.tree = tree
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      leave(before: index)
      if node.tag == .text {
        add(text: node.range)
        index += 1
      } else if isSkipped(index, node) {
        index = Int(node.end)
      } else {
        enter(index, node)
        index += 1
      }
    }
    leave(before: tree.nodes.count)
    flush()
  }

  /// Scripts, forms' parts, and what the page hides for good. Elements that are merely invisible (`visibility`) are shown
  /// by the page's script later and are read.
  private func isSkipped(_ index: Int, _ node: HTMLNode) -> Bool {
    if node.tag.isInvisible { return true }
    if node.tag == .img || node.tag == .br || node.attributes.isEmpty { return false }
    if tree.value("hidden", of: index) != nil { return true }
    return tree.value("style", of: index).map {
      tree.source.hasLowercased("display:none", in: $0, skippingBlanks: true)
    }
      ?? false
  }

  private mutating func enter(_ index: Int, _ node: HTMLNode) {
    switch node.tag {
    case .br:
      if open.last?.headingLevel ?? 0 == 0 {
        flush()
        sawBreak = true
      }
    case .img: sawImage = true
    default:
      let isBlock = node.tag.isBlock
      if isBlock { flush() }
      guard node.end > Int32(index + 1) else { return }
      let outer = open.last
      let level = node.tag.headingLevel
      let hints = (outer?.hints ?? []).union(hints(of: index, node))
      open.append(
        Scope(
          node: index, end: node.end, isBlock: isBlock, container: isBlock ? index : (outer?.container ?? 0),
          hints: hints, blockHints: isBlock ? hints : outer?.blockHints,
          headingLevel: level > 0 ? level : outer?.headingLevel ?? 0))
    }
  }

  private mutating func leave(before index: Int) {
    while let scope = open.last, Int(scope.end) <= index {
      if scope.isBlock { flush() }
      open.removeLast()
    }
  }

  private mutating func hints(of index: Int, _ node: HTMLNode) -> PageHints {
    var hints = PageHints(tag: node.tag)
    guard !node.attributes.isEmpty, node.tag != .html, node.tag != .body else { return hints }
    for name in ["class", "id"] as [StaticString] {
      guard let value = tree.value(name, of: index), !value.isEmpty else { continue }
      hints.formUnion(nameHints(value))
    }
    if node.tag == .a, let target = tree.value("href", of: index), Self.names(anAuthor: tree.source, target) {
      hints.insert(.author)
    }
    for name in ["style", "align"] as [StaticString] {
      guard let value = tree.value(name, of: index) else { continue }
      if tree.source.hasLowercased("center", in: value) { hints.insert(.centred) }
    }
    return hints
  }

  private mutating func nameHints(_ value: Range<Int>) -> PageHints {
    let name = String(decoding: tree.source[value], as: UTF8.self)
    if let found = known[name] { return found }
    let hints = PageHints(names: tree.source[value])
    if known.count < Self.knownLimit { known[name] = hints }
    return hints
  }

  /// Pages made by a program can have a name for every element; only so many are kept.
  private static let knownLimit = 4096

  private static func names(anAuthor source: [UInt8], _ target: Range<Int>) -> Bool {
    ["/reporter/", "/author/", "/writer/"].contains { source.hasLowercased($0, in: target) }
  }

  private mutating func add(text range: Range<Int>) {
    let count = TextCount(tree.source, range)
    guard count.characters > 0 || current != nil else { return }
    let scope = open.last
    let hints = scope?.hints ?? []
    if current == nil { current = start(hints) }
    let isInlineAuthor = hints.contains(.author) && scope?.blockHints?.contains(.author) != true
    current?.add(range, count, hints, isAuthor: isInlineAuthor)
  }

  private func start(_ hints: PageHints) -> PageBlock {
    let scope = open.last
    var block = PageBlock(
      container: scope?.container ?? 0, hints: scope?.blockHints?.union(hints.subtracting([.link, .bold])) ?? hints,
      headingLevel: scope?.headingLevel ?? 0)
    block.followsImage = sawImage
    block.isContinued = sawBreak
    return block
  }

  private mutating func flush() {
    if let block = current {
      blocks.append(block)
      sawImage = false
    }
    current = nil
    sawBreak = false
  }
}
