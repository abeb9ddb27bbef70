/// A token where a name may begin, with what the gates of the finders look at, so that each is fetched once.
struct NameStart {
  let index: Int
  let token: Token
  /// The token before; at the start of the text a line break.
  let left: Token
  /// What the first character is.
  let first: NameCharacterTable.Character

  @inline(__always)
  init(_ index: Int, _ token: Token, after left: Token, _ first: NameCharacterTable.Character) {
    self.index = index
    self.token = token
    self.left = left
    self.first = first
  }

  init(at index: Int, _ tokens: TokenList, _ text: ReadingText, _ characters: NameCharacterTable) {
    let token = tokens[index]
    self.init(index, token, after: index > 0 ? tokens[index - 1] : .beforeText, characters[text[Int(token.start)]])
  }

  @inline(__always)
  var position: Int { Int(token.start) }

  /// Whether the word by itself lets a name begin, wherever it stands.
  @inline(__always)
  var mayBegin: Bool { token.isAny([.surname, .doubleSurname, .namePart]) || first.isAny([.surname, .prefix]) }

  /// Whether a title or the like of two or more characters stands before: 主任|顾成.
  @inline(__always)
  func follows(_ classes: WordClass) -> Bool { left.isAny(classes) && left.count > 1 }
}
