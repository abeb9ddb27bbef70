/// Cuts a text into tokens by the longest match, and cuts a match back where another word begins inside it. What it asks
/// of every token it holds itself: a look at a global constant costs a call.
struct TokenCutter {
  private let text: ReadingText
  private let trie: WordTrieTables
  /// The folded characters, and one line break behind them.
  let scalars: UnsafePointer<UInt32>
  private let count: Int
  private let marks = MarkSet.table
  private let followers = Self.followers
  private let openings = Self.openings
  private let titleEnds = Self.titleEnds
  private let beforeCue = Self.beforeCue
  private let peoples = Self.peoples
  private let studying = Self.studying
  private let enlarging = Self.enlarging
  private let working = Self.working
  private let beforeHead = Self.beforeHead
  private let numerals = Self.numerals
  private let showing = Self.showing

  /// What stands behind a match that is cut back at its end, and what one begins with that is cut after it: all that the
  /// functions below ask for at these places.
  private static let followers = ScalarSet(titleCharacters + "活涯日民学示工")
  private static let openings = ScalarSet(linkCharacters + "条有")
  private static let titleEnds = ScalarSet(titleCharacters)
  private static let titleCharacters = "师员长家官手兵娘"
  private static let beforeCue = ScalarSet(linkCharacters)
  private static let linkCharacters = "上又并"
  private static let peoples = ScalarSet("医法检政银日")
  private static let numerals = ScalarSet("一二三四五六七八九十百")
  private static let studying = ScalarSet("生者长姐弟妹位费子员术习校科区界堂分识问")
  private static let showing = ScalarSet("意威范警弱好众")
  private static let beforeHead = ScalarSet("一二三四五六七八九十附高初完市县区镇乡")
  private static let working = ScalarSet("作程资种序具地会期厂业")
  private static let enlarging = ScalarSet("广重巨强加扩浩宏盛远庞伟博壮放增最很太更不")

  init(_ text: ReadingText, _ trie: WordTrie) {
    self.text = text
    self.trie = trie.reader
    self.scalars = text.scalars.baseAddress.unsafelyUnwrapped
    self.count = text.count
  }

  /// The token that begins at a position of the text, with the character that stands there.
  /// - Complexity: O(length of the longest word that begins there).
  @inline(__always)
  func token(at position: Int, _ value: UInt32) -> Token {
    guard TokenList.isChinese(value) else { return other(value, position) }
    return word(position) ?? Token(position, position + 1, .word)
  }

  /// What is not written in Chinese characters: a line break, space, Latin word, number or mark.
  private func other(_ value: UInt32, _ position: Int) -> Token {
    if value == 0x0A { return Token(position, position + 1, .lineBreak) }
    let sets = marks[value]
    if sets & Punctuation.space.bit != 0 { return Token(position, position + 1, .space) }
    if TokenList.isLatin(value) { return latin(position) }
    if TokenList.isDigit(value) { return number(position) }
    return word(position) ?? Token(position, position + 1, sets & Punctuation.any.bit != 0 ? .mark : .word)
  }

  private func latin(_ position: Int) -> Token {
    var end = position + 1
    while end < text.count, TokenList.isLatin(text.scalars[end]) || isLatinJoint(at: end) { end += 1 }
    return Token(position, end, .latin, trie.classes(of: text.scalars[position..<end]))
  }

  private func number(_ position: Int) -> Token {
    var end = position + 1
    while end < text.count, TokenList.isDigit(text.scalars[end]) || text.scalars[end] == 0x2E { end += 1 }
    return Token(position, end, .number)
  }

  /// The longest word of the lexicon, cut back where another word begins inside it.
  @inline(__always)
  private func word(_ position: Int) -> Token? {
    guard let match = trie.longestMatch(in: scalars + position, limit: count &- position) else { return nil }
    let end = position &+ match.length
    let isWhole = match.length == 1 ? scalars[end] != Self.people : !mayBeCut(position, end)
    return isWhole ? Token(position, end, .word, match.classes) : cutBack(match, position)
  }

  /// Whether a match begins, or what comes behind it, as one must that is cut back.
  @inline(__always)
  private func mayBeCut(_ position: Int, _ end: Int) -> Bool {
    followers.contains(scalars[end]) || openings.contains(scalars[position])
  }

  /// A match of two or more characters, or one before 民, up to where another word begins inside it. What a cut goes by is
  /// among ``followers`` or ``openings``, or it is never asked.
  @inline(never)
  private func cutBack(_ match: (length: Int, classes: WordClass), _ position: Int) -> Token {
    let end = position &+ match.length
    if isHeadOfBody(match, position) { return shorter(position, end - 1) }
    if let head = headOfTitle(match.length, position) { return shorter(position, head) }
    if splitsLife(match.length, end) || splitsHead(match.length, end) { return shorter(position, end - 1) }
    if splitsCue(match, position) || splitsClause(position) { return shorter(position, position + 1) }
    if splitsHaving(match.length, position) || splitsSaying(match.length, end) { return shorter(position, end - 1) }
    if splitsStaff(match.length, end) { return shorter(position, end - 1) }
    if splitsPeople(end) || splitsUniversity(match.length, end) { return shorter(position, end - 1) }
    return Token(position, end, .word, match.classes)
  }

