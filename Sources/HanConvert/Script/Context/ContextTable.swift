import HanText

/// The compiled lexicon of one direction of the `context` engine: what every character is and becomes, and the words
/// of the lattice with their costs.
///
/// Sections of the table image, little-endian, written by ``ContextTableBuilder``:
///
///     context/DIRECTION/characters
///       4 × UInt32        number of pairs beyond the basic plane, 3 × zero
///       65,536 × UInt16   code of each character of the basic plane in the word tree; 0 = in no word
///       65,536 × UInt16   what the character becomes on its own
///       65,536 × UInt16   the character that the lattice reads in its stead when text is re-mastered
///       65,536 × UInt8    ``CharacterTraits``
///       n × 2 × UInt32    characters beyond the basic plane and what they become, sorted
///     context/DIRECTION/words
///       ``WordTree``
///     context/DIRECTION/pairs
///       ``CharacterPairs``
///     context/DIRECTION/alternatives
///       UInt16s: a character, the number of its forms, its forms; and so on
///     context/vocabulary/TAG
///       ``WordTree`` of the words that a region has words of its own for
package struct ContextTable {
  /// Version of these layouts.
  static let version: UInt32 = 1
  static let headerSize = 16
  private static let plane = 0x10000

  let words: WordTree
  let pairs: CharacterPairs
  let codes: UnsafePointer<UInt16>
  let targets: UnsafePointer<UInt16>
  let readings: UnsafePointer<UInt16>
  let traits: UnsafePointer<CharacterTraits>
  private let astral: UnsafeBufferPointer<UInt32>
  let image: TableImage
  let direction: String

  /// The tables of a direction (`s2t`, `t2s`); `nil` if the image has none that this program reads.
  package init?(_ image: TableImage, direction: String) {
    guard let characters = image.section("context/\(direction)/characters"),
      let words = image.section("context/\(direction)/words").flatMap(WordTree.init),
      let pairs = image.section("context/\(direction)/pairs").flatMap(CharacterPairs.init),
      characters.section.elementVersion == Self.version,
      characters.bytes.count >= Self.headerSize + Self.plane * 7, let start = characters.bytes.baseAddress
    else { return nil }
    let astralCount = Int(start.load(as: UInt32.self))
    guard characters.bytes.count == Self.headerSize + Self.plane * 7 + astralCount * 8 else { return nil }
    self.words = words
    self.image = image
    self.direction = direction
    self.pairs = pairs
    let plane = (start + Self.headerSize).assumingMemoryBound(to: UInt16.self)
    codes = plane
    targets = plane + Self.plane
    readings = plane + 2 * Self.plane
    traits = (start + Self.headerSize + 6 * Self.plane).assumingMemoryBound(to: CharacterTraits.self)
    astral = UnsafeBufferPointer(
      start: (start + Self.headerSize + 7 * Self.plane).assumingMemoryBound(to: UInt32.self), count: astralCount * 2)
  }

  /// What a character beyond the basic plane becomes.
  /// - Complexity: O(log pairs).
  func target(ofAstral scalar: UInt32) -> UInt32 {
    var low = 0
    var high = astral.count / 2
    while low < high {
      let middle = (low + high) / 2
      if astral[2 * middle] < scalar { low = middle + 1 } else { high = middle }
    }
    return low < astral.count / 2 && astral[2 * low] == scalar ? astral[2 * low + 1] : scalar
  }
}

/// `UnsafeBufferPointer`s into an image that lives as long as the table and never changes.
extension ContextTable: @unchecked Sendable {}

/// What the engine must know of a character before it looks into the words.
package struct CharacterTraits: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A character that words can contain.
  static let han = CharacterTraits(rawValue: 1)
  /// Becomes different characters in different words.
  static let ambiguous = CharacterTraits(rawValue: 2)
  /// Belongs to the target script alone: evidence that the text is converted already.
  static let targetOnly = CharacterTraits(rawValue: 4)
  /// Belongs to the source script alone.
  static let sourceOnly = CharacterTraits(rawValue: 8)
  /// Usual in foreign names written by sound.
  static let transliteration = CharacterTraits(rawValue: 16)
  /// A numeral, also in words such as 几 and 半.
  static let numeral = CharacterTraits(rawValue: 32)
}
