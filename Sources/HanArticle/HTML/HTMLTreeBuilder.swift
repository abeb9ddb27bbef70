/// Builds the tree of a page from its tokens, with the parts of the HTML Standard's tree construction that decide which
/// text belongs to which block: void elements, implied end tags, stray end tags. Everything is bounded: depth, attributes,
/// nodes.
struct HTMLTreeBuilder {
  private var tree: HTMLTree
  /// The open elements, outermost first.
  private var open: [(tag: HTMLTag, name: Range<Int>, node: Int)] = []
  /// How many elements of each tag are open.
  private var openCounts = [Int](repeating: 0, count: 256)
  /// Start tags below the depth limit, which get a node but no depth of their own.
  private var overflow = 0
  private var sawElement = false

  /// Deeper elements are laid flat into the deepest one. Browsers stop at 512 too.
  static let depthLimit = 512

  private init(source: [UInt8]) { tree = HTMLTree(source: source) }

  /// The tree of a page.
  /// - Complexity: O(source).
  static func tree(of source: [UInt8]) -> HTMLTree {
    var builder = HTMLTreeBuilder(source: source)
    var tokenizer = HTMLTokenizer(source: source)
    while let token = tokenizer.next(), !builder.tree.isTruncated { builder.take(token) }
    builder.closeAll(downTo: 0)
    return builder.tree
  }

  private mutating func take(_ token: HTMLTokenizer.Token) {
    switch token {
    case .text(let range): _ = append(.text, range: range, attributes: [])
    case .start(let tag, let name, let attributes, let isSelfClosing, let range):
      openBody(before: tag)
      closeImplied(by: tag)
      guard let node = append(tag, range: range, attributes: attributes) else { return }
      let isEmpty = tag.isVoid || (isSelfClosing && (tag == .other || tag == .svg))
      if !isEmpty { push(tag, name, node) }
    case .end(let tag, let name): end(tag, name)
    }
  }

  /// A page or a piece of one that begins with its content has an element around all of it all the same (HTML Standard,
  /// "before html" to "after head": the elements are implied).
  private mutating func openBody(before tag: HTMLTag) {
    defer { sawElement = true }
    guard !sawElement, tag.isBlock, tag != .html, tag != .body else { return }
    if let body = append(.body, range: 0..<0, attributes: []) { push(.body, 0..<0, body) }
  }

  private mutating func append(_ tag: HTMLTag, range: Range<Int>, attributes: [HTMLAttribute]) -> Int? {
    tree.append(tag, parent: open.last?.node ?? -1, depth: open.count, range: range, attributes: attributes)
  }

  private mutating func push(_ tag: HTMLTag, _ name: Range<Int>, _ node: Int) {
    guard open.count < Self.depthLimit else {
      overflow += 1
      return
    }
    open.append((tag, name, node))
    openCounts[Int(tag.rawValue)] += 1
  }

  private mutating func closeAll(downTo count: Int) {
    while open.count > count, let element = open.popLast() {
      openCounts[Int(element.tag.rawValue)] -= 1
      tree.close(element.node)
    }
  }

  /// Start tags that end open elements: a block ends a paragraph, an item the item before it.
  private mutating func closeImplied(by tag: HTMLTag) {
    if tag.closesParagraph { close(.p, notBeyond: [.td, .th, .table, .button, .object]) }
    switch tag {
    case .li: close(.li, notBeyond: [.ul, .ol])
    case .dt, .dd:
      close(.dt, notBeyond: [.dl])
      close(.dd, notBeyond: [.dl])
    case .button: close(.button, notBeyond: [])
    case .option: close(.option, notBeyond: [.select])
    case .td, .th:
      close(.td, notBeyond: [.tr, .table])
      close(.th, notBeyond: [.tr, .table])
    case .tr: close(.tr, notBeyond: [.table])
    case .thead, .tbody, .tfoot:
      close(.tr, notBeyond: [.table])
      for group in [HTMLTag.thead, .tbody, .tfoot] { close(group, notBeyond: [.table]) }
    default:
      if tag.headingLevel > 0, let last = open.last, last.tag.headingLevel > 0 { closeAll(downTo: open.count - 1) }
    }
  }

  private mutating func close(_ tag: HTMLTag, notBeyond limits: Set<HTMLTag>) {
    guard openCounts[Int(tag.rawValue)] > 0 else { return }
    for index in open.indices.reversed() {
      if open[index].tag == tag { return closeAll(downTo: index) }
      if limits.contains(open[index].tag) { return }
    }
  }

  /// Ends the innermost open element of that name. An inline element does not end the block around it, and an end tag
  /// without a start tag is nothing; that of a paragraph is an empty paragraph.
  private mutating func end(_ tag: HTMLTag, _ name: Range<Int>) {
    if overflow > 0 {
      overflow -= 1
      return
    }
    guard openCounts[Int(tag.rawValue)] > 0 else {
      if tag == .p { _ = append(.p, range: name, attributes: []) }
      return
    }
    for index in open.indices.reversed() {
      if open[index].tag == tag, tag != .other || isSameName(open[index].name, name) { return closeAll(downTo: index) }
      if open[index].tag.isBlock, !tag.isBlock, !tag.isInvisible { return }
      if open[index].tag == .table, tag != .table, tag != .body, tag != .html { return }
    }
  }

  private func isSameName(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count == right.count
      && zip(tree.source[left], tree.source[right]).allSatisfy { ASCII.lowercased($0) == ASCII.lowercased($1) }
  }
}
