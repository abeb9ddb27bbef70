/// One-to-many character mapping of a direction, with a phrase list: what is needed to spell a word of the other script.
struct CharacterMap {
  typealias Units = [UInt16]

  private(set) var values: [UInt16: Units] = [:]
  private(set) var astral: [(key: UInt32, value: UInt32)] = []
  private var phrases: [Units: Units] = [:]
  private var longest = 1

  init(characters: SourceDictionary, phrases: [SourceDictionary]) {
    for row in characters.rows where row.key.count == 1 { values[row.key[0]] = row.values.compactMap(\.first) }
    astral = characters.astral.filter { $0.key > 0xFFFF }
    for row in phrases.flatMap(\.rows) {
      self.phrases[row.key] = row.values.first
      longest = max(longest, row.key.count)
    }
  }

  /// What a character becomes on its own.
  func first(_ unit: UInt16) -> UInt16 { values[unit]?.first ?? unit }

  /// Whether a character can become more than one.
  func isAmbiguous(_ unit: UInt16) -> Bool { (values[unit]?.count ?? 1) > 1 }

  /// The word in the other script: longest phrases first, then each character's first form.
  func converted(_ word: Units) -> Units {
    var result: Units = []
    var index = 0
    while index < word.count {
      let length = phraseLength(word, index)
      if length > 1, let phrase = phrases[Array(word[index..<index + length])] {
        result += phrase
      } else {
        result.append(first(word[index]))
      }
      index += length
    }
    return result
  }

  /// The word in the other script if none of its characters is ambiguous.
  func plainlyConverted(_ word: Units) -> Units? {
    word.contains(where: isAmbiguous) ? nil : word.map(first)
  }

  private func phraseLength(_ word: Units, _ start: Int) -> Int {
    var length = min(longest, word.count - start)
    while length > 1, phrases[Array(word[start..<start + length])] == nil { length -= 1 }
    return length
  }
}
