import HanText

/// Finds out which site or paper published a page.
enum PageSite {
  /// The best witness first: what the page tells other sites, its linked data, the end of its title, whose rights it
  /// reserves, its address, where its links lead.
  /// - Parameter suffixes: what stands after the article's title in the page's title.
  static func name(head: PageHead, suffixes: [String], url: String?, footer: PageFooter)
    -> (name: String, witness: String)?
  {
    let stated = head.first(["og:site_name", "application-name"])
    if let stated, hasHan(stated) || !(suffixes + head.linkedNames("publisher")).contains(where: hasHan) {
      return (stated, "meta")
    }
    if let name = head.linkedNames("publisher").first { return (name, "linked-data") }
    let named = suffixes.filter { !isChannel($0) && !$0.utf8.allSatisfy { !ASCII.isLetter($0) && $0 < 0x80 } }
    if named.count > 1, !named.contains(where: looksLikeSite), let home = footer.home { return (home, "links") }
    if let last = named.last(where: { looksLikeSite($0) }) ?? named.last { return (last, "title-element") }
    if let name = head.first(["source", "author", "copyright", "mediaid"]), looksLikeSite(name) {
      return (name, "meta")
    }
    if let owner = footer.owner { return (owner, "footer") }
    if let home = footer.home, url.flatMap(domain) ?? footer.domain == footer.domain { return (home, "links") }
    return url.flatMap(domain).map { ($0, "address") } ?? footer.domain.map { ($0, "links") }
  }

  private static func hasHan(_ name: String) -> Bool { name.unicodeScalars.contains { $0.isHan } }

  /// Ends of page titles that name no site, folded.
  private static let channels: Set<String> = [
    "原创", "正文", "新闻", "首页", "资讯", "文章", "专栏", "频道", "要闻", "详情", "新闻中心", "通知公告", "社会", "焦点", "即时",
  ]

  private static func isChannel(_ name: String) -> Bool {
    let text = FoldedText(name)
    return channels.contains(text.string(0..<text.count))
  }

  /// Whether a name ends as a paper's or a site's does.
  static func looksLikeSite(_ name: String) -> Bool {
    let text = FoldedText(name)
    return NameCheck.paperEndings.contains { text.ends(with: $0) } || text.contains(".") || text.contains("网")
  }

  /// `https://www.thepaper.cn/…` gives `thepaper.cn`; `nil` for an address within the site.
  static func domain(_ url: String) -> String? {
    let bytes = Array(url.utf8)
    guard let slashes = bytes.firstRange(of: [0x2F, 0x2F]), slashes.lowerBound <= 6 else { return nil }
    let host = bytes[slashes.upperBound...].prefix { $0 != 0x2F && $0 != 0x3A && $0 != 0x3F }
    let labels = String(decoding: host, as: UTF8.self).split(separator: ".")
    guard labels.count >= 2 else { return nil }
    let second = ["com", "org", "net", "gov", "edu", "co", "idv"]
    let keep = labels.count >= 3 && second.contains(String(labels[labels.count - 2])) ? 3 : 2
    return labels.suffix(keep).joined(separator: ".")
  }
}