  /// The first part of a token.
  func cut(_ token: Token, at end: Int) -> Token {
    let part = shorter(Int(token.start), end)
    return Token(start: part.start, end: part.end, bits: part.bits | token.bits & TokenGates.all)
  }

  /// The token that begins at a position, with all gates open.
  func gated(at position: Int) -> Token {
    let token = token(at: position, scalars[position])
    return Token(start: token.start, end: token.end, bits: token.bits | TokenGates.all)
  }

  private func shorter(_ position: Int, _ end: Int) -> Token {
    Token(position, end, .word, trie.classes(of: text.scalars[position..<end]), isCut: true)
  }

  /// 工务处长: 处长 is the word, not 工务处.
  @inline(__always)
  private func isHeadOfBody(_ match: (length: Int, classes: WordClass), _ position: Int) -> Bool {
    let end = position + match.length
    guard match.length > 1, match.classes.contains(.organisation), text[end] == 0x957F else { return false }
    return trie.classes(of: [text[end - 1], 0x957F]).contains(.title)
  }

  /// 水利|工程师: where a title of two or three characters starts that the match breaks off before its last one.
  @inline(__always)
  private func headOfTitle(_ length: Int, _ position: Int) -> Int? {
    let end = position + length
    guard length > 2, titleEnds.contains(text[end]) else { return nil }
    for start in [end - 2, end - 1] where trie.classes(of: text.scalars[start...end]).contains(.title) { return start }
    return nil
  }

  /// 会上|表示, 又|指责: after a place or link no other word takes the first character of a verb of saying.
  @inline(__always)
  private func splitsCue(_ match: (length: Int, classes: WordClass), _ position: Int) -> Bool {
    guard match.length == 2, beforeCue.contains(text[position]) else { return false }
    return trie.classes(of: [text[position + 1], text[position + 2]]).contains(.speech)
  }

  /// 第五条|约定: behind a number that 第 opens, 条 is no part of 条约.
  @inline(__always)
  private func splitsClause(_ position: Int) -> Bool {
    text[position] == 0x6761 && isNumbered(position)
  }

  private func isNumbered(_ position: Int) -> Bool {
    var start = position
    while start > 0, position - start < 5, numerals.contains(text[start - 1]) || TokenList.isDigit(text[start - 1]) {
      start -= 1
    }
    return start < position && text[start - 1] == 0x7B2C
  }

  /// 有|家属, 有|户主: no determiner takes the first character of a word for people.
  @inline(__always)
  private func splitsHaving(_ length: Int, _ position: Int) -> Bool {
    guard text[position] == 0x6709, length == 2 else { return false }
    let last = text[position + 1]
    guard last == 0x5BB6 || last == 0x6237 else { return false }  // 家户
    return trie.classes(of: [last, text[position + 2]]).isAny([.title, .role, .kinship])
  }

  /// 启年|表示: no word of two characters ends inside 表示, but 代表|示意.
  @inline(__always)
  private func splitsSaying(_ length: Int, _ end: Int) -> Bool {
    text[end] == 0x793A && text[end - 1] == 0x8868 && length == 2 && !showing.contains(text[end + 1])
  }

  /// 第三|人民医院: no word ends inside 人民, which the names of bodies hold.
  @inline(__always)
  private func splitsPeople(_ end: Int) -> Bool {
    text[end] == Self.people && text[end - 1] == 0x4EBA && end > 1 && peoples.contains(text[end + 1])
  }

  /// 配送|员工, but 服务员|工作.
  private func splitsStaff(_ length: Int, _ end: Int) -> Bool {
    length > 2 && text[end] == 0x5DE5 && text[end - 1] == 0x5458 && !working.contains(text[end + 1])  // 工员
  }

  /// 市二中|校长: no rank.
  private func splitsHead(_ length: Int, _ end: Int) -> Bool {
    length == 2 && text[end] == 0x957F && text[end - 1] == 0x6821 && text[end - 2] == 0x4E2D  // 长校中
      && beforeHead.contains(text[end - 3]) && text[end + 1] != 0x671F  // 期
  }

  /// 高三|生活, 体育|生涯, but 学生|活动.
  @inline(__always)
  private func splitsLife(_ length: Int, _ end: Int) -> Bool {
    guard length > 2, text[end - 1] == 0x751F, text[end - 2] != 0x5B66 else { return false }
    return text[end] == 0x6D3B && text[end + 1] != 0x52A8 || text[end] == 0x6DAF || text[end] == 0x65E5
  }

  /// 烟|台|大学: no word of two characters ends inside 大学, but 师大|学生, 重大|学术, 加大|学习.
  @inline(__always)
  private func splitsUniversity(_ length: Int, _ end: Int) -> Bool {
    text[end] == 0x5B66 && text[end - 1] == 0x5927 && length == 2 && !studying.contains(text[end + 1])
      && !enlarging.contains(text[end - 2])
  }

  /// 民.
  private static var people: UInt32 { 0x6C11 }

  /// A digit, hyphen, dot or apostrophe inside a Latin word.
  private func isLatinJoint(at position: Int) -> Bool {
    let value = text.scalars[position]
    if TokenList.isDigit(value) { return true }
    guard value == 0x2D || value == 0x2E || value == 0x27 || value == 0x2019 || value == 0x26 else { return false }
    return TokenList.isLatin(text[position + 1]) || TokenList.isDigit(text[position + 1])
  }
}
