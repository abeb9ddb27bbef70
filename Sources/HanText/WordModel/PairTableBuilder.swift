/// Compiles the bigrams of a language model into the section `word-pairs` of the table image.
///
/// Source: `zh_CN.lm` of Debian's `libime-data-language-model` (LGPL-2.1+ data, used as data only): 164,886 words and
/// 1,983,152 bigrams of Simplified Chinese.
public enum PairTableBuilder {
  public static let sectionName = PairTable.sectionName
  public static let sectionVersion: UInt32 = 1

  /// How full the table may be.
  private static let load = 0.75

  /// The section's bytes, `nil` if the model cannot be read. Cost: some seconds and 200 MB.
  public static func section(model bytes: [UInt8]) -> [UInt8]? {
    guard let trie = BigramTrie(bytes) else { return nil }
    return section(of: entries(trie))
  }

  static func section(of entries: [Entry]) -> [UInt8] {
    let count = max(8, Int(Double(entries.count) / load))
    var fingerprints = [UInt32](repeating: 0, count: count)
    var values = [UInt8](repeating: 0, count: count)
    for entry in entries {
      let key = PairKey(entry.first, entry.second)
      var slot = key.slot(of: count)
      while fingerprints[slot] != 0, fingerprints[slot] != key.fingerprint { slot = slot + 1 == count ? 0 : slot + 1 }
      fingerprints[slot] = key.fingerprint
      values[slot] = max(values[slot], entry.value)
    }
    var section = withUnsafeBytes(of: UInt32(count).littleEndian) { Array($0) }
    section += [UInt8](repeating: 0, count: PairTable.headerSize - 4)
    section.reserveCapacity(PairTable.size(slots: count))
    for fingerprint in fingerprints { withUnsafeBytes(of: fingerprint.littleEndian) { section += $0 } }
    return section + values
  }

  /// Two folded words (0: none) and tenths of a nat.
  struct Entry {
    var first: UInt32
    var second: UInt32
    var value: UInt8
  }

  private static func entries(_ trie: BigramTrie) -> [Entry] {
    let keys = trie.words.map { key(of: $0.scalars) }
    var entries: [Entry] = []
    for (word, key) in zip(trie.words, keys) where key != 0 && word.backoff > 0 {
      entries.append(Entry(first: key, second: 0, value: quantised(word.backoff)))
    }
    trie.forEachBigram { first, second, cost in
      let gain = trie.words[second].cost + trie.words[first].backoff - cost
      guard gain > 0, keys[first] != 0, keys[second] != 0 else { return }
      entries.append(Entry(first: keys[first], second: keys[second], value: quantised(gain)))
    }
    return entries
  }

  /// The folded word's short hash, 0 for what is no word of the model's length.
  static func key(of scalars: [UInt32]) -> UInt32 {
    guard !scalars.isEmpty, scalars.count <= WordModel.longestWord, scalars.allSatisfy(CharacterCost.isHan) else {
      return 0
    }
    var key = WordKey()
    for scalar in scalars.reversed() { key.prepend(WordModel.folded(scalar)) }
    return key.short
  }

  private static func quantised(_ nats: Float) -> UInt8 {
    UInt8(max(1, min(255, (nats * PairTable.unitsPerNat).rounded())))
  }
}
