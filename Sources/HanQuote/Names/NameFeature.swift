/// A kind of evidence for or against a stretch being a person's name.
enum NameFeature: Int, FeatureKind {
  case bias
  /// Surname (none, one character rare or common, two characters) and length of the given name.
  case shape
  /// The word on the left and on the right (``NameNeighbour``), each alone and both together.
  case left, right, both
  /// The word on the left with the surname and length, and with the levels together.
  case leftShape, leftLevel
  /// How likely the first and the last character of the given name stand in names, and all of them together.
  case firstLevel, lastLevel, level
  /// What word of the lexicon starts at the given name: none, plain, one of a sentence's skeleton; within or across the end.
  case inner
  /// The same for a word that starts with the last character and goes on behind the name.
  case across
  /// The word that the stretch opens with: a single character, the whole stretch, a part of it, more than it.
  case opening
  /// The first word is also a function word or verb: 向, 于.
  case function
  /// 0 the given name starts with a character that hardly ever does, 1 ends with one, 2 ends like a place or body,
  /// 3 ends with what rather opens the next word, 4 ends with an adverb before a verb, 5 the next word is a kind of body.
  case flags

  var size: Int {
    switch self {
    case .bias: 1
    case .shape: 16
    case .left, .right: NameNeighbour.count
    case .both: NameNeighbour.count * NameNeighbour.count
    case .leftShape: NameNeighbour.count * 16
    case .leftLevel: NameNeighbour.count * 14
    case .firstLevel, .lastLevel: 10
    case .level: 14
    case .inner: 6
    case .across: 3
    case .opening: 8
    case .function: 2
    case .flags: 6
    }
  }

  static let bases = countedBases()
}

/// What stands right beside a stretch that may be a name.
enum NameNeighbour: Int, CaseIterable, Sendable {
  case edge, enumeration, bracket, openingMark, closingMark
  case title, respect, kinship, body, placeNoun
  case possessive, number, latin, time, adverb, preposition, conjunction
  /// A cue that a colon, comma or quotation mark follows, and other cues.
  case announcing, cue, shortCue, verb, shortVerb, pronoun, determiner, document
  case person, transliteration, single, word

  /// How many kinds there are.
  static var count: Int { word.rawValue + 1 }

  /// What a mark, digit or Latin letter is by itself; `nil` if the word that a scalar stands in tells.
  init?(lone scalar: UInt32) {
    switch scalar {
    case 0x28, 0x29, 0xFF08, 0xFF09: self = .bracket
    case 0x3001: self = .enumeration
    case 0x0A: self = .edge
    case _ where TokenList.isLatin(scalar): self = .latin
    case _ where TokenList.isDigit(scalar): self = .number
    case _ where Punctuation.openingMarks.contains(scalar): self = .openingMark
    case _ where Punctuation.closingMarks.contains(scalar): self = .closingMark
    case _ where Punctuation.any.contains(scalar) || Punctuation.space.contains(scalar): self = .edge
    default: return nil
    }
  }

  /// - Parameter number: from 1 to 7, of what a scalar may be by itself.
  @inline(__always)
  init(loneNumber number: UInt32) {
    switch number {
    case 1: self = .edge
    case 2: self = .enumeration
    case 3: self = .bracket
    case 4: self = .openingMark
    case 5: self = .closingMark
    case 6: self = .number
    default: self = .latin
    }
  }

  /// Its number among those; `nil` of what only a word can be.
  var loneNumber: UInt32? { (1...7).first { NameNeighbour(loneNumber: $0) == self } }

  /// The kind of a token before the place where a name may begin.
  static func before(_ token: Token, last scalar: UInt32, _ characters: NameCharacterTable) -> NameNeighbour {
    guard token.kind != .latin else { return token.isAny(.title) ? .title : .latin }  // CEO
    let character = characters[scalar]
    if let alone = character.neighbour, alone != .latin { return alone }
    return kind(of: LexiconWord(length: token.count, classes: token.classes), scalar, character)
  }

  /// The kind of the word that starts at a position.
  @inline(__always)
  static func of(
    _ word: LexiconWord, at position: Int, _ text: ReadingText, _ characters: NameCharacterTable
  ) -> NameNeighbour {
    let scalar = text[position]
    let character = characters[scalar]
    if let alone = character.neighbour { return alone }
    let kind = kind(of: word, scalar, character)
    if kind == .cue || kind == .shortCue { return announces(position + word.length, text) ? .announcing : kind }
    guard kind == .single || kind == .word || kind == .body else { return kind }
    let isPlace =
      character.isAny(.placeNoun) || character.isAny(.placeWord) && text.longest(of: placeWords, at: position) != nil
    return isPlace ? .placeNoun : kind
  }

  /// 说：“…”, 笑道，, 问记者：: the cue at whose end `position` stands opens somebody's words.
  static func announces(_ position: Int, _ text: ReadingText) -> Bool {
    let end = aspect.contains(text[position]) ? position + 1 : position
    return opensWords(end, text) || text.longest(of: asked, at: end).map { opensWords(end + $0.count, text) } == true
  }

  private static func opensWords(_ end: Int, _ text: ReadingText) -> Bool {
    announcers.contains(text[end]) || Punctuation.openingMarks.contains(text[end])
  }

  /// Who is mostly spoken to.
  static let asked = ReadingText.words("记者 本报 笔者 我 我们 他 她 他们 她们 你 对方 医生 老师 店员 保安")

  private static let aspect = ScalarSet("了着道称说")
  private static let announcers = ScalarSet("：，")

  /// The kind of a word by its classes and its first or last character.
  @inline(__always)
  private static func kind(
    of word: LexiconWord, _ scalar: UInt32, _ character: NameCharacterTable.Character
  ) -> NameNeighbour {
    let (classes, isLong) = (word.classes, word.length > 1)
    if character.isAny(.numeral), !isLong || !classes.isAny(.cue) { return .number }
    if scalar == 0x7684 { return .possessive }
    if isLong, let long = long(classes) { return long }
    if let any = any(classes) { return any }
    if character.isAny(.person) { return .person }
    if isLong { return .word }
    return classes.contains(.transliteration) ? .transliteration : .single
  }

  /// What only a word of two or more characters can be.
  @inline(__always)
  private static func long(_ classes: WordClass) -> NameNeighbour? {
    if classes.isAny(.cue) { return .cue }
    if classes.isAny([.title, .role]) { return .title }
    if classes.isAny(.respect) { return .respect }
    if classes.isAny(.kinship) { return .kinship }
    if classes.isAny([.organisation, .media, .shortOrganisation]) { return .body }
    return classes.isAny(.documentNoun) ? .document : nil
  }

  @inline(__always)
  private static func any(_ classes: WordClass) -> NameNeighbour? {
    if classes.isAny(.cue) { return .shortCue }
    if classes.isAny(.pronoun) { return .pronoun }
    if classes.isAny(.determiner) { return .determiner }
    if classes.isAny(.time) { return .time }
    if classes.isAny(.adverb) { return .adverb }
    if classes.isAny(.preposition) { return .preposition }
    if classes.isAny(.conjunction) { return .conjunction }
    if classes.isAny(.action) { return .verb }
    return classes.isAny(.verb) ? .shortVerb : nil
  }

  static let placeWords = ReadingText.words(
    "公路 高速 国道 省道 大道 大街 大桥 隧道 水库 机场 车站 码头 渡口 口岸 古镇 老街 小区 新村 山庄 煤矿 矿区 景区 湿地 海域 海峡 群岛 半岛 平原 盆地 高原 山脉")
}
