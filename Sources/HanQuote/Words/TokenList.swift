/// The article cut into tokens by the longest match; a class that owns its memory, as ``ReadingText`` is.
final class TokenList: Sendable {
  private let tokens: TokenMemory
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

  /// A list with other tokens behind some positions, up to where both have the same again.
  /// - Parameter breaks: positions inside tokens, in order.
  /// - Complexity: O(tokens).
  init(_ list: TokenList, parted breaks: [Int], _ text: ReadingText, _ trie: WordTrie) {
    length = text.count
    let tokens = TokenMemory(capacity: text.count)
    places = TokenPlaces(length: text.count)
    let cutter = TokenCutter(text, trie)
    var filler = places.filler
    var (old, count, next) = (0, 0, 0)
    func write(_ token: Token) {
      filler.fill(from: Int(token.start), to: Int(token.end), with: count)
      tokens.write(token.start, token.bits, at: count)
      count &+= 1
    }
    while old < list.count {
      let token = list[old]
      while next < breaks.count, breaks[next] <= Int(token.start) { next += 1 }
      guard next < breaks.count, breaks[next] < Int(token.end) else {
        write(token)
        old += 1
        continue
      }
      write(cutter.cut(token, at: breaks[next]))
      var position = breaks[next]
      while position < list.length, list.start(of: list.index(at: position)) != position {
        let token = cutter.gated(at: position)
        write(token)
        position = Int(token.end)
      }
      old = list.index(at: position)
    }
    tokens.end(text.count, after: count)
    self.tokens = tokens
    self.count = count
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
    tokens.deallocate()
    places.deallocate()
  }
}
