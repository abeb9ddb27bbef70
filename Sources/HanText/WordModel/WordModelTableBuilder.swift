#if canImport(Glibc)
  import Glibc
#endif

/// Compiles word lists into the section `word-model` of the table image.
///
/// Sources: jieba's `dict.txt` (MIT; `word frequency tag`, Simplified) and rime-essay's `essay.txt` (LGPL-3 data;
/// `word TAB weight`, Traditional). Each is also carried over into the other script, so both scripts know both lists;
/// the two lists' shares of a word are averaged.
public struct WordModelTableBuilder {
  public static let sectionName = WordTable.sectionName
  public static let sectionVersion: UInt32 = 2

  /// Turns a list of words, one a line, into the other script, line by line.
  public typealias Convert = (String) -> String

  private let toTraditional: Convert
  private let toSimplified: Convert

  public init(toTraditional: @escaping Convert, toSimplified: @escaping Convert) {
    self.toTraditional = toTraditional
    self.toSimplified = toSimplified
  }

  /// The section's bytes. Cost: some seconds and 500 MB for the full lists; lines that are no entries are left out.
  public func section(jieba: [UInt8], essay: [UInt8]) -> [UInt8] {
    let simplifiedList = Self.entries(jieba, separator: 0x20)
    let traditionalList = Self.entries(essay, separator: 0x09)
    var counts: [Counts] = []
    counts.append(Counts([simplifiedList, carried(traditionalList, toSimplified)]))
    counts.append(Counts([carried(simplifiedList, toTraditional), traditionalList]))
    return Self.compiled(counts)
  }

  private func carried(_ list: WordList, _ convert: Convert) -> WordList {
    let text = convert(
      list.words.map { String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init))) }.joined(separator: "\n"))
    let words = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { $0.map(\.value) }
    guard words.count == list.words.count else { return WordList() }
    return WordList(words: words, weights: list.weights)
  }

  /// Words of Chinese characters only, with their weights; weights of 0 count as a half.
  private static func entries(_ bytes: [UInt8], separator: UInt8) -> WordList {
    var list = WordList()
    for line in bytes.split(separator: 0x0A) {
      let fields = line.split(separator: separator)
      guard fields.count >= 2, let weight = Double(String(decoding: fields[1], as: UTF8.self)) else { continue }
      let word = String(decoding: fields[0], as: UTF8.self).unicodeScalars.map(\.value)
      guard word.allSatisfy(CharacterCost.isHan) else { continue }
      list.words.append(word)
      list.weights.append(max(weight, 0.5))
    }
    return list
  }

  private static func compiled(_ counts: [Counts]) -> [UInt8] {
    var costs: [[UInt32]: [UInt8]] = [:]
    for (script, counts) in counts.enumerated() {
      for (word, share) in counts.words where (2...WordModel.longestWord).contains(word.count) {
        costs[word, default: [255, 255]][script] = quantised(share)
      }
    }
    var bits: UInt32 = 10
    while Double(costs.count) > 0.8 * Double(1 << Int(bits)) { bits += 1 }
    return header(bits) + counts.flatMap(characterCosts) + slots(costs, bits: bits)
  }

  private static func header(_ bits: UInt32) -> [UInt8] {
    withUnsafeBytes(of: bits.littleEndian) { Array($0) } + [UInt8](repeating: 0, count: WordTable.headerSize - 4)
  }

  private static func characterCosts(_ counts: Counts) -> [UInt8] {
    var costs = [UInt8](repeating: 255, count: WordTable.characterCount)
    for (scalar, share) in counts.characters where scalar < WordTable.characterCount {
      costs[Int(scalar)] = min(quantised(share), UInt8(WordModel.unseenCost * WordTable.costsPerNat) - 1)
    }
    return costs
  }

  private static func slots(_ costs: [[UInt32]: [UInt8]], bits: UInt32) -> [UInt8] {
    let count = 1 << Int(bits)
    var fingerprints = [UInt32](repeating: 0, count: count)
    var bytes = [UInt8](repeating: 255, count: 2 * count)
    for (word, cost) in costs.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      var key = WordKey()
      for scalar in word.reversed() { key.prepend(scalar) }
      var slot = key.slot(bits: bits)
      while fingerprints[slot] != 0 { slot = (slot + 1) & (count - 1) }
      fingerprints[slot] = key.fingerprint
      for (script, cost) in cost.enumerated() { bytes[script * count + slot] = cost }
    }
    return fingerprints.flatMap { withUnsafeBytes(of: $0.littleEndian) { Array($0) } } + bytes
  }

  private static func quantised(_ share: Double) -> UInt8 {
    UInt8(max(1, min(250, (-log(share) * Double(WordTable.costsPerNat)).rounded())))
  }
}

/// A word list as read.
private struct WordList {
  var words: [[UInt32]] = []
  var weights: [Double] = []
  var total: Double { weights.reduce(0, +) }
}

/// Shares of words and of characters as words, over several lists of one script.
private struct Counts {
  var words: [[UInt32]: Double] = [:]
  var characters: [UInt32: Double] = [:]

  /// A character costs what it costs as a word of its own, or a tenth of its share inside words if that is more: the
  /// words that the lists lack are made of it too. Set by hand, not swept.
  private static let shareInsideWords = 0.1

  init(_ lists: [WordList]) {
    for list in lists {
      let total = list.total * Double(lists.count)
      for (word, weight) in zip(list.words, list.weights) {
        let share = weight / total
        if word.count == 1 {
          characters[word[0], default: 0] += share
        } else {
          words[word, default: 0] += share
          for scalar in word { characters[scalar, default: 0] += share * Self.shareInsideWords }
        }
      }
    }
  }
}
