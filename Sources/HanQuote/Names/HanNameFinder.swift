/// Finds Chinese names: a surname, one or two more characters, and evidence around them.
struct HanNameFinder {
  let text: ReadingText
  let tokens: TokenList
  private let trie = QuoteLexicon.shared.words

  /// Characters that never stand in a given name.
  private static let impossible = ScalarSet("的了是说称吗呢吧啊呀哦嗯你他她它们这那哪谁什么没很您我着过被把让从")
  /// Characters that hardly ever do.
  private static let unlikely = ScalarSet(
    "在和与及也就都而不其此该将给对向由于为因所个位次年月日时分元万千百几多少上下里前后内间最更再又还已曾正会能应须得要想去来到出入起做用看听问答讲谈指表透介批提回反强补坦续直笑怒痛且但或则却只仅均皆有无者吃买卖写读等每各")
  /// Likelier the first character of the next word than the third of a name.
  private static let doubtfulThird = ScalarSet("先代女老师生问答表在对向从等便即也又则将就与其同等再追反透提坦强补回介认及")

  /// Those of them that are hardly ever the start of another word.
  private static let placeNouns = ScalarSet("市区县镇乡村省州街路局院校")

  /// 黄李秀兰: two common surnames after a title.
  private func isMarriedName(_ start: Int, _ surname: Int) -> Bool {
    let index = tokens.index(at: start)
    guard surname == 1, followsTitle(index), isTrusted(at: start, 1) else { return false }
    return trie.classes(of: text[start + 1]).contains(.commonSurname)
  }

  /// What names of places and bodies end in.
  private static let placeEndings = ScalarSet("市区县镇乡村省州街路局院校国港湾岛寺庙厂店馆站台社会部署厅所窑桥塔楼苑")

  init(_ text: ReadingText, _ tokens: TokenList) {
    self.text = text
    self.tokens = tokens
  }

  /// An ordinary word (白天, 毛巾) is hardly ever a name (set by hand).
  private static let wordCost = 2.0

  /// The candidates at a token, the likelier length first; none where no name can start.
  func candidates(at index: Int) -> [NameCandidate] {
    let token = tokens[index]
    guard token.kind == .word, let surname = surnameLength(at: index) else { return [] }
    let left = leftScore(of: index) + (isTrusted(at: Int(token.start), surname) ? 1 : 0)
    let isInWord = token.count > 1 && !token.isAny(.doubleSurname) && !followsTitle(index)
    let word = isInWord ? 1.2 : 0.0
    let isFunction = token.isAny([.preposition, .conjunction, .adverb, .determiner, .pronoun, .verb])
    let shortest = isInWord ? 2 : 1
    var result: [NameCandidate] = []
    for given in stride(from: followsTitle(index) ? 3 : 2, through: shortest, by: -1) {
      let penalty = word + (isFunction ? functionPenalty(index, given) : 0)
      let isWord = token.count == surname + given && token.isAny(.common)
      if let name = candidate(Int(token.start), surname, given, left - penalty - (isWord ? Self.wordCost : 0)) {
        result.append(name)
      }
    }
    return result
  }

  /// 向, 于 and the like are surnames only after a title and before characters of names.
  private func functionPenalty(_ index: Int, _ given: Int) -> Double {
    let start = Int(tokens[index].end)
    let levels = (start..<(start + given)).reduce(0) { $0 + QuoteLexicon.shared.nameLevel(of: text[$1]) }
    return followsTitle(index) && 2 * levels >= 3 * given ? 0.5 : 3
  }

  /// How many characters of a surname start with this token; `nil` if none, or if the token is another word.
  private func surnameLength(at index: Int) -> Int? {
    let token = tokens[index]
    let start = Int(token.start)
    if token.isAny(.doubleSurname) { return 2 }
    guard token.count > 1 || token.isAny(.surname) || token.isAny(.common) else { return nil }
    if token.count > 1, let double = trie.longestMatch(in: text.scalars, at: start, limit: min(text.count, start + 2)),
      double.length == 2, double.classes.contains(.doubleSurname)
    {
      return 2
    }
    if token.count == 1 { return token.isAny(.surname) ? 1 : nil }
    let isPlainWord = token.isAny(.common) && !token.isAny([.title, .role, .cue, .pronoun, .organisation])
    guard isPlainWord || followsTitle(index), trie.classes(of: text[start]).contains(.surname) else { return nil }
    return followsTitle(index) || token.count == 2 ? 1 : nil
  }

  private func followsTitle(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return tokens[index - 1].isAny([.title, .role, .kinship]) && tokens[index - 1].count > 1
  }

  private func isTrusted(at start: Int, _ surname: Int) -> Bool {
    surname == 2 || trie.classes(of: text[start]).contains(.commonSurname)
  }

