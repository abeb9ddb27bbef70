/// Names with a form of address and short ones: 游某, 老戴, 陶女士, 何伯.
extension ForeignNameFinder {
  /// Whether a surname stands here, and behind it 某, 姓, a form of address or a title.
  @inline(__always)
  static func mayBeAddressed(_ start: NameStart, _ reader: NameReader) -> Bool {
    guard start.token.isAny([.surname, .doubleSurname]), start.token.count <= 2, start.index &+ 1 < reader.tokens.count
    else { return false }
    let next = reader.tokens[start.index &+ 1]
    return next.isAny([.respect, .title]) || next.kind == .latin || isUnnamed(reader[Int(next.start)])
  }

  /// 某 or 姓.
  @inline(__always)
  private static func isUnnamed(_ value: UInt32) -> Bool { value == 0x67D0 || value == 0x59D3 }

  /// 游某, 李某某.
  func anonymised(_ index: Int) -> NameCandidate? {
    let token = tokens[index]
    guard token.isAny([.surname, .doubleSurname]), token.count == 1 || token.isAny(.doubleSurname) else { return nil }
    if let end = introducedBySurname(index) {
      return NameCandidate(range: Int(token.start)..<end, form: .respectful, score: 2)
    }
    var end = Int(token.end)
    while text[end] == 0x67D0, end - Int(token.end) < 2 { end += 1 }
    guard end > Int(token.end) else { return nil }
    let form = NameCandidate.Form.han(surname: UInt8(truncatingIfNeeded: token.count))
    return NameCandidate(range: Int(token.start)..<end, form: form, score: 2)
  }

  /// 廖姓男子: where the words after the surname end.
  private func introducedBySurname(_ index: Int) -> Int? {
    guard index + 2 < tokens.count, text[Int(tokens[index].end)] == 0x59D3, tokens[index + 1].count == 1,
      tokens[index + 2].isAny([.title, .role])
    else { return nil }
    return Int(tokens[index + 2].end)
  }

  static let nickPrefixes: [UInt32] = [0x8001, 0x5C0F, 0x963F]  // 老小阿

  func nickname(_ index: Int) -> NameCandidate? {
    let token = tokens[index]
    let start = Int(token.start)
    guard token.count == 1, characters[text[start]].isAny(.prefix), index + 1 < tokens.count else { return nil }
    let next = tokens[index + 1]
    guard next.count == 1, next.kind == .word, next.classes.isDisjoint(with: [.cue, .preposition, .conjunction]) else {
      return nil
    }
    let titled = index > 0 && tokens[index - 1].isAny([.title, .role, .kinship])
    guard titled || !endsUnlisted(index) else { return nil }
    let isNameLike = characters[text[Int(next.start)]].level > 0
    guard titled || next.isAny(.surname) || isNameLike else { return nil }
    let isOld =
      text[start] == 0x8001 && next.isAny(.commonSurname)  // 老
      && (opensPhrase(index) || text[start - 1] == 0x662F)  // 是
    let last = isFamiliar(index + 2) && text[start] == 0x963F ? index + 2 : index + 1  // 阿珍姐
    let after = last + 1 < tokens.count ? tokens[last + 1] : nil
    let isFollowed =
      after.map { $0.kind == .mark || $0.isAny([.cue, .function, .verb, .action]) || text[Int($0.start)] == 0x7684 }
      ?? true
    guard isFollowed || titled || isOld else { return nil }
    return NameCandidate(range: start..<Int(tokens[last].end), form: .nickname, score: titled ? 2 : 1)
  }

