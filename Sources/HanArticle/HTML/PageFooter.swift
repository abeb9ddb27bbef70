import HanText

/// What a page says of its site outside the article: whose rights it reserves, and where most of its links lead.
struct PageFooter {
  /// The organisation of a line such as `某某网 版权所有`, `版权所有：某某医院`, `主办：某某委员会`.
  private(set) var owner: String?
  /// The domain of most links: `thepaper.cn`.
  private(set) var domain: String?
  /// What the page calls the front page of that domain, where it calls it by name: `某某网`.
  private(set) var home: String?

  /// - Complexity: O(nodes).
  init(tree: HTMLTree, blocks: [PageBlock], text: (Int) -> String) {
    for index in blocks.indices.reversed().prefix(80) where blocks[index].characters <= 200 {
      owner = Self.owner(in: text(index))
      if owner != nil { break }
    }
    domain = Self.domain(tree)
    home = domain.flatMap { Self.home(tree, $0) }
  }

  private static func owner(in text: String) -> String? {
    let line = FoldedText(Array(text.utf8), 0..<text.utf8.count)
    for word in ["版权所有", "主办单位", "主办:", "著作权所有"] as [StaticString] {
      guard let place = line.find(word) else { continue }
      let after = name(line, from: place + word.utf8CodeUnitCount, text)
      if let name = after ?? name(line, endingAt: place, text) { return name }
    }
    return nil
  }

  /// The run of Chinese characters after some marks.
  private static func name(_ line: FoldedText, from offset: Int, _ text: String) -> String? {
    var start = offset
    while start < line.count, !line.isHan(at: start), start < offset + 8 {
      start += UTF8.width(ofLead: line.utf8[start])
    }
    var end = start
    while line.isHan(at: end) || line.has("·", at: end) { end += UTF8.width(ofLead: line.utf8[end]) }
    return checked(line, start..<end, text)
  }

  private static func name(_ line: FoldedText, endingAt offset: Int, _ text: String) -> String? {
    var end = offset
    while end > 0, line.utf8[end - 1] == 0x20 { end -= 1 }
    var start = end
    while start >= 3, line.isHan(at: start - 3) { start -= 3 }
    if start >= 5, line.has("·", at: start - 2) {
      start -= 2
      while start >= 3, line.isHan(at: start - 3) { start -= 3 }
    }
    return checked(line, start..<end, text)
  }

  private static func checked(_ line: FoldedText, _ range: Range<Int>, _ text: String) -> String? {
    guard (3...24).contains(line.length(range)) else { return nil }
    let no: [StaticString] = [
      "未经", "不得", "转载", "违者", "禁止", "所有", "地址", "电话", "承办", "单位", "严禁", "侵权", "归属", "如需", "网址", "域名", "备案", "邮编", "技术",
      "支持", "联系", "标识", "保留",
    ]
    if no.contains(where: { line.find($0, from: range.lowerBound).map { $0 < range.upperBound } ?? false }) {
      return nil
    }
    return String(decoding: Array(text.utf8)[line.origin(of: range)], as: UTF8.self)
  }

  /// The text of the first link to the front page that can be a name.
  private static func home(_ tree: HTMLTree, _ domain: String) -> String? {
    for (index, node) in tree.nodes.enumerated().prefix(nodeLimit) where node.tag == .a {
      guard let target = tree.value("href", of: index), isRoot(tree.source[target], domain) else { continue }
      let name = tree.text(of: index).filter { $0 != " " }
      if (2...8).contains(name.count), name.unicodeScalars.allSatisfy(\.isHan), !name.contains("首页"),
        !name.contains("首頁")
      {
        return name
      }
    }
    return nil
  }

  /// The link to the front page stands at the top.
  private static let nodeLimit = 2000

  /// `https://www.example.com/` of the domain.
  private static func isRoot(_ target: ArraySlice<UInt8>, _ domain: String) -> Bool {
    let parts = target.split(separator: 0x2F)
    guard let host = parts.last, parts.count <= 2, target.count <= 60 else { return false }
    return host.elementsEqual(domain.utf8) || host.elementsEqual("www.\(domain)".utf8)
  }

  /// So many links tell where most of them lead.
  private static let linkLimit = 1000

  private static func domain(_ tree: HTMLTree) -> String? {
    var counts: [String: Int] = [:]
    var seen = 0
    for (index, node) in tree.nodes.enumerated() where node.tag == .a && seen < linkLimit {
      guard let target = tree.value("href", of: index), tree.source.hasLowercased("//", in: target.prefix(8)),
        let domain = PageSite.domain(String(decoding: tree.source[target.prefix(80)], as: UTF8.self))
      else { continue }
      seen += 1
      counts[domain, default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
