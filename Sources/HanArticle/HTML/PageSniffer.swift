/// Whether bytes are a web page rather than plain text.
enum PageSniffer {
  /// Looks at the first four kilobytes: markup at the very start, or the elements that only a page has.
  static func isPage(_ text: [UInt8]) -> Bool {
    let end = min(text.count, 4096)
    guard let start = (0..<end).first(where: { !ASCII.isBlank(text[$0]) && text[$0] != 0 }) else { return false }
    let window = start..<end
    if text[start] == 0x3C, (openings + elements).contains(where: { text.hasLowercased($0, at: start, before: end) }) {
      return true
    }
    return window.contains { place in
      text[place] == 0x3C && pageOnly.contains { text.hasLowercased($0, at: place, before: end) }
    }
  }

  private static let openings: [StaticString] = [
    "<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<script", "<?xml", "<!--",
  ]
  /// Fragments begin with these.
  private static let elements: [StaticString] = [
    "<div", "<p", "<section", "<article", "<table", "<h1", "<span", "<ul",
  ]
  private static let pageOnly: [StaticString] = ["<html", "<head>", "<body", "<!doctype html", "<meta "]
}