  /// 姐, 叔, 伯 by itself.
  private func isFamiliar(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].count == 1
      && Self.familiarForms.contains(text[Int(tokens[index].start)])
  }

  /// 青|禾|小|炉: two characters before that are no words make a longer name with it.
  private func endsUnlisted(_ index: Int) -> Bool {
    index > 1
      && (index - 2..<index).allSatisfy {
        tokens[$0].kind == .word && tokens[$0].count == 1
          && tokens[$0].classes.subtracting([.transliteration, .surname, .commonSurname, .common, .organisation])
            .isEmpty
          && text[Int(tokens[$0].start)] != 0x7684
      }
  }

  func respectful(_ index: Int) -> NameCandidate? {
    let token = tokens[index]
    if let name = familiar(index) ?? addressed(index) ?? unlisted(index) { return name }
    guard token.isAny([.surname, .doubleSurname]), token.count <= 2, index + 1 < tokens.count else { return nil }
    guard !token.isAny([.preposition, .conjunction, .determiner]) else { return nil }
    guard token.count == 1 || token.isAny(.doubleSurname) else { return nil }
    let next = tokens[index + 1]
    guard token.isAny(.doubleSurname) || !continuesWord(index) else { return nil }
    if text.starts(with: Self.sir, at: Int(next.start)) || text.starts(with: Self.capitalSir, at: Int(next.start)),
      next.count == 3
    {
      return NameCandidate(range: Int(token.start)..<Int(next.end), form: .respectful, score: 2)
    }
    let isPolite = next.isAny(.respect) && (next.count > 1 || isSingleRespect(index))
    guard isPolite || isTitled(next, after: token) && opensPhrase(index) else { return nil }
    return NameCandidate(range: Int(token.start)..<Int(next.end), form: .respectful, score: 2)
  }

  /// 陈sir, 陈Sir: how Hong Kong speaks of policemen and teachers.
  private static let sir: [UInt32] = [0x73, 0x69, 0x72]
  private static let capitalSir: [UInt32] = [0x53, 0x69, 0x72]

  /// 录音师圆圆: the same character twice, right after a title.
  func reduplicated(_ index: Int) -> NameCandidate? {
    let start = Int(tokens[index].start)
    guard text[start] == text[start + 1], text[start] != text[start + 2],
      characters[text[start]].level > -3,
      tokens[index].classes.isDisjoint(with: Self.noNickname)
    else { return nil }
    return NameCandidate(range: start..<(start + 2), form: .han(surname: 0), score: 2)
  }

  private static let noNickname: WordClass = [
    .adverb, .cue, .pronoun, .determiner, .verb, .action, .time, .preposition,
  ]

  /// 路女士: any character before a form of address that only follows names, where a person can stand.
  private func addressed(_ index: Int) -> NameCandidate? {
    let token = tokens[index]
    guard token.kind == .word, token.count == 1, index > 0, index + 1 < tokens.count,
      text.longest(of: Self.addresses, at: Int(token.end))?.count == tokens[index + 1].count,
      token.classes.isDisjoint(with: [.pronoun, .preposition, .determiner, .conjunction, .cue]),
      !Self.noSurnames.contains(text[Int(token.start)])
    else { return nil }
    guard isOpen(before: index) else { return nil }
    return NameCandidate(range: Int(token.start)..<Int(tokens[index + 1].end), form: .respectful, score: 2)
  }

  private func isOpen(before index: Int) -> Bool {
    let left = tokens[index - 1]
    return left.kind == .mark || left.kind == .lineBreak || left.isAny([.title, .role, .kinship])
      || text[Int(left.start)] == 0x7684
  }

  /// 芒塔老爷子: two or three characters that are no words before a form of address that only follows names.
  private func unlisted(_ index: Int) -> NameCandidate? {
    guard tokens[index].kind == .word, index > 0, isOpen(before: index) else { return nil }
    var end = index
    while end < min(tokens.count, index + 4), isUnlisted(tokens[end]) { end += 1 }
    guard (2...3).contains(end - index), end < tokens.count,
      text.longest(of: Self.elders, at: Int(tokens[end].start))?.count == tokens[end].count
    else { return nil }
    return NameCandidate(range: Int(tokens[index].start)..<Int(tokens[end].end), form: .respectful, score: 2)
  }

  private func isUnlisted(_ token: Token) -> Bool {
    token.kind == .word && token.count == 1
      && token.classes.isDisjoint(with: [.pronoun, .preposition, .determiner, .conjunction, .cue, .adverb, .verb])
      && !Self.noSurnames.contains(text[Int(token.start)])
  }

  static let elders = ReadingText.words("老爷子 老先生 老太太 先生 女士 小姐 夫人 爵士")

  static let addresses = ReadingText.words("女士 先生 小姐 太太")
  private static let noSurnames = ScalarSet("各诸众贵男女老小大美少名位个多两三几的")

  /// 反对|党|议员: a single character without any class on the left belongs to the same word.
  private func continuesWord(_ index: Int) -> Bool {
    guard index > 0, tokens[index - 1].kind == .word else { return false }
    let left = tokens[index - 1]
    return left.count == 1 && left.classes.subtracting([.transliteration, .surname, .commonSurname, .common]).isEmpty
      && text[Int(left.start)] != 0x7684 || left.isAny(.directive)
  }

  /// 周馆员: a title of two characters after a common surname.
  private func isTitled(_ title: Token, after surname: Token) -> Bool {
    title.isAny(.title) && title.count == 2 && surname.isAny([.commonSurname, .doubleSurname])
      && !surname.isAny([.function, .cue, .verb])
  }

  /// 添哥, 晴姐: any character with a form of address between kin, where a person can stand.
  private func familiar(_ index: Int) -> NameCandidate? {
    let token = tokens[index]
    guard token.kind == .word, token.count == 1, index > 0, index + 1 < tokens.count else { return nil }
    guard tokens[index + 1].count == 1,
      Self.familiarForms.contains(text[Int(tokens[index + 1].start)]) || isMadam(index)
    else { return nil }
    guard token.classes.isDisjoint(with: [.pronoun, .preposition, .conjunction, .adverb, .determiner, .cue]),
      characters[text[Int(token.start)]].level >= 0, isSingleRespect(index)
    else { return nil }
    return NameCandidate(range: Int(token.start)..<Int(tokens[index + 1].end), form: .nickname, score: 1)
  }

  /// 机主姜太|收到: 太 behind a surname is an address only after a title, or before a verb of saying; else it is an adverb.
  private func isMadam(_ index: Int) -> Bool {
    guard text[Int(tokens[index].end)] == 0x592A, tokens[index].isAny(.surname), index + 2 < tokens.count else {
      return false
    }
    let (left, after) = (tokens[index - 1], tokens[index + 2])
    return left.isAny([.title, .role]) && left.count > 1 && after.isAny([.cue, .verb, .action])
      || after.isAny([.cue, .action]) && after.count > 1 && after.isAny([.speech, .gesture, .sayOnly])
  }

  static let familiarForms = "哥姐叔伯嫂婶姨嬷仔".unicodeScalars.map(\.value)

  /// 何伯, 陈生: one character of address counts only where something is said of the person, or after a role.
  private func isSingleRespect(_ index: Int) -> Bool {
    let titled =
      index > 0
      && (tokens[index - 1].isAny([.title, .role]) || tokens[index - 1].kind == .mark
        || tokens[index - 1].kind == .lineBreak || text[Int(tokens[index - 1].start)] == 0x7684)
    guard titled, index + 2 < tokens.count else { return false }
    let after = tokens[index + 2]
    if index > 0, tokens[index - 1].isAny([.title, .role]), tokens[index - 1].count > 1 {
      return after.kind != .word || after.count > 1 || after.isAny([.cue, .function, .verb, .action])  // 茶客顾伯
        || isSaying(after)
        || ScalarSet.aspects.contains(text[Int(after.end)])  // 看客霍伯|中咗
    }
    if text[Int(tokens[index + 1].start)] == 0x603B, tokens[index].isAny(.commonSurname) { return true }  // 戴总
    return after.kind == .mark || after.isAny([.cue, .function, .verb, .action])
      || ScalarSet.aspects.contains(text[Int(after.end)])  // 杨伯|摸着
  }

  /// 司机强哥|话：, 辉叔|话: how Cantonese says 说.
  private func isSaying(_ token: Token) -> Bool { token.count == 1 && text[Int(token.start)] == 0x8BDD }
}
