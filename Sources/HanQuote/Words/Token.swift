/// A word of the lexicon, a run of Latin letters or digits, or a single character.
struct Token: Sendable {
  let start: Int32
  let end: Int32
  /// The classes, and the kind in the eight highest bits.
  private let bits: UInt64

  /// - Parameter isCut: the longest word of the lexicon at its start is another.
  init(_ start: Int, _ end: Int, _ kind: Kind, _ classes: WordClass = [], isCut: Bool = false) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    self.bits = classes.rawValue | UInt64(kind.rawValue) << Self.kindShift | (isCut ? Self.cut : 0)
  }

  /// What stands before the first token.
  static let beforeText = Token(0, 0, .lineBreak)

  enum Kind: UInt8, Sendable { case word, latin, number, mark, space, lineBreak }

  private static var kindShift: UInt64 { 56 }
  private static var cut: UInt64 { 1 << 55 }

  @inline(__always)
  var isWord: Bool { bits >> Self.kindShift == UInt64(Kind.word.rawValue) }

  /// Whether it is a mark, a space or a line break.
  @inline(__always)
  var isBreak: Bool { bits >> Self.kindShift >= UInt64(Kind.mark.rawValue) }

  /// Whether it is a word as the lexicon's longest match at its start has it.
  @inline(__always)
  var isLongestMatch: Bool { isWord && bits & Self.cut == 0 }

  @inline(__always)
  var kind: Kind { unsafeBitCast(UInt8(truncatingIfNeeded: bits >> Self.kindShift), to: Kind.self) }

  @inline(__always)
  var classes: WordClass { WordClass(rawValue: bits & (Self.cut - 1)) }

  var range: Range<Int> { Int(start)..<Int(end) }
  var count: Int { Int(end - start) }

  @inline(__always)
  func isAny(_ wanted: WordClass) -> Bool { bits & wanted.rawValue != 0 }
}

/// The article cut into tokens by the longest match; a class that owns its memory, as ``ReadingText`` is.
final class TokenList: Sendable {
  private nonisolated(unsafe) let tokens: UnsafeMutablePointer<Token>
  let count: Int
  private let places: TokenPlaces
  /// Characters of the text.
  private let length: Int

  var indices: Range<Int> { 0..<count }

  @inline(__always)
  subscript(index: Int) -> Token {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
    return tokens[index]
  }

  /// The token at a position; past the end, one past the last.
  @inline(__always)
  func index(at position: Int) -> Int { position < length ? places[max(0, position)] : count }

  /// The longest word of the lexicon at a position; a character that begins none is one without classes. Mostly a token
  /// begins there, so that no word is looked up again.
  @inline(__always)
  func word(at position: Int, in text: ReadingText, _ trie: WordTrie) -> LexiconWord {
    guard position < length else { return LexiconWord(length: 1, classes: []) }
    let token = tokens[places[position]]
    if Int(token.start) == position, token.isLongestMatch {
      return LexiconWord(length: token.count, classes: token.classes)
    }
    let match = trie.longestMatch(in: text.scalars, at: position, limit: length)
    return LexiconWord(length: match?.length ?? 1, classes: match?.classes ?? [])
  }

  /// The tokens from the one at the start of a range up to the one at its end.
  func indices(in range: Range<Int>) -> Range<Int> { index(at: range.lowerBound)..<index(at: range.upperBound) }

  /// - Complexity: O(scalars). Memory: at most 17 bytes a scalar, 14 in most texts.
  init(_ text: ReadingText, _ trie: WordTrie) {
    length = text.count
    tokens = UnsafeMutablePointer<Token>.allocate(capacity: text.count + 1)
    places = TokenPlaces(length: text.count)
    var (position, count) = (0, 0)
    while position < text.count {
      let token = Self.token(at: position, in: text, trie)
      places.fill(from: position, to: Int(token.end), with: count)
      tokens[count] = token
      count += 1
      position = Int(token.end)
    }
    self.count = count
  }

  deinit {
    tokens.deallocate()
    places.deallocate()
  }

  @inline(__always)
  private static func token(at position: Int, in text: ReadingText, _ trie: WordTrie) -> Token {
    let value = text.scalars[position]
    guard isChinese(value) else { return other(value, position, text, trie) }
    return word(position, text, trie) ?? Token(position, position + 1, .word)
  }

