import HanText

/// What a page says of itself in its tags: `meta`, `title`, `link`, `time`, scripts.
struct PageHead {
  /// The first content of each `name`, `property`, `itemprop` and `http-equiv`, by its lower-case name.
  private(set) var meta: [String: String] = [:]
  /// The `title` element, white space collapsed.
  private(set) var title = ""
  private(set) var canonical: String?
  private(set) var language: String?
  /// `datetime` and text of `time` elements.
  private(set) var times: [String] = []
  /// Content of `application/ld+json` scripts.
  private(set) var linkedData: [JSONValue] = []
  /// Other scripts, in the source.
  private(set) var scripts: [Range<Int>] = []
  /// Whom a script's data name as authors of the article that they hold.
  private(set) var scriptAuthors: [String] = []
  /// All scripts.
  private(set) var allScripts: [Range<Int>] = []

  /// - Complexity: O(nodes + scripts).
  init(_ tree: HTMLTree) {
    for (index, node) in tree.nodes.enumerated() {
      switch node.tag {
      case .meta: readMeta(tree, index)
      case .title: if title.isEmpty { title = tree.text(of: index) }
      case .link:
        if canonical == nil, tree.attribute("rel", of: index)?.lowercased() == "canonical" {
          canonical = tree.attribute("href", of: index)
        }
      case .html: language = tree.attribute("lang", of: index)
      case .time:
        if times.count < 20 {
          times += [tree.attribute("datetime", of: index), tree.text(of: index)].compactMap { $0 }
        }
      case .script: readScript(tree, index)
      default: break
      }
    }
  }

  /// The same with the title and the authors that the page's data give the article.
  func naming(title: String?, authors: [String]) -> PageHead {
    var head = self
    head.scriptAuthors = authors
    guard let title else { return head }
    head.title = title
    for name in PageTitle.statedNames { head.meta[name] = nil }
    return head
  }

  /// The first of these that the page gives and that is not empty.
  func first(_ names: [String]) -> String? { names.lazy.compactMap { meta[$0] }.first { !$0.isEmpty } }

  private mutating func readMeta(_ tree: HTMLTree, _ index: Int) {
    guard let content = tree.attribute("content", of: index) else { return }
    for key in ["name", "property", "itemprop", "http-equiv"] as [StaticString] {
      guard let name = tree.attribute(key, of: index)?.lowercased(), meta[name] == nil else { continue }
      let value = Array(content.utf8)
      meta[name] = String(decoding: value[LineSplitter.trimmed(value, 0..<value.count)], as: UTF8.self)
    }
  }

  private mutating func readScript(_ tree: HTMLTree, _ index: Int) {
    let ranges = tree.descendants(of: index).map { tree.nodes[$0].range }
    allScripts += ranges
    guard tree.attribute("type", of: index)?.lowercased() == "application/ld+json" else {
      scripts += ranges
      return
    }
    for range in ranges where range.count < Self.linkedDataLimit {
      if let value = try? JSONValue(parsing: Array(tree.source[range])) { linkedData += Self.flattened(value) }
    }
  }

  /// Linked data of real pages is a few kilobytes.
  private static let linkedDataLimit = 1 << 18

  /// Objects of a document, of a list of documents and of `@graph`.
  private static func flattened(_ value: JSONValue) -> [JSONValue] {
    if let list = value.array { return list.prefix(50).flatMap { element in element.members == nil ? [] : [element] } }
    return [value] + (value["@graph"]?.array ?? []).prefix(50)
  }

  /// The value of a member in the linked data, of the object that describes an article first.
  func linked(_ name: String) -> JSONValue? {
    let articles = linkedData.filter { ($0["@type"]?.string ?? "").hasSuffix("Article") || $0["headline"] != nil }
    return (articles + linkedData).lazy.compactMap { $0[name] }.first { !$0.isNull }
  }

  /// The names that a member holds: a string, an object with `name`, or a list of those.
  func linkedNames(_ name: String) -> [String] {
    guard let value = linked(name) else { return [] }
    return (value.array ?? [value]).compactMap { $0.string ?? $0["name"]?.string }.filter { !$0.isEmpty }
  }
}
