import HanText

/// All word lists of the extractor in one trie; a class, as ``WordTrie`` is.
final class QuoteLexicon: Sendable {
  /// Built once, at the first article (about 3 ms).
  static let shared = QuoteLexicon()

  let words: WordTrie
  /// What each pronoun agrees with, by its ``ReadingText/fingerprint(of:)``.
  private let pronouns: FingerprintTable
  /// The same by the numbers of the table.
  private let agreements: [Pronoun]

  private init() {
    var words = WordTrieBuilder(capacity: 1 << 16, pages: 96)
    Self.add(.cueVerbs, to: &words, Self.cueClasses)
    Self.addGiving(to: &words)
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
      lexicon.forEachWord { word, _ in words.insert(word, wordClass) }
    }
    Lexicon.commonWords.forEachWord { word, _ in
      let classes = Self.endingClasses(of: word, words)
      words.insert(word, classes.union(.common))
    }
    var pronouns = FingerprintTable(capacity: 128)
    var agreements: [Pronoun] = []
    Lexicon.pronouns.forEachWord { word, field in
      words.insert(word, .pronoun)
      _ = pronouns.add(ReadingText.fingerprint(of: word))
      agreements.append(Pronoun(rawValue: String(decoding: field, as: UTF8.self)) ?? .any)
    }
    self.words = words.finished()
    self.pronouns = pronouns
    self.agreements = agreements
  }

  /// What a pronoun agrees with.
  func pronoun(_ fingerprint: UInt64) -> Pronoun { pronouns.number(of: fingerprint).map { agreements[$0] } ?? .any }

  private static let plainLists: [(Lexicon, WordClass)] = [
    (.respectfulForms, .respect), (.kinship, .kinship), (.surnamesDouble, .doubleSurname),
    (.nameParts, .namePart),
    (.mediaEndings, .media), (.documents, .documentNoun), (.platforms, .platform),
    (.collectives, .collective), (.transliterationCharacters, .transliteration),
  ]

  /// 人民法院 is a body because 法院 is: what an ordinary word of three or more characters ends in makes it one too.
  private static func endingClasses(
    of word: UnsafeBufferPointer<UInt32>, _ words: borrowing WordTrieBuilder
  ) -> WordClass {
    guard word.count > 2, let last = word.last else { return [] }
    if bodyEndings.contains(last) { return .organisation }
    for start in 1..<(word.count - 1) {
      let classes = words.classes(of: word[start...]).intersection([.organisation, .title, .role, .documentNoun])
      if !classes.isEmpty { return classes }
    }
    return []
  }

  private static let bodyEndings = ScalarSet("局部处署厅院委")

  /// 丢下一句, 回了三个字, 打出一段话: verbs that give words away with every measure of what they give.
  private static func addGiving(to words: inout WordTrieBuilder) {
    forEachWord(of: .givingVerbs, cueClasses) { verb, classes in
      var word = [UInt32](verb)
      for line in lines { insert(line, behind: &word, classes, to: &words) }
      insert(passage, behind: &word, .document, to: &words)
    }
  }

  private static func insert(
    _ ending: [UInt32], behind word: inout [UInt32], _ classes: WordClass, to words: inout WordTrieBuilder
  ) {
    word += ending
    words.insert(word, classes)
    word.removeLast(ending.count)
  }

  private static let lines = ReadingText.words(
    "一句 一句话 两句 几句 两个字 三个字 四个字 五个字 六个字 七个字 八个字")
  private static let passage = ReadingText.words("一段话")[0]

  private static let cueClasses: [String: WordClass] = [
    "speech": .speech, "say-only": .sayOnly, "opinion": .opinion, "document": .document,
    "directive": .directive, "label": .label, "naming": .naming, "gesture": .gesture,
    "clause": .bareClause,
  ]

  private static let functionClasses: [String: WordClass] = [
    "adverb": .adverb, "preposition": .preposition, "conjunction": .conjunction, "determiner": .determiner,
    "time": .time, "quoting": [.quoting, .preposition], "verb": .verb,
  ]

  private static func add(_ lexicon: Lexicon, to words: inout WordTrieBuilder, _ classes: [String: WordClass]) {
    forEachWord(of: lexicon, classes) { word, union in words.insert(word, union) }
  }

  /// Calls `body` with the words of a list and their classes.
  @inline(__always)
  private static func forEachWord(
    of lexicon: Lexicon, _ classes: [String: WordClass], _ body: (UnsafeBufferPointer<UInt32>, WordClass) -> Void
  ) {
    // Thousands of words have one of some dozen fields: each is read once, and known by its hash.
    var known = [(hash: UInt64, union: WordClass)](repeating: (0, []), count: 64)
    lexicon.forEachWord { word, field in
      let hash = FNV1a.hash(UnsafeRawBufferPointer(field))
      let place = Int(hash & 63)
      if known[place].hash != hash {
        known[place] = (hash, Self.union(of: String(decoding: field, as: UTF8.self), classes))
      }
      body(word, known[place].union)
    }
  }

  private static func union(of names: String, _ classes: [String: WordClass]) -> WordClass {
    names.split(separator: ",").reduce(into: []) { $0.formUnion(classes[String($1)] ?? []) }
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
