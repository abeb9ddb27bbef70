/// Whether bytes are a web page rather than plain text.
enum PageSniffer {
  /// Looks at the first four kilobytes: markup at the very start, or the elements that only a page has.
  static func isPage(_ text: [UInt8]) -> Bool {
    let window = String(decoding: text.prefix(4096).map { $0 < 0x80 ? ASCII.lowercased($0) : 0x3F }, as: UTF8.self)
    let start = window.drop { $0.isWhitespace || $0 == "\0" }
    guard start.contains("<") else { return false }
    if ["<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<script", "<?xml", "<!--"].contains(
      where: start.hasPrefix)
    {
      return true
    }
    if ["<html", "<head>", "<body", "<!doctype html", "<meta "].contains(where: start.contains) { return true }
    return start.hasPrefix("<")
      && ["<div", "<p", "<section", "<article", "<table", "<h1", "<span", "<ul"].contains(where: start.hasPrefix)
  }
}
