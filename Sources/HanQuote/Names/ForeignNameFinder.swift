/// Finds transliterated names with dots (伊万·斯托科维奇) or after a title (中后卫迪亚洛), Latin names (Carol Zhu),
/// handles (@某人), nicknames (老戴, 小唐) and surnames with a form of address (陶女士). A class, as ``HanNameFinder`` is.
final class ForeignNameFinder {
  let reader: NameReader
  let trie = QuoteLexicon.shared.words

  init(_ reader: NameReader) { self.reader = reader }

  var text: ReadingText { reader.text }
  var tokens: TokenList { reader.tokens }
  var characters: NameCharacterTable { reader.characters }

  /// Whether a character can begin a name of one of these forms wherever it stands.
  @inline(__always)
  static func mayBegin(character start: NameStart, _ reader: NameReader) -> Bool {
    start.token.mayBegin(.dotted) || start.first.isAny(.prefix) || mayBeAddressed(start, reader)
  }

  /// The same of a longer word.
  @inline(__always)
  static func mayBegin(word start: NameStart, _ reader: NameReader) -> Bool {
    start.token.mayBegin(.dotted) || mayBeAddressed(start, reader)
  }

  /// Whether a title stands before what may be a name of transliteration, or one character twice.
  @inline(__always)
  static func mayBeTitled(_ start: NameStart, _ reader: NameReader) -> Bool {
    guard start.follows([.title, .role]) else { return false }
    if reader.isDoubled(start) { return true }
    return start.first.isAny(.transliteration) && reader.next(start).isAny(.transliteration)
      && reader.character(at: start.position &+ 2).isAny(.transliteration)
  }

  /// The name that starts with a token, if the form alone says that it is one.
  func candidate(at start: NameStart) -> NameCandidate? {
    switch start.token.kind {
    case .latin: latin(start.index)
    case .word: form(at: start)
    default: nil
    }
  }

  /// The forms that a Chinese word can start; most tokens can start none.
  private func form(at start: NameStart) -> NameCandidate? {
    let (token, index) = (start.token, start.index)
    if start.token.mayBegin(.dotted), let dot = firstDot(from: start.position), let name = dotted(index, dot) {
      return name
    }
    let isTitled = start.follows([.title, .role])
    if isTitled, let name = transliterated(index) { return name }
    guard token.count <= 2 else { return nil }
    if isTitled, let name = reduplicated(index) { return name }
    if Self.mayBeAddressed(start, reader) {
      return anonymised(index) ?? nickname(index) ?? respectful(index)
    }
    guard token.count == 1, start.first.isAny(.prefix) || Self.mayBeShort(start, reader) else { return nil }
    return nickname(index) ?? respectful(index)
  }

  /// Whether a single character stands where a person can, and a form of address may be behind it.
  @inline(__always)
  static func mayBeShort(_ start: NameStart, _ reader: NameReader) -> Bool {
    guard reader.mayBePerson(start) else { return false }
    return reader.next(start).isAny(.follower) || reader.character(at: start.position &+ 2).isAny(.elder)
      || reader.character(at: start.position &+ 3).isAny(.elder)
  }

  // MARK: - Latin

  /// Two or more capitalised words, or one after a title; 陈 after a Latin word belongs to the name (Kiki陈).
  private func latin(_ index: Int) -> NameCandidate? {
    guard isCapitalised(tokens[index]), index == 0 || !continuesLatin(index) else { return nil }
    var end = endOfAddress(index)
    var words = 1
    while words < 5, let next = nextOfName(after: end) {
      end = next
      words += 1
    }
    let after = Int(tokens[end].end)
    let titled = index > 0 && tokens[index - 1].isAny([.title, .role, .kinship])
    if isBody(after: after) { return nil }
    let stop = titled && words == 1 && isSurnameTail(at: after) ? after + 1 : after
    guard words > 1 || titled, titled || !isAbbreviation(tokens[end]) else { return nil }
    return NameCandidate(range: Int(tokens[index].start)..<stop, form: .latin, score: titled ? 3 : 1)
  }

  /// The next capitalised word of a Latin name, behind at most two small ones: Maria|de|la|Cruz, Jan|van|Aalst.
  private func nextOfName(after end: Int) -> Int? {
    var next = end
    for _ in 0...Self.mostParticles where next + 2 < tokens.count && isJoint(tokens[next + 1]) {
      next += 2
      if isCapitalised(tokens[next]) { return next }
      guard tokens[next].kind == .latin, Self.latinParticles.contains(text.wording(tokens[next].range)) else {
        return nil
      }
    }
    return nil
  }

