/// Cuts a page into tags and text, after the tokenization stage of the HTML Standard, over the bytes themselves: every
/// token is a range of the source, so nothing needs to be traced back.
///
/// Why not libxml2's parser: its callbacks hand out text without positions (a text run is cut at buffer sizes, its
/// references are decoded, CR is dropped), and the parser of 2.9 transcodes by what the page declares. A pass over ranges
/// is exact by construction, opens no file, knows no entity but the named characters, and is faster.
struct HTMLTokenizer {
  enum Token {
    case start(tag: HTMLTag, name: Range<Int>, attributes: [HTMLAttribute], isSelfClosing: Bool, range: Range<Int>)
    case end(tag: HTMLTag, name: Range<Int>)
    case text(Range<Int>)
  }

  let source: [UInt8]
  private var place = 0
  /// The raw-text element whose end tag is awaited.
  private var raw: (tag: HTMLTag, name: Range<Int>)?
  /// Attributes beyond this number of one element are skipped (the HTML Standard has no limit; no real element has 100).
  static let attributeLimit = 256

  init(source: [UInt8]) { self.source = source }

  /// The next token; `nil` at the end.
  /// - Complexity: O(source) over all calls.
  mutating func next() -> Token? {
    guard place < source.count else { return nil }
    if let open = raw { return rawText(open) }
    let start = place
    while place < source.count {
      if source[place] == 0x3C, isMarkup(at: place) {
        if place > start { return .text(start..<place) }
        if let token = markup() { return token }
        return next(after: place)
      }
      place += 1
    }
    return .text(start..<place)
  }

  /// After markup that gives no token (a comment, a doctype), without recursion on long runs of them.
  private mutating func next(after start: Int) -> Token? {
    while place < source.count, source[place] == 0x3C, isMarkup(at: place) {
      if let token = markup() { return token }
    }
    return place < source.count ? next() : nil
  }

  private func isMarkup(at place: Int) -> Bool {
    guard place + 1 < source.count else { return false }
    let byte = source[place + 1]
    return ASCII.isLetter(byte) || byte == 0x2F || byte == 0x21 || byte == 0x3F
  }

  private mutating func markup() -> Token? {
    switch source[place + 1] {
    case 0x21 where starts(with: "<!--"): place = commentEnd
    case 0x21 where starts(with: "<![CDATA["): place = end(of: "]]>", from: place + 9)
    case 0x21, 0x3F: place = end(of: ">", from: place + 2)
    case 0x2F: return endTag()
    default: return startTag()
    }
    return nil
  }

  /// `-->` and `--!>` end a comment; `<!-->` and `<!--->` are whole ones (HTML Standard, "comment start state").
  private var commentEnd: Int {
    if starts(with: "<!-->") { return place + 5 }
    if starts(with: "<!--->") { return place + 6 }
    var index = place + 4
    while index + 2 < source.count {
      if source[index] == 0x2D, source[index + 1] == 0x2D {
        if source[index + 2] == 0x3E { return index + 3 }
        if source[index + 2] == 0x21, index + 3 < source.count, source[index + 3] == 0x3E { return index + 4 }
      }
      index += 1
    }
    return source.count
  }

  private func starts(with word: StaticString) -> Bool {
    guard place + word.utf8CodeUnitCount <= source.count else { return false }
    return word.withUTF8Buffer { word in (0..<word.count).allSatisfy { source[place + $0] == word[$0] } }
  }

  /// One past the next occurrence of the word; the end of the source if there is none.
  private func end(of word: StaticString, from start: Int) -> Int {
    word.withUTF8Buffer { word in
      var index = start
      while index + word.count <= source.count {
        if source[index] == word[0], (1..<max(1, word.count)).allSatisfy({ source[index + $0] == word[$0] }) {
          return index + word.count
        }
        index += 1
      }
      return source.count
    }
  }

  private mutating func tagName(from start: Int) -> (tag: HTMLTag, range: Range<Int>) {
    place = start
    while place < source.count, !ASCII.isBlank(source[place]), source[place] != 0x2F, source[place] != 0x3E {
      place += 1
    }
    return (HTMLTag(bytes: source[start..<place]), start..<place)
  }

  private mutating func endTag() -> Token? {
    guard place + 2 < source.count, ASCII.isLetter(source[place + 2]) else {
      place = end(of: ">", from: place + 2)
      return nil
    }
    let name = tagName(from: place + 2)
    place = end(of: ">", from: place)
    return .end(tag: name.tag, name: name.range)
  }

  private mutating func startTag() -> Token? {
    let start = place
    let name = tagName(from: place + 1)
    var attributes: [HTMLAttribute] = []
    var isSelfClosing = false
    while let byte = skippingBlanks() {
      if byte == 0x3E { break }
      isSelfClosing = byte == 0x2F
      if byte == 0x2F {
        place += 1
      } else {
        let attribute = attribute()
        if attributes.count < Self.attributeLimit { attributes.append(attribute) }
      }
    }
    place = min(source.count, place + 1)
    if name.tag.isRawText, !isSelfClosing { raw = (name.tag, name.range) }
    return .start(
      tag: name.tag, name: name.range, attributes: attributes, isSelfClosing: isSelfClosing, range: start..<place)
  }

  private mutating func skippingBlanks() -> UInt8? {
    while place < source.count, ASCII.isBlank(source[place]) { place += 1 }
    return place < source.count ? source[place] : nil
  }

  /// Reads one attribute; always moves on by at least one byte.
  private mutating func attribute() -> HTMLAttribute {
    let start = place
    repeat { place += 1 } while place < source.count && !isAttributeNameEnd(source[place])
    let name = start..<place
    let nameEnd = place
    guard skippingBlanks() == 0x3D else {
      place = nameEnd
      return HTMLAttribute(name: name, value: nameEnd..<nameEnd)
    }
    place += 1
    guard let first = skippingBlanks() else { return HTMLAttribute(name: name, value: place..<place) }
    return HTMLAttribute(name: name, value: first == 0x22 || first == 0x27 ? quoted(first) : unquoted())
  }

  private func isAttributeNameEnd(_ byte: UInt8) -> Bool {
    ASCII.isBlank(byte) || byte == 0x2F || byte == 0x3E || byte == 0x3D
  }

  private mutating func quoted(_ quote: UInt8) -> Range<Int> {
    let start = place + 1
    place = start
    while place < source.count, source[place] != quote { place += 1 }
    defer { place = min(source.count, place + 1) }
    return start..<place
  }

  private mutating func unquoted() -> Range<Int> {
    let start = place
    while place < source.count, !ASCII.isBlank(source[place]), source[place] != 0x3E { place += 1 }
    return start..<place
  }

  /// The content of a raw-text element up to its end tag (or to the end of the source).
  private mutating func rawText(_ open: (tag: HTMLTag, name: Range<Int>)) -> Token? {
    let start = place
    var escape = HTMLScriptEscape()
    while place < source.count {
      if source[place] == 0x3C, place + 1 < source.count, source[place + 1] == 0x2F, isName(open.name, at: place + 2) {
        if open.tag != .script || !escape.takesEndTag() { break }
      } else if open.tag == .script {
        escape.take(source, at: place)
      }
      place += 1
    }
    raw = nil
    return start < place ? .text(start..<place) : next()
  }

  private func isName(_ name: Range<Int>, at place: Int) -> Bool {
    guard place + name.count <= source.count else { return false }
    return (0..<name.count).allSatisfy {
      ASCII.lowercased(source[place + $0]) == ASCII.lowercased(source[name.lowerBound + $0])
    }
  }
}
