import HanText

/// All word lists of the extractor in one trie.
struct QuoteLexicon: Sendable {
  /// Built once, at the first article (about 5 ms).
  static let shared = QuoteLexicon()

  let words: WordTrie
  /// Pronouns and what they agree with.
  let pronouns: [NameKey: Pronoun]
  private let nameLevels: [Int8]

  private init() {
    var words = WordTrie()
    Self.add(.cueVerbs, to: &words, Self.cueClasses)
    Self.add(.titles, to: &words, ["title": .title, "role": .role])
    Self.add(
      .organisations, to: &words,
      [
        "suffix": .organisation, "short": .shortOrganisation, "name": [.organisation, .wholeBody], "trade": .trade,
      ])
    Self.add(.functionWords, to: &words, Self.functionClasses)
    Self.add(.verbs, to: &words, ["verb": .action, "adverb": .adverb])
    Self.add(.termNeighbours, to: &words, ["before": .beforeTerm, "after": .afterTerm])
    Self.add(.surnames, to: &words, ["common": [.surname, .commonSurname], "rare": .surname])
    for (lexicon, wordClass) in Self.plainLists {
      for row in lexicon.rows { words.insert(Self.scalars(row.key), wordClass) }
    }
    for row in Lexicon.commonWords.rows {
      let word = Self.scalars(row.key)
      words.insert(word, Self.endingClasses(of: word, words).union(.common))
    }
    var pronouns: [NameKey: Pronoun] = [:]
    for row in Lexicon.pronouns.rows {
      let scalars = Self.scalars(row.key)
      words.insert(scalars, .pronoun)
      pronouns[NameKey(scalars)] = Pronoun(rawValue: row.fields.first ?? "") ?? .any
    }
    var levels = [Int8](repeating: 0, count: 0x10000)
    for row in Lexicon.nameCharacters.rows {
      guard let scalar = Self.scalars(row.key).first, scalar < 0x10000 else { continue }
      levels[Int(scalar)] = row.fields.first.flatMap { Int8($0) } ?? 0
    }
    nameLevels = levels
    self.words = words
    self.pronouns = pronouns
  }

  /// log2 of how much likelier a character is in a name than in running text.
  @inline(__always)
  func nameLevel(of scalar: UInt32) -> Int { scalar < 0x10000 ? Int(nameLevels[Int(scalar)]) : 0 }

  private static let plainLists: [(Lexicon, WordClass)] = [
    (.respectfulForms, .respect), (.kinship, .kinship), (.surnamesDouble, .doubleSurname),
    (.nameParts, .namePart),
    (.mediaEndings, .media), (.documents, .documentNoun), (.platforms, .platform),
    (.collectives, .collective), (.transliterationCharacters, .transliteration),
  ]

  /// 人民法院 is a body because 法院 is: what an ordinary word of three or more characters ends in makes it one too.
  private static func endingClasses(of word: [UInt32], _ words: WordTrie) -> WordClass {
    guard word.count > 2, let last = word.last else { return [] }
    if bodyEndings.contains(last) { return .organisation }
    for start in 1..<(word.count - 1) {
      let classes = words.classes(of: word[start...]).intersection([.organisation, .title, .role, .documentNoun])
      if !classes.isEmpty { return classes }
    }
    return []
  }

  private static let bodyEndings = ScalarSet("局部处署厅院委")

  private static let cueClasses: [String: WordClass] = [
    "speech": .speech, "say-only": .sayOnly, "opinion": .opinion, "document": .document,
    "directive": .directive, "label": .label, "naming": .naming, "gesture": .gesture,
    "clause": .bareClause,
  ]

  private static let functionClasses: [String: WordClass] = [
    "adverb": .adverb, "preposition": .preposition, "conjunction": .conjunction, "determiner": .determiner,
    "time": .time, "quoting": [.quoting, .preposition], "verb": .verb,
  ]

  private static func add(_ lexicon: Lexicon, to words: inout WordTrie, _ classes: [String: WordClass]) {
    for row in lexicon.rows {
      let names = (row.fields.first ?? "").split(separator: ",")
      let union = names.reduce(into: WordClass()) { $0.formUnion(classes[String($1)] ?? []) }
      words.insert(scalars(row.key), union)
    }
  }

  private static func scalars(_ key: String) -> [UInt32] {
    HanFolding.folded(key).unicodeScalars.map(\.value)
  }
}

/// What a pronoun agrees with.
enum Pronoun: String, Sendable {
  case masculine = "m"
  case feminine = "f"
  case neuter = "n"
  case plural = "p"
  case any
  /// 前者.
  case former
  /// 后者.
  case latter
  /// 对方.
  case other
  /// 自己.
  case itself = "self"
  case first
  case second
  case who
  case collective
}
