import HanText

#if canImport(Glibc)
  import Glibc
#endif

/// Writes the sections of one direction of the `context` engine; their layout is described at ``ContextTable``.
struct ContextTableBuilder {
  typealias Units = [UInt16]

  /// What every character becomes on its own.
  var map: CharacterMap
  /// The way back, for reading text that is already in the target script.
  var inverse: CharacterMap
  /// Characters that become something else on their own than `map` says.
  var ownForms: [UInt16: UInt16] = [:]
  /// The words of the lattice.
  var words = WordCollection()
  /// Regional words by the tag of their standard: what stands in the text, and what the region says.
  var vocabularies: [(tag: String, words: [(word: Units, cost: Int32, spelling: Units)])] = []
  /// How often a character occurs in word lists of the source script and of the target script.
  var sourceUse: [UInt16: Double] = [:]
  var targetUse: [UInt16: Double] = [:]

  /// Running words of the list that the weights are counted in (rime-essay: 204 million).
  static let corpusSize = 2e8
  /// Words whose characters are all unambiguous only mark word edges; rarer ones than this are left out. Swept on the
  /// development set: 0, 10, 30, 100 and 300 make the same errors, 1000 makes two more.
  static let leastWeight = 300.0
  /// Cost of a character that no list has: e^-18 of all words; not swept.
  static let unknownCost: Int32 = 18 * 256

  /// A character that a script's lists have less often than this is a stray there (both lists hold over 60 million
  /// running words). Not swept.
  static let strayUse = 100.0

  /// Adds the sections to the image.
  func write(direction: String, into writer: inout TableImageWriter) {
    var best: [(word: Units, cost: Int32, spelling: Units)] = words.words.compactMap(entry)
    var ambiguous = Set(map.values.keys.filter(map.isAmbiguous))
    for entry in best {
      for (from, to) in zip(entry.word, entry.spelling) where plain(from) != to { ambiguous.insert(from) }
    }
    let least = Self.cost(Self.leastWeight)
    best.removeAll { entry in
      entry.word.count > 1 && entry.cost > least && !entry.word.contains { ambiguous.contains($0) }
    }
    let codes = Self.codes(best.map(\.word))
    writer.add("context/\(direction)/words", version: ContextTable.version, wordSection(best, codes))
    for (tag, words) in vocabularies {
      writer.add("context/vocabulary/\(tag)", version: ContextTable.version, wordSection(words, codes, spellsAll: true))
    }
    writer.add("context/\(direction)/alternatives", version: ContextTable.version, alternativeSection())
    writer.add("context/\(direction)/pairs", version: ContextTable.version, pairSection(best))
    writer.add(
      "context/\(direction)/characters", version: ContextTable.version, characterSection(codes, ambiguous))
  }

  /// What a character becomes on its own.
  private func plain(_ unit: UInt16) -> UInt16 { ownForms[unit] ?? map.first(unit) }

  /// The word with its likeliest spelling and the weight of all of them; a single character becomes what it is alone.
  private func entry(
    _ word: Units, _ spellings: [WordCollection.Spelling]
  ) -> (word: Units, cost: Int32, spelling: Units)? {
    let heaviest = spellings.max { left, right in
      left.weight == right.weight
        ? right.units.lexicographicallyPrecedes(left.units) : left.weight < right.weight
    }
    return heaviest.map {
      (word, Self.cost(spellings.reduce(0) { $0 + $1.weight }), word.count == 1 ? word.map(plain) : $0.units)
    }
  }

  private static func cost(_ weight: Double) -> Int32 {
    Int32((-log((weight + 0.3) / corpusSize) * 256).rounded())
  }

