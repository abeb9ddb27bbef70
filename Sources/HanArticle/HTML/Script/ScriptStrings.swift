/// The quoted strings of a script that can hold an article or its title, found without reading the language around them:
/// data in scripts is JSON, or JavaScript that looks like it.
struct ScriptStrings {
  struct Literal {
    /// Between the quotation marks, escapes as they stand.
    let content: Range<Int>
    /// What the string is called: `"title": "…"`, `title: "…"`, `title = "…"`.
    let name: Range<Int>?
    /// Number of the object or list around it.
    let container: Int
  }

  /// An object or a list of the data.
  struct Container {
    /// Number of the one around it; -1 for the script itself.
    let parent: Int
    let name: Range<Int>?
    let isList: Bool
  }

  private let source: [UInt8]
  private let end: Int
  private var place: Int
  private var name: Range<Int>?
  /// By the container they stand in: what it says that it is (`"type":"image"`), and whether it has a title.
  private var types: [Int: Range<Int>] = [:]
  private var titled: Set<Int> = []
  /// The open containers.
  private var open = [0]
  private var overflow = 0
  /// In order; the first stands for the script itself.
  private(set) var containers = [Container(parent: -1, name: nil, isList: false)]
  /// In order.
  private(set) var literals: [Literal] = []

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
      case 0x7B, 0x5B: enter(isList: byte == 0x5B)
      case 0x7D, 0x5D: leave(isList: byte == 0x5D)
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

  /// Strings in ASCII without escapes hold no Chinese; a title may be one.
  private mutating func keep(_ content: Range<Int>) {
    let isTitle = name.map(isTitle) ?? false
    if isTitle, !content.isEmpty { titled.insert(open[open.count - 1]) }
    if let name, isType(name), content.count <= 40 { types[open[open.count - 1]] = content }
    guard isTitle || source[content].contains(where: { $0 >= 0x80 || $0 == 0x5C || $0 == 0x25 }) else { return }
    literals.append(Literal(content: content, name: name, container: open[open.count - 1]))
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

  private mutating func enter(isList: Bool) {
    place += 1
    if open.count < Self.depthLimit {
      containers.append(Container(parent: open[open.count - 1], name: name, isList: isList))
      open.append(containers.count - 1)
    } else {
      overflow += 1
    }
    name = nil
  }

  /// Ends the innermost container, if it is of that kind; brackets in code need not pair.
  private mutating func leave(isList: Bool) {
    place += 1
    name = nil
    if overflow > 0 {
      overflow -= 1
    } else if open.count > 1, containers[open[open.count - 1]].isList == isList {
      open.removeLast()
    }
  }

  /// The list that holds a container, that one itself included; 0 if none does.
  func list(around container: Int) -> Int { nearest(container, isList: true) }

  /// The object that holds a container, that one itself included.
  func object(around container: Int) -> Int { nearest(container, isList: false) }

  private func nearest(_ container: Int, isList: Bool) -> Int {
    var place = container
    while place > 0, containers[place].isList != isList { place = containers[place].parent }
    return max(place, 0)
  }

  func isInside(_ container: Int, _ outer: Int) -> Bool {
    var place = container
    while place > outer { place = containers[place].parent }
    return place == outer
  }

  private static let titles: [StaticString] = [
    "title", "headline", "newstitle", "articletitle", "news_title", "article_title",
  ]

  /// `type`, `blockType`, `kind`.
  private func isType(_ name: Range<Int>) -> Bool {
    let start = name.upperBound - 4
    return start >= name.lowerBound
      && ["type", "kind"].contains { source.hasLowercased($0, at: start, before: name.upperBound) }
  }

  /// The string's own name, and the names and types of the containers around it up to `outer`, innermost first.
  func names(around literal: Literal, upTo outer: Int) -> [Range<Int>] {
    var names = [literal.name]
    var place = literal.container
    while place > outer {
      names += [types[place], containers[place].name]
      place = containers[place].parent
    }
    return names.compactMap { $0 }
  }

  /// Whether a title stands in the container.
  func hasTitle(_ container: Int) -> Bool { titled.contains(container) }

  func isTitle(_ name: Range<Int>) -> Bool {
    Self.titles.contains {
      $0.utf8CodeUnitCount == name.count && source.hasLowercased($0, at: name.lowerBound, before: name.upperBound)
    }
  }

  /// The title of the object that holds a container, or of the object around that.
  func title(beside container: Int) -> Range<Int>? {
    let inner = object(around: container)
    let outer = object(around: containers[inner].parent)
    let titles = literals.filter { $0.name.map(isTitle) ?? false && !$0.content.isEmpty }
    let found =
      titles.first { object(around: $0.container) == inner } ?? titles.first { object(around: $0.container) == outer }
    return found?.content
  }
}
