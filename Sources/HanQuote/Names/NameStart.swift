/// A token where a name may begin, with what the finders look at, so that each is fetched once.
struct NameStart {
  let index: Int
  let token: Token
  /// The token before; at the start of the text a line break.
  let left: Token
  /// What the first character is.
  let first: NameCharacterTable.Character

  @inline(__always)
  init(at index: Int, _ reader: NameReader) {
    self.init(reader.tokens[index], at: index, reader)
  }

  /// - Parameter token: the one at the index.
  @inline(__always)
  init(_ token: Token, at index: Int, _ reader: NameReader) {
    self.index = index
    self.token = token
    left = index > 0 ? reader.tokens[index - 1] : .beforeText
    first = reader.first(of: token)
  }

  @inline(__always)
  var position: Int { Int(token.start) }

  /// Whether a title or the like of two or more characters stands before: 主任|顾成.
  @inline(__always)
  func follows(_ classes: WordClass) -> Bool { left.isAny(classes) && left.count > 1 }
}
