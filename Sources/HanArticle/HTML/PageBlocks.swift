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
    if tree.attribute("hidden", of: index) != nil { return true }
    guard let style = tree.attribute("style", of: index) else { return false }
    let compact = style.lowercased().utf8.filter { $0 != 0x20 }
    return String(decoding: compact, as: UTF8.self).contains("display:none")
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
      open.append(
        Scope(
          node: index, end: node.end, isBlock: isBlock, container: isBlock ? index : (outer?.container ?? 0),
          hints: (outer?.hints ?? []).union(hints(of: index, node)),
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
      guard let value = tree.attribute(name, of: index), !value.isEmpty else { continue }
      let found = known[value] ?? PageHints(names: value.utf8)
      known[value] = found
      hints.formUnion(found)
    }
    if node.tag == .a, let target = tree.attribute("href", of: index),
      ["/reporter/", "/author/", "/writer/"].contains(where: target.contains)
    {
      hints.insert(.author)
    }
    if let style = tree.attribute("style", of: index), style.contains("center") { hints.insert(.centred) }
    if tree.attribute("align", of: index)?.lowercased() == "center" { hints.insert(.centred) }
    return hints
  }

  private mutating func add(text range: Range<Int>) {
    let count = TextCount(tree.source, range)
    guard count.characters > 0 || current != nil else { return }
    let hints = open.last?.hints ?? []
    var block = current ?? start(hints)
    block.pieces.append(range)
    block.characters += count.characters
    block.marks += count.marks
    if hints.contains(.link) { block.linkCharacters += count.characters }
    if hints.contains(.bold) || block.headingLevel > 0 { block.boldCharacters += count.characters }
    current = block
  }

  private mutating func start(_ hints: PageHints) -> PageBlock {
    let scope = open.last
    let container = open.last(where: \.isBlock)
    var block = PageBlock(
      container: scope?.container ?? 0, hints: container?.hints.union(hints.subtracting([.link, .bold])) ?? hints,
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

/// Characters and marks of a run of text.
private struct TextCount {
  var characters = 0
  var marks = 0

  init(_ source: [UInt8], _ range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = source[place]
      if byte == 0x26, let entity = HTMLEntity.decode(source[..<range.upperBound], at: place) {
        if entity.text != [0xC2, 0xA0] { characters += 1 }
        if Self.isMark(entity.text, 0) { marks += 1 }
        place += entity.length
        continue
      }
      if byte >= 0x80, byte & 0xC0 != 0x80, !Self.isBlank(source, place) {
        characters += 1
        if Self.isMark(source, place) { marks += 1 }
      } else if byte < 0x80, byte > 0x20 {
        characters += 1
      }
      place += 1
    }
  }

  /// NBSP and U+3000.
  private static func isBlank(_ bytes: [UInt8], _ place: Int) -> Bool {
    guard place + 2 < bytes.count else { return false }
    return bytes[place] == 0xC2 && bytes[place + 1] == 0xA0
      || bytes[place] == 0xE3 && bytes[place + 1] == 0x80 && bytes[place + 2] == 0x80
  }

  private static func isMark(_ bytes: [UInt8], _ place: Int) -> Bool {
    guard place + 2 < bytes.count else { return false }
    switch (bytes[place], bytes[place + 1], bytes[place + 2]) {
    case (0xE3, 0x80, 0x81), (0xE3, 0x80, 0x82), (0xE3, 0x80, 0x8C), (0xE2, 0x80, 0x9C): return true  // 、 。 「 “
    case (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): return true  // ， ； ！ ？
    default: return false
    }
  }
}
