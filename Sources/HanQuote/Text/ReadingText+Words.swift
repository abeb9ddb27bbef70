extension ReadingText {
  /// Whether a word stands at a position.
  func starts(with word: [UInt32], at position: Int) -> Bool {
    for index in word.indices where self[position + index] != word[index] { return false }
    return true
  }

  /// Whether two stretches have the same key; where both begin with Chinese characters, these mostly tell.
  func isSame(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    let (one, other) = (self[first.lowerBound], self[second.lowerBound])
    if TokenList.isChinese(one), TokenList.isChinese(other) {
      if one != other { return false }
      if first.count == 1, second.count == 1 { return true }
    }
    return key(first) == key(second)
  }

  /// The longest of some words that stands at a position; mostly the first character tells that none does.
  @inline(__always)
  func longest(of words: WordList, at position: Int) -> [UInt32]? {
    words.mayBegin(with: self[position]) ? longest(of: words, beginningAt: position) : nil
  }

  /// Whether a token is one of some words.
  func isOne(of words: WordList, _ token: Token) -> Bool {
    longest(of: words, at: Int(token.start))?.count == token.count
  }

  private func longest(of words: WordList, beginningAt position: Int) -> [UInt32]? {
    let first = self[position]
    var longest: [UInt32]?
    words.forEach(beginningWith: first) { word in
      if word.count > longest?.count ?? 0, starts(with: word, at: position) { longest = word }
    }
    return longest
  }

  /// The first place in some positions where one of the words stands, and the longest that stands there.
  /// - Complexity: O(positions), a dozen instructions for one where no word may begin.
  func first(of words: WordList, in positions: Range<Int>) -> Range<Int>? {
    for position in positions.clamped(to: 0..<count) where words.mayBegin(with: scalars[position]) {
      if let word = longest(of: words, beginningAt: position) { return position..<(position + word.count) }
    }
    return nil
  }

  /// Where the clause ends that a range begins in: at a mark in it, or at the end of the text.
  func endOfClause(in range: Range<Int>) -> Int? {
    marks.first(of: Punctuation.clause, in: range) ?? (range.upperBound > count && !range.isEmpty ? count : nil)
  }

  /// 三十一岁的|岩罕.
  @inline(__always)
  func followsAge(_ position: Int) -> Bool { self[position - 1] == 0x7684 && self[position - 2] == 0x5C81 }

  /// 坦佐里|驻华大使: what stands before 驻 is a country, not a person.
  func opensMission(_ position: Int) -> Bool { self[position] == 0x9A7B }

  /// 向|本网|透露, 向|记者|回忆: the preposition and whom a paper's readers are told that something was said to.
  func opensAddress(_ position: Int) -> Bool {
    self[position] == 0x5411 && longest(of: Self.addressees, at: position + 1) != nil
  }

  private static let addressees = words("本网 本报 本台 本刊 本社 本站 记者 媒体 外界 公众 警方 法庭 法院 我们")

  /// What is done with a paper that then speaks: 发表|声明.
  static let issuing = words("发表 发布 发出 刊登 贴出 作出 做出 出具")

  /// What papers and stations do; the source of the words is then another.
  static let reports = words("报道 报导")

  /// The scalars of words that are separated by blanks.
  static func words(_ list: String) -> WordList { WordList(list) }

  /// The same as keys for comparison.
  static func keys(_ list: String) -> Set<NameKey> { Set(words(list).map { NameKey($0) }) }
}
