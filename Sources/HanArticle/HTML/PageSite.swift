import HanText

/// Finds out which site or paper published a page.
enum PageSite {
  /// - Parameter suffixes: what stands after the article's title in the page's title.
  static func name(head: PageHead, suffixes: [String], url: String?) -> String? {
    if let name = head.first(["og:site_name", "application-name"]) { return name }
    if let name = head.linkedNames("publisher").first { return name }
    if let last = suffixes.last(where: { looksLikeSite($0) }) ?? suffixes.last { return last }
    if let name = head.first(["source", "author", "copyright", "mediaid"]), looksLikeSite(name) { return name }
    return url.flatMap(domain)
  }

  private static func looksLikeSite(_ name: String) -> Bool {
    let text = FoldedText(name)
    return NameCheck.paperEndings.contains { text.ends(with: $0) } || text.contains(".") || text.contains("网")
  }

  /// `https://www.thepaper.cn/…` gives `thepaper.cn`.
  private static func domain(_ url: String) -> String? {
    let parts = url.split(separator: "/", omittingEmptySubsequences: true)
    guard let host = parts.first(where: { $0.contains(".") && !$0.contains(":") }) else { return nil }
    let labels = host.split(separator: ".")
    guard labels.count >= 2 else { return nil }
    let second = ["com", "org", "net", "gov", "edu", "co"]
    let keep = labels.count >= 3 && second.contains(String(labels[labels.count - 2])) ? 3 : 2
    return labels.suffix(keep).joined(separator: ".")
  }
}
