/// The quoted strings of a script that can hold an article or its title, found without reading the language around them:
/// data in scripts is JSON, or JavaScript that looks like it.
struct ScriptStrings {
  struct Literal {
    /// Between the quotation marks, escapes as they stand.
    let content: Range<Int>
    /// What the string is called: `"title": "…"`, `title: "…"`, `title = "…"`.
    let name: Range<Int>?
    /// Numbers of the object around it and of the one around that.
    let object: Int
    let outer: Int
  }

  private let source: [UInt8]
  private let end: Int
  private var place: Int
  private var name: Range<Int>?
  /// The open objects.
  private var open = [0]
  private var overflow = 0
  private var objects = 0
  /// In order.
  private(set) var literals: [Literal] = []

  /// Shorter strings matter only as titles. Chosen by hand: 40 characters are no article.
  private static let shortest = 120
  /// Deeper objects count as the deepest.
  private static let depthLimit = 512

  /// - Complexity: O(range).
  init(_ source: [UInt8], _ range: Range<Int>) {
    self.source = source
    (place, end) = (range.lowerBound, range.upperBound)
    var last: UInt8 = 0x3D
    while place < end {
      let byte = source[place]
      let start = place
      switch byte {
      case 0x22, 0x27: if !Self.opensValue(after: last) || !takeString(byte) { place += 1 }
      case 0x7B: enter()
      case 0x7D: leave()
      case 0x2C, 0x3B:
        name = nil
        place += 1
      default: if Self.isWord(byte) { takeWord() } else { place += 1 }
      }
      if !ASCII.isBlank(byte) { last = source[max(start, place - 1)] }
    }
  }

  /// A string stands where a value can; a quotation mark elsewhere is part of a comment, a pattern or a broken string.
  private static func opensValue(after byte: UInt8) -> Bool { ":,[=({?&|+!;}".utf8.contains(byte) }

  private static func isWord(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == 0x5F || byte == 0x24
  }

  /// Takes the string that begins here; false if the line ends before it does.
  private mutating func takeString(_ quote: UInt8) -> Bool {
    var index = place + 1
    while index < end, source[index] != quote {
      if source[index] == 0x0A { return false }
      index += source[index] == 0x5C ? 2 : 1
    }
    guard index < end else { return false }
    let content = (place + 1)..<index
    place = index + 1
    if isFollowed(by: 0x3A) {
      name = content
    } else {
      keep(content)
      name = nil
    }
    return true
  }

  private mutating func keep(_ content: Range<Int>) {
    guard content.count >= Self.shortest || !content.isEmpty && name.map({ isTitle($0) }) ?? false else { return }
    literals.append(
      Literal(content: content, name: name, object: open[open.count - 1], outer: open[max(0, open.count - 2)]))
  }

  private mutating func takeWord() {
    let start = place
    while place < end, Self.isWord(source[place]) { place += 1 }
    if isFollowed(by: 0x3A) || isFollowed(by: 0x3D) { name = start..<place }
  }

  private func isFollowed(by byte: UInt8) -> Bool {
    var index = place
    while index < end, ASCII.isBlank(source[index]) { index += 1 }
    return index < end && source[index] == byte
  }

  private mutating func enter() {
    place += 1
    name = nil
    objects += 1
    if open.count < Self.depthLimit { open.append(objects) } else { overflow += 1 }
  }

  private mutating func leave() {
    place += 1
    name = nil
    if overflow > 0 { overflow -= 1 } else if open.count > 1 { open.removeLast() }
  }

  private static let titles: [StaticString] = [
    "title", "headline", "newstitle", "articletitle", "news_title", "article_title",
  ]

  func isTitle(_ name: Range<Int>) -> Bool {
    Self.titles.contains {
      $0.utf8CodeUnitCount == name.count && source.hasLowercased($0, at: name.lowerBound, before: name.upperBound)
    }
  }

  /// The title of the object that holds a string, or of the object around that.
  func title(beside literal: Literal) -> Range<Int>? {
    let titles = literals.filter { $0.name.map(isTitle) ?? false }
    let found = titles.first { $0.object == literal.object } ?? titles.first { $0.object == literal.outer }
    return found?.content
  }
}
