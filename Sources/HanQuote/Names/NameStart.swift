/// A token where a name may begin, with what the gates of the finders look at, so that each is fetched once.
struct NameStart {
  let index: Int
  let token: Token
  /// The token before; at the start of the text a line break.
  let left: Token
  /// What the first character is.
  let first: NameCharacterTable.Character

  @inline(__always)
  init(at index: Int, _ tokens: TokenList, _ text: ReadingText, _ characters: NameCharacterTable) {
    self.index = index
    token = tokens[index]
    left = index > 0 ? tokens[index - 1] : .beforeText
    first = characters[text[Int(token.start)]]
  }

  @inline(__always)
  var position: Int { Int(token.start) }

  /// Whether a title or the like of two or more characters stands before: 主任|顾成.
  @inline(__always)
  func follows(_ classes: WordClass) -> Bool { left.isAny(classes) && left.count > 1 }
}
