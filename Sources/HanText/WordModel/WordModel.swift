/// What is ordinary Chinese and what is not: costs of words and characters, in nats (minus the natural logarithm of a
/// probability), for both scripts.
///
/// With the tables the costs come from word frequencies (``WordModelTableBuilder``); without them characters are ranked
/// by the level that the national standards gave them (GB 2312 level 1, Big5 level 1), and there are no words.
public struct WordModel: Sendable {
  /// Which script a text is written in; the same word may be ordinary in one and foreign in the other.
  public enum Script: UInt8, Sendable, CaseIterable { case simplified, traditional }

  /// The longest word that the model knows, in characters.
  public static let longestWord = 4
  /// Cost of a Chinese character that the model has never seen in this script.
  static let unseenCost: Float = 17

  private let table: WordTable?
  private let pairs: PairTable?

  /// A model over the tables' sections `word-model` and `word-pairs`; without the first over the standards' levels,
  /// without the second over words alone.
  public init(tables: TableImage? = nil) {
    self.table = tables?.section(WordTable.sectionName).flatMap(WordTable.init)
    self.pairs = tables?.section(PairTable.sectionName).flatMap(PairTable.init)
  }

  /// Whether word frequencies are at hand.
  public var knowsWords: Bool { table != nil }

  /// Cost of a Chinese character as a word of its own. Never looks at the neighbours.
  /// - Complexity: O(1).
  public func characterCost(_ scalar: UInt32, _ script: Script) -> Float {
    guard let table else { return CharacterLevels.shared.cost(of: scalar, script) }
    return table.characterCost(scalar, script)
  }

  /// The same in the script that suits the character better.
  /// - Complexity: O(1).
  func characterCost(_ scalar: UInt32) -> Float {
    table?.characterCost(scalar)
      ?? min(characterCost(scalar, .simplified), characterCost(scalar, .traditional))
  }

  /// Cost of the word whose characters, last to first, were given to `key`; `nil` if it is no word.
  /// - Complexity: O(1).
  func wordCost(_ key: WordKey, _ script: Script) -> Float? { table?.wordCost(key, script) }

  /// By how many nats the second word is likelier after the first than by itself; both by their folded characters
  /// (``WordKey/short``).
  /// - Complexity: O(1).
  func pairGain(_ first: UInt32, _ second: UInt32) -> Float { first == 0 ? 0 : pairs?.gain(first, second) ?? 0 }

  /// What the word that was never seen after this one costs more.
  func backoff(_ word: UInt32) -> Float { pairs?.backoff(word) ?? 0 }

  /// The character that stands for all forms of it.
  static func folded(_ scalar: UInt32) -> UInt32 {
    Unicode.Scalar(scalar).map { HanFolding.simplified($0).value } ?? scalar
  }

  /// Whether the character is among the some 4,000 of a script that ordinary text is made of.
  public func isCommon(_ scalar: UInt32) -> Bool {
    characterCost(scalar) < Self.commonCost
  }

  /// Dearer characters are rare in both scripts; set by hand.
  private static let commonCost: Float = 12.5
}

/// A word's hash, built from its last character to its first, so that all words that end at one place share their work.
struct WordKey {
  private(set) var hash: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func prepend(_ scalar: UInt32) {
    hash = (hash ^ UInt64(scalar)) &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 32
  }

  /// Stored beside the cost to tell words apart that fall into one slot; never 0.
  var fingerprint: UInt32 { UInt32(truncatingIfNeeded: hash) | 1 }

  /// The word in the table of pairs; never 0.
  var short: UInt32 { UInt32(truncatingIfNeeded: hash >> 32) | 1 }

  func slot(bits: UInt32) -> Int { Int((hash &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits)) }
}