  private func candidate(_ start: Int, _ surname: Int, _ given: Int, _ left: Double) -> NameCandidate? {
    let end = start + surname + given
    guard end <= text.count, given < 3 || isMarriedName(start, surname) else { return nil }
    for position in (start + surname)..<end {
      guard isHan(text[position]), !Self.impossible.contains(text[position]) else { return nil }
    }
    let placePenalty = Self.placeEndings.contains(text[end - 1]) ? 1.8 : 0
    var score = left - placePenalty + rightScore(at: end) - wordPenalty(from: start + surname, to: end)
    let levels = ((start + surname)..<end).reduce(0) { $0 + QuoteLexicon.shared.nameLevel(of: text[$1]) }
    score += 0.25 * Double(levels) / Double(given)
    if Self.unlikely.contains(text[start + surname]) { score -= 0.5 }
    if given >= 2 {
      score += given == 2 ? 0.9 : 1.9
      if Self.unlikely.contains(text[end - 1]), QuoteLexicon.shared.nameLevel(of: text[end - 1]) < 1 { score -= 1.3 }
      if isFunctionWord(at: end - 1) { score -= 2 }
      if Self.doubtfulThird.contains(text[end - 1]) { score -= 0.5 }
      if let word = trie.longestMatch(in: text.scalars, at: end - 1, limit: text.count), word.length > 1 {
        score -= word.classes.isDisjoint(with: [.cue, .function, .title, .role, .respect, .organisation]) ? 0.7 : 1.8
      }
    } else if let word = trie.longestMatch(in: text.scalars, at: end - 1, limit: text.count), word.length > 1 {
      score -= 1.2
    }
    return NameCandidate(range: start..<end, form: .han(surname: surname), score: score)
  }

  private static let adverbs = ScalarSet("曾遂亦仍竟则却也均皆都已再又更便即将才就还并且")

  /// 鄺逸曾撰文: the third character is an adverb or the like, and what it stands before follows.
  private func isFunctionWord(at position: Int) -> Bool {
    guard Self.adverbs.contains(text[position]), position + 1 < text.count,
      let next = trie.longestMatch(in: text.scalars, at: position + 1, limit: text.count)
    else { return false }
    return !next.classes.isDisjoint(with: [.cue, .verb, .action, .function, .pronoun])
  }

  /// A word of the lexicon that starts inside the given name speaks against it: 向 + 记者, 潘 + 随即.
  private func wordPenalty(from given: Int, to end: Int) -> Double {
    guard let word = trie.longestMatch(in: text.scalars, at: given, limit: text.count), word.length > 1 else {
      return 0
    }
    if word.classes.isDisjoint(with: [
      .cue, .function, .title, .role, .pronoun, .organisation, .determiner, .documentNoun,
    ]) {
      return given + word.length > end ? 1.2 : 0.6
    }
    return 3
  }

  private func isHan(_ value: UInt32) -> Bool { (0x4E00...0x9FFF).contains(value) || value >= 0x20000 }

  /// What stands before: a title or a role speaks for a name, the middle of a sentence against it.
  private func leftScore(of index: Int) -> Double {
    guard index > 0 else { return 0.7 }
    let left = tokens[index - 1]
    if left.kind == .mark || left.kind == .lineBreak || left.kind == .space { return 0.7 }
    if left.isAny([.title, .role, .kinship]), left.count > 1 { return 2 }
    if left.isAny([.organisation, .media]), left.count > 1 { return 1.3 }
    if left.isAny([.preposition, .conjunction, .adverb, .time]) { return 0.5 }
    if left.kind == .latin { return 0.3 }
    if text[Int(left.start)] == 0x7684 { return 0.4 }  // 的
    if Self.people.contains(text[Int(left.end) - 1]) { return 0.8 }
    if left.count == 1 { return left.isAny(.transliteration) && !left.isAny(.verb) ? -1.5 : -0.9 }  // 圣马兰
    return -0.3
  }

  /// What words for people end in.
  private static let people = ScalarSet("工员师者家手长生匠")

  /// What stands after: a cue, a title or a bracket speaks for a name.
  private func rightScore(at end: Int) -> Double {
    let value = text[end]
    if value == 0x28 || Punctuation.any.contains(value) { return value == 0x28 ? 1 : 0.6 }
    if value == 0x7684 || TokenList.isDigit(value) { return 0.5 }
    if Self.placeNouns.contains(value) { return -1 }
    guard let word = trie.longestMatch(in: text.scalars, at: end, limit: text.count) else { return 0 }
    if word.classes.contains(.organisation), word.length > 1 { return -1.5 }
    if !word.classes.isDisjoint(with: .cue) { return word.length > 1 ? 1.5 : 1.1 }
    if !word.classes.isDisjoint(with: .respect), word.length > 1 { return 1.5 }
    if !word.classes.isDisjoint(with: [.adverb, .preposition, .conjunction, .time]) { return 0.8 }
    if !word.classes.isDisjoint(with: [.action, .verb]) { return 0.7 }
    return 0.1
  }
}
