/// The tokens of a list that are parted, each with those that come into its place.
struct TokenParts {
  /// Some tokens of the list, and some of ``tokens`` for them.
  struct Part {
    let old: Range<Int>
    let new: Range<Int>
    /// By how much the old tokens, and those behind them, change their places.
    let shiftBefore: Int
    /// Where the next part begins, or the list ends.
    fileprivate(set) var next: Int

    var shift: Int { shiftBefore + new.count - old.count }
  }

  private(set) var all: [Part] = []
  private(set) var tokens: [Token] = []

  /// Other tokens behind some positions, up to where the list has the same again.
  /// - Parameter breaks: positions inside tokens, about in order; one before another's part is left out.
  init(of list: TokenList, at breaks: [Int], _ text: ReadingText, _ trie: WordTrie) {
    let cutter = TokenCutter(text, trie)
    for position in breaks {
      let first = list.index(at: position)
      guard first >= all.last?.old.upperBound ?? 0, list.start(of: first) < position else { continue }
      let start = tokens.count
      let end = add(behind: position, of: list[first], list, cutter, text.count)
      let shift = all.last?.shift ?? 0
      if !all.isEmpty { all[all.count - 1].next = first }
      all.append(Part(old: first..<end, new: start..<tokens.count, shiftBefore: shift, next: list.count))
    }
  }

  /// Adds the first part of a token and the tokens behind it; returns the token of the list that goes on as it is.
  private mutating func add(
    behind end: Int, of token: Token, _ list: TokenList, _ cutter: TokenCutter, _ length: Int
  ) -> Int {
    tokens.append(cutter.cut(token, at: end))
    var position = end
    while position < length, list.start(of: list.index(at: position)) != position {
      let token = cutter.gated(at: position)
      tokens.append(token)
      position = Int(token.end)
    }
    return list.index(at: position)
  }
}