  private static let mostParticles = 2
  private static let latinParticles: Set<String> = [
    "van", "von", "der", "den", "de", "du", "des", "di", "da", "dal", "del", "della", "la", "le", "los", "las", "dos",
    "das", "do", "e", "y", "el", "al", "bin", "binti", "ibn", "ben", "ter", "ten", "te", "zu", "zur", "zum", "af", "av",
    "of", "san", "tot", "het",
  ]

  /// Mr. Tan, Ms Lee: the token before the blank behind a form of address that opens a Latin name; else the first one.
  private func endOfAddress(_ index: Int) -> Int {
    let isAddress = tokens[index].count <= 4 && Self.latinAddresses.contains(text.wording(tokens[index].range))
    guard isAddress else { return index }
    return index + 1 < tokens.count && text[Int(tokens[index + 1].start)] == 0x2E ? index + 1 : index
  }

  private static let latinAddresses: Set<String> = ["Mr", "Mrs", "Ms", "Miss"]

  /// Open AI, Fox TV: capitals alone end no person's name.
  private func isAbbreviation(_ token: Token) -> Bool {
    token.count > 1 && token.range.allSatisfy { (0x41...0x5A).contains(text[$0]) }
  }

  private func continuesLatin(_ index: Int) -> Bool {
    guard index > 1, isJoint(tokens[index - 1]) else { return false }
    if isCapitalised(tokens[index - 2]) { return true }
    let isParticle =
      tokens[index - 2].kind == .latin && Self.latinParticles.contains(text.wording(tokens[index - 2].range))
    return isParticle && index > 3 && isJoint(tokens[index - 3]) && tokens[index - 4].kind == .latin
  }

  private func isCapitalised(_ token: Token) -> Bool {
    guard token.kind == .latin else { return false }
    let first = text[Int(token.start)]
    return (0x41...0x5A).contains(first) || (0xC0...0xDE).contains(first)
      || (token.count > 4 && (0x41...0x5A).contains(text[Int(token.start) + 1]))
  }

  private func isJoint(_ token: Token) -> Bool {
    (token.kind == .space && text[Int(token.start)] != 0x0A) || (token.kind == .mark && text[Int(token.start)] == 0xB7)
  }

  private func isBody(after position: Int) -> Bool {
    trie.longestMatch(in: text.scalars, at: min(position, text.count - 1), limit: text.count)
      .map { $0.length > 1 && $0.classes.contains(.organisation) && position < text.count } ?? false
  }

  private func isSurnameTail(at position: Int) -> Bool {
    let index = tokens.index(at: position)
    guard index + 1 < tokens.count, tokens[index].count == 1, tokens[index].isAny(.commonSurname) else { return false }
    return text[position + 1] == 0x7684 || tokens[index + 1].kind == .mark
      || tokens[index + 1].isAny([.cue, .function])
  }

  // MARK: - Transliterated

  /// Parts joined by dots; each part is cut where a word begins that cannot be part of a name.
  private func dotted(_ index: Int, _ dot: Int) -> NameCandidate? {
    let start = Int(tokens[index].start)
    guard !tokens[index].isAny([.title, .role, .determiner, .kinship, .organisation]) || tokens[index].count == 1,
      !Self.particles.contains(text[start]),
      tokens[index].count == 1 || !tokens[index].isAny([.function, .cue, .verb]),
      index == 0 || !isNamePart(before: start)
    else { return nil }
    guard
      (start..<dot).allSatisfy({ isNameCharacter($0) || isHyphen($0) })
        || opensPhrase(index) && !isDescribed(index, upTo: dot)
    else { return nil }
    var position = dot
    while text[position] == 0xB7 || isHyphen(position), isHan(position + 1) {
      position += 2
      let first = position - 1
      while isHan(position), position - start < 24,
        !wordStarts(at: position) || endsInParticle(position) || endsInAddress(position, part: first),
        isNameCharacter(position) || position == first + 1
      {
        position += 1
      }
    }
    return position > dot ? NameCandidate(range: start..<position, form: .transliterated, score: 2) : nil
  }

  private static let hyphens = ScalarSet("-‐‑－")

  /// 的 and the like end what stands before a name.
  private static let particles = ScalarSet("的地得了和与及是")

  /// The dot after at most eight Chinese characters.
  private func firstDot(from start: Int) -> Int? {
    for position in start...(start + 8) where !isHan(position) {
      if reader[position] == 0xB7 { return position > start ? position : nil }
      guard isHyphen(position) else { return nil }
    }
    return nil
  }

