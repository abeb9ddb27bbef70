/// One attribute as it stands in the source, references not decoded.
struct HTMLAttribute: Sendable {
  let name: Range<Int>
  let value: Range<Int>
}

/// An element or a run of text. Nodes are kept in the order of their start in the source.
struct HTMLNode: Sendable {
  let tag: HTMLTag
  let parent: Int32
  /// Depth below the document.
  let depth: Int32
  /// For text: its bytes in the source. For an element: its start tag.
  let range: Range<Int>
  /// In the tree's attributes.
  let attributes: Range<Int32>
  /// One past the last node inside this one.
  var end: Int32
}

/// A parsed page: nodes in document order, each knowing its parent and where its content ends.
struct HTMLTree: Sendable {
  let source: [UInt8]
  private(set) var nodes: [HTMLNode] = []
  private(set) var attributes: [HTMLAttribute] = []
  /// The page had more nodes than the limit; the rest was left out.
  private(set) var isTruncated = false

  /// A bound on memory, chosen by hand.
  static let nodeLimit = 1_000_000

  init(source: [UInt8]) { self.source = source }

  /// Appends a node; `nil` when the limit is reached.
  mutating func append(_ tag: HTMLTag, parent: Int, depth: Int, range: Range<Int>, attributes added: [HTMLAttribute])
    -> Int?
  {
    guard nodes.count < Self.nodeLimit else {
      isTruncated = true
      return nil
    }
    let start = Int32(attributes.count)
    attributes.append(contentsOf: added)
    nodes.append(
      HTMLNode(
        tag: tag, parent: Int32(parent), depth: Int32(depth), range: range, attributes: start..<Int32(attributes.count),
        end: Int32(nodes.count + 1)))
    return nodes.count - 1
  }

  /// Says that the content of an element ends with the node added last.
  mutating func close(_ node: Int) { nodes[node].end = Int32(nodes.count) }

  /// The value of an attribute, references decoded; `nil` if the element has no such attribute.
  /// - Parameter name: in lower case.
  func attribute(_ name: StaticString, of node: Int) -> String? {
    value(name, of: node).map { HTMLText.decoded(source[$0]) }
  }

  /// Where the value of an attribute stands in the source.
  func value(_ name: StaticString, of node: Int) -> Range<Int>? {
    for index in Int(nodes[node].attributes.lowerBound)..<Int(nodes[node].attributes.upperBound) {
      if isName(attributes[index].name, name) { return attributes[index].value }
    }
    return nil
  }

  private func isName(_ range: Range<Int>, _ name: StaticString) -> Bool {
    guard range.count == name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { name in
      for (index, byte) in name.enumerated() where ASCII.lowercased(source[range.lowerBound + index]) != byte {
        return false
      }
      return true
    }
  }

  /// The nodes inside an element, in order.
  func descendants(of node: Int) -> Range<Int> { (node + 1)..<Int(nodes[node].end) }

  /// All text inside an element, references decoded and white space collapsed.
  func text(of node: Int) -> String {
    var writer = HTMLTextWriter(source: source)
    for index in descendants(of: node) where nodes[index].tag == .text { writer.append(nodes[index].range) }
    return String(decoding: writer.utf8, as: UTF8.self)
  }
}
