/// The article cut into tokens by the longest match; a class that owns its memory, as ``ReadingText`` is.
final class TokenList: Sendable {
  private let tokens: TokenMemory
  let count: Int
  /// The list whose memory this one has; `nil` for its own.
  private let owner: TokenList?
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

  /// Whether something may begin with a token.
  /// - Precondition: it is one of ``indices``.
  @inline(__always)
  func mayBegin(_ gate: TokenGates, at index: Int) -> Bool { tokens.bits(at: index) & gate.rawValue != 0 }

  /// The position at which a token starts.
  /// - Precondition: it is one of ``indices``.
  @inline(__always)
  func start(of index: Int) -> Int { tokens.start(of: index) }

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

  /// - Complexity: O(scalars). Memory: at most 13 bytes a scalar, 10 in most texts.
  init(_ text: ReadingText, _ trie: WordTrie) {
    owner = nil
    length = text.count
    let tokens = TokenMemory(capacity: text.count)
    places = TokenPlaces(length: text.count)
    let cutter = TokenCutter(text, trie)
    var gatekeeper = TokenGatekeeper()
    var filler = places.filler
    var (position, count) = (0, 0)
    while position < length {
      let first = cutter.scalars[position]
      let token = cutter.token(at: position, first)
      let end = Int(token.end)
      let gates = gatekeeper.gates(of: token, first: first, last: cutter.scalars[end &- 1])
      filler.fill(from: position, to: end, with: count)
      tokens.write(token.start, token.bits | gates, at: count)
      count &+= 1
      position = end
    }
    tokens.end(position, after: count)
    self.tokens = tokens
    self.count = count
    openAroundDots(text)
  }

  /// A list with other tokens in the place of some, in the memory of the one that they are of, which is not to be looked
  /// at any more.
  /// - Complexity: O(tokens behind the first of them) to move, no memory.
  init(_ list: TokenList, _ parts: TokenParts) {
    owner = list
    (tokens, places, length) = (list.tokens, list.places, list.length)
    count = list.count + (parts.all.last?.shift ?? 0)
    for part in parts.all.reversed() where part.shift > 0 { move(part) }
    for part in parts.all where part.shift < 0 { move(part) }
    for part in parts.all {
      for (place, token) in parts.tokens[part.new].enumerated() {
        tokens.write(token.start, token.bits, at: part.old.lowerBound + part.shiftBefore + place)
      }
    }
    tokens.end(length, after: count)
    places.shift(parts, tokens, count: count, length: length)
  }

  /// Moves the tokens between a part and the next one to where they belong.
  private func move(_ part: TokenParts.Part) {
    tokens.move(part.old.upperBound..<part.next, by: part.shift)
  }

  /// A dot lets what begins shortly before it be a name: 伊万·斯托科维奇.
  private func openAroundDots(_ text: ReadingText) {
    for place in 0..<text.marks.count where text[text.marks[place]] == 0xB7 {
      let block = text.marks[place] & ~15
      for index in index(at: block - 16)..<index(at: block + 16) where Int(tokens[index].start) >= block - 16 {
        tokens.setBits(tokens.bits(at: index) | TokenGates.name.bits | TokenGates.dotted.bits, at: index)
      }
    }
  }

  deinit {
    guard owner == nil else { return }
    tokens.deallocate()
    places.deallocate()
  }
}