  func opensPhrase(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let left = tokens[index - 1]
    return left.kind == .mark || left.kind == .lineBreak
      || left.isAny([.title, .role, .kinship, .preposition, .conjunction, .organisation])
  }

  /// 图像专家艾玛·布朗: a title stands between the token and the dot.
  private func isDescribed(_ index: Int, upTo dot: Int) -> Bool {
    (index..<tokens.index(at: dot)).contains {
      tokens[$0].count > 1 && tokens[$0].isAny([.title, .role, .organisation])
    }
  }

  /// 皮埃尔-伊夫, 布朗-琼斯.
  private func isHyphen(_ position: Int) -> Bool { Self.hyphens.contains(text[position]) && isHan(position + 1) }

  private func isHan(_ position: Int) -> Bool { (0x4E00...0x9FFF).contains(reader[position]) }

  private func isNamePart(before position: Int) -> Bool {
    guard isNameCharacter(position - 1) || text[position - 1] == 0xB7 else { return false }
    let left = tokens[tokens.index(at: position - 1)]
    return !left.isAny([.title, .role, .kinship, .organisation]) || left.count == 1
  }

  /// Two to six characters of transliteration, right after a title.
  private func transliterated(_ index: Int) -> NameCandidate? {
    let start = Int(tokens[index].start)
    var end = start
    while isNameCharacter(end), end - start < 7, !(end - start > 1 && wordStarts(at: end)) { end += 1 }
    let isHanName = end - start <= 3 && characters[text[start]].isAny(.surname)
    guard end - start >= 3, end - start < 7, !isHanName, !text.opensMission(end) else { return nil }
    return NameCandidate(range: start..<end, form: .transliterated, score: 2)
  }

  /// 若昂·费南多对, 雷纳·康当在: a preposition before another is the name's last character; so is an adverb before 的, which
  /// no predicate follows (玛尔塔·伊都的话).
  private func endsInParticle(_ position: Int) -> Bool {
    guard let word = word(at: position), word.length == 1 else { return false }
    if word.classes.contains(.adverb), text[position + 1] == 0x7684 { return true }
    guard isNameCharacter(position), word.classes.isAny([.preposition, .determiner, .conjunction]) else { return false }
    if text[position] == 0x56E0, Self.beforeCause.contains(text[position - 1]) {
      return !Self.causes.contains(text[position + 1])
    }
    return predicateStarts(at: position + 1, behind: text[position])
  }

  /// 杜比|说, 亚当|，, 费南多对|在: what a preposition does not stand before.
  private func predicateStarts(at position: Int, behind preposition: UInt32) -> Bool {
    if Punctuation.any.contains(text[position]), !Punctuation.openingMarks.contains(text[position]) { return true }
    let classes = word(at: position)?.classes ?? []
    return classes.isAny([.preposition, .speech, .sayOnly, .adverb])
      || preposition != 0x4E8E && preposition != 0x5F53 && preposition != 0x56E0 && classes.contains(.time)  // 于当因
  }

  /// 因为, 因此.
  private static let causes = ScalarSet("为此而故伤病涉被")
  /// 克莱因, 斯坦因.
  private static let beforeCause = ScalarSet("莱坦")

  /// 托马斯·韦|伯: one character and a form of address are the part itself.
  private func endsInAddress(_ position: Int, part first: Int) -> Bool {
    position == first + 1 && isNameCharacter(position)
      && word(at: position).map { $0.length == 1 && $0.classes.contains(.respect) } ?? false
  }

  private func word(at position: Int) -> (length: Int, classes: WordClass)? {
    position < text.count ? trie.longestMatch(in: text.scalars, at: position, limit: text.count) : nil
  }

  /// 约纳斯·韦|伯|林: a form of address of one character with another of transliteration behind it.
  private func isInsideName(_ word: (length: Int, classes: WordClass), at position: Int) -> Bool {
    word.length == 1 && word.classes.contains(.respect) && isNameCharacter(position) && isNameCharacter(position + 1)
  }

  private func isNameCharacter(_ position: Int) -> Bool {
    characters[text[position]].isAny(.transliteration)
  }

  private func wordStarts(at position: Int) -> Bool {
    guard let word = word(at: position), !isInsideName(word, at: position) else { return false }
    if word.length > 1, !word.classes.isDisjoint(with: [.verb, .action]) { return true }  // 卡努·巴|发表
    return !word.classes.isDisjoint(with: [.cue, .function, .title, .respect, .pronoun, .shortOrganisation])
  }
}