  /// Dense codes from 1, the most frequent character first.
  private static func codes(_ words: [Units]) -> [UInt16: UInt16] {
    var counts: [UInt16: Int] = [:]
    for word in words { for unit in word { counts[unit, default: 0] += 1 } }
    let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1.key, UInt16($0 + 1)) })
  }

  /// - Parameter spellsAll: whether a word that becomes what its characters become has a spelling too.
  private func wordSection(
    _ entries: [(word: Units, cost: Int32, spelling: Units)], _ codes: [UInt16: UInt16], spellsAll: Bool = false
  ) -> [UInt8] {
    var pool: Units = [0]
    var offsets: [Units: UInt32] = [:]
    let sorted =
      entries
      .map { (codes: $0.word.compactMap { codes[$0] }, entry: $0) }
      .filter { $0.codes.count == $0.entry.word.count }
      .sorted { $0.codes.lexicographicallyPrecedes($1.codes) }
    let tree = CodeTree(
      sorted.map { codes, entry in
        let isPlain = !spellsAll && entry.spelling == entry.word.map(plain)
        return CodeTree.Word(
          codes: codes, cost: entry.cost, spelling: isPlain ? 0 : Self.place(entry.spelling, &pool, &offsets))
      })
    var bytes = Self.bytes([UInt32(tree.base.count), UInt32(pool.count), UInt32(Self.unknownCost), 0])
    for node in tree.base.indices {
      bytes += Self.bytes([
        tree.base[node], tree.parent[node], UInt32(bitPattern: tree.cost[node]), tree.spelling[node],
      ])
    }
    return bytes + Self.bytes(pool)
  }

  /// Marks the pairs by which a word is recognised that changes a character's form: the character with the one before
  /// it, or with the one after it at the start of the word.
  private func pairSection(_ entries: [(word: Units, cost: Int32, spelling: Units)]) -> [UInt8] {
    var bits = [UInt8](repeating: 0, count: CharacterPairs.byteCount)
    for entry in entries where entry.word.count > 1 {
      for index in entry.word.indices
      where entry.spelling.count != entry.word.count || entry.spelling[index] != plain(entry.word[index]) {
        let first = max(0, index - 1)
        let bit = CharacterPairs.bit(entry.word[first], entry.word[first + 1])
        bits[bit / 8] |= 1 << UInt8(bit % 8)
      }
    }
    return bits
  }

  /// For each character with several forms: the character, the number of forms, the forms.
  private func alternativeSection() -> [UInt8] {
    Self.bytes(
      map.values.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
        .flatMap { [$0.key, UInt16($0.value.count)] + $0.value })
  }

  private static func place(_ spelling: Units, _ pool: inout Units, _ offsets: inout [Units: UInt32]) -> UInt32 {
    if let known = offsets[spelling] { return known }
    let offset = UInt32(pool.count)
    pool.append(UInt16(spelling.count))
    pool += spelling
    offsets[spelling] = offset
    return offset
  }

  private func characterSection(_ codes: [UInt16: UInt16], _ ambiguous: Set<UInt16>) -> [UInt8] {
    let astral = map.astral.sorted { $0.key < $1.key }
    let all = 0...UInt16.max
    var bytes = Self.bytes([UInt32(astral.count), 0, 0, 0])
    bytes += Self.bytes(all.map { codes[$0] ?? 0 })
    bytes += Self.bytes(all.map(plain))
    bytes += Self.bytes(all.map { inverse.first($0) })
    bytes += all.map { traits($0, ambiguous).rawValue }
    for pair in astral { bytes += Self.bytes([pair.key, pair.value]) }
    return bytes
  }

  private func traits(_ unit: UInt16, _ ambiguous: Set<UInt16>) -> CharacterTraits {
    guard let scalar = Unicode.Scalar(UInt32(unit)) else { return [] }
    if scalar.isASCIIDigit || (0xFF10...0xFF19).contains(unit) { return .numeral }
    guard scalar.isHan else { return [] }
    var traits: CharacterTraits = .han
    if ambiguous.contains(unit) { traits.insert(.ambiguous) }
    if alwaysChanges(unit, map, targetUse) { traits.insert(.sourceOnly) }
    if alwaysChanges(unit, inverse, sourceUse) { traits.insert(.targetOnly) }
    let text = String(scalar)
    if Lexicon.soundCharacters.contains(text) { traits.insert(.transliteration) }
    if Lexicon.numeralCharacters.contains(text) { traits.insert(.numeral) }
    return traits
  }

  /// Whether a character always changes under `map`, and the script that `map` leads to hardly has a word with it.
  /// - Parameter use: how often that script's word lists have each character.
  private func alwaysChanges(_ unit: UInt16, _ map: CharacterMap, _ use: [UInt16: Double]) -> Bool {
    guard let values = map.values[unit], !values.contains(unit) else { return false }
    return (use[unit] ?? 0) < Self.strayUse
  }

  private static func bytes<Number: FixedWidthInteger>(_ numbers: [Number]) -> [UInt8] {
    numbers.map(\.littleEndian).withUnsafeBytes { Array($0) }
  }
}