  /// What is not written in Chinese characters: a line break, space, Latin word, number or mark.
  private static func other(_ value: UInt32, _ position: Int, _ text: ReadingText, _ trie: WordTrie) -> Token {
    if value == 0x0A { return Token(position, position + 1, .lineBreak) }
    if Punctuation.space.contains(value) { return Token(position, position + 1, .space) }
    if isLatin(value) {
      var end = position + 1
      while end < text.count, isLatin(text.scalars[end]) || isLatinJoint(text, at: end) { end += 1 }
      return Token(position, end, .latin, trie.classes(of: text.scalars[position..<end]))
    }
    if isDigit(value) {
      var end = position + 1
      while end < text.count, isDigit(text.scalars[end]) || text.scalars[end] == 0x2E { end += 1 }
      return Token(position, end, .number)
    }
    return word(position, text, trie) ?? Token(position, position + 1, Punctuation.any.contains(value) ? .mark : .word)
  }

  /// The longest word of the lexicon, cut back where another word begins inside it.
  @inline(__always)
  private static func word(_ position: Int, _ text: ReadingText, _ trie: WordTrie) -> Token? {
    guard let match = trie.longestMatch(in: text.scalars, at: position, limit: text.count) else { return nil }
    let end = position + match.length
    if isHeadOfBody(match, position, text, trie) { return shorter(position, end - 1, text, trie) }
    if let head = headOfTitle(match.length, position, text, trie) { return shorter(position, head, text, trie) }
    if splitsCue(match, position, text, trie) { return shorter(position, position + 1, text, trie) }
    if splitsPeople(end, text) { return shorter(position, end - 1, text, trie) }
    return Token(position, end, .word, match.classes)
  }

  private static func shorter(_ position: Int, _ end: Int, _ text: ReadingText, _ trie: WordTrie) -> Token {
    Token(position, end, .word, trie.classes(of: text.scalars[position..<end]), isCut: true)
  }

  /// 工务处长: 处长 is the word, not 工务处.
  @inline(__always)
  private static func isHeadOfBody(
    _ match: (length: Int, classes: WordClass), _ position: Int, _ text: ReadingText, _ trie: WordTrie
  ) -> Bool {
    let end = position + match.length
    guard match.length > 1, match.classes.contains(.organisation), text[end] == 0x957F else { return false }
    return trie.classes(of: [text[end - 1], 0x957F]).contains(.title)
  }

  /// 水利|工程师: where a title of two or three characters starts that the match breaks off before its last one.
  @inline(__always)
  private static func headOfTitle(_ length: Int, _ position: Int, _ text: ReadingText, _ trie: WordTrie) -> Int? {
    let end = position + length
    guard length > 2, titleEnds.contains(text[end]) else { return nil }
    for start in [end - 2, end - 1] where trie.classes(of: text.scalars[start...end]).contains(.title) { return start }
    return nil
  }

  private static let titleEnds = ScalarSet("师员长家")

  /// 会上|表示, 又|指责: after a place or link no other word takes the first character of a verb of saying.
  @inline(__always)
  private static func splitsCue(
    _ match: (length: Int, classes: WordClass), _ position: Int, _ text: ReadingText, _ trie: WordTrie
  ) -> Bool {
    guard match.length == 2, beforeCue.contains(text[position]) else { return false }
    return trie.classes(of: [text[position + 1], text[position + 2]]).contains(.speech)
  }

  private static let beforeCue = ScalarSet("上又并")

  /// 第三|人民医院: no word ends inside 人民, which the names of bodies hold.
  @inline(__always)
  private static func splitsPeople(_ end: Int, _ text: ReadingText) -> Bool {
    text[end] == 0x6C11 && text[end - 1] == 0x4EBA && end > 1 && peoples.contains(text[end + 1])
  }

  private static let peoples = ScalarSet("医法检政银日")

  /// Whether a scalar lies in the blocks of Chinese characters, where no mark does.
  @inline(__always)
  static func isChinese(_ value: UInt32) -> Bool { (0x3400..<0xF900).contains(value) }

  static func isLatin(_ value: UInt32) -> Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) || (0xC0...0x24F).contains(value)
      || (0x1E00...0x1EFF).contains(value)
  }

  /// A digit, hyphen, dot or apostrophe inside a Latin word.
  private static func isLatinJoint(_ text: ReadingText, at position: Int) -> Bool {
    let value = text.scalars[position]
    if isDigit(value) { return true }
    guard value == 0x2D || value == 0x2E || value == 0x27 || value == 0x2019 || value == 0x26 else { return false }
    return isLatin(text[position + 1]) || isDigit(text[position + 1])
  }

  static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value) }
}
