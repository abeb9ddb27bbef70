/// The words of the lattice while they are gathered: for every surface, its spellings with their weights.
///
/// Weights are counts on the scale of rime-essay (some 204 million running words).
struct WordCollection {
  /// A word as it stands in the text, or as it is spelt: UTF-16 units, basic plane only.
  typealias Units = [UInt16]

  struct Spelling {
    var units: Units
    var weight: Double
  }

  private(set) var words: [Units: [Spelling]] = [:]

  /// Adds weight to one spelling of a word.
  mutating func add(_ word: Units, as spelling: Units, weight: Double) {
    if let index = words[word]?.firstIndex(where: { $0.units == spelling }) {
      words[word]?[index].weight += weight
    } else {
      words[word, default: []].append(Spelling(units: spelling, weight: weight))
    }
  }

  /// Makes this spelling the likeliest of the word, which weighs at least `weight`.
  mutating func prefer(_ spelling: Units, of word: Units, weight: Double) {
    let heaviest = max(weight, words[word]?.map(\.weight).max() ?? 0)
    words[word]?.removeAll { $0.units == spelling }
    words[word, default: []].append(Spelling(units: spelling, weight: heaviest * 1.01 + 1))
  }

  /// Makes this the only spelling of the word, which weighs at least `weight`.
  mutating func settle(_ spelling: Units, of word: Units, weight: Double) {
    let heaviest = max(weight, words[word]?.map(\.weight).max() ?? 0)
    words[word] = [Spelling(units: spelling, weight: heaviest)]
  }

  /// Raises the likeliest spelling of a known word to `weight`; does nothing for an unknown one.
  /// - Returns: whether the word is known.
  mutating func raise(_ word: Units, to weight: Double) -> Bool {
    guard let spellings = words[word],
      let best = spellings.indices.max(by: { spellings[$0].weight < spellings[$1].weight })
    else { return false }
    words[word]?[best].weight = max(weight, spellings[best].weight)
    return true
  }

  /// Forgets a word.
  mutating func remove(_ word: Units) { words[word] = nil }
}
