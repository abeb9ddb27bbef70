import HanText

/// What a character becomes between certain neighbours: the rows of `context-rules.tsv`, ready to match.
///
/// A pattern is read outwards from the character in brackets. `(abc)` is one of these, `(!abc)` none of these; inside
/// and outside of parentheses `.` is any Han character, `%` a numeral, `@` a character usual in foreign names, `^`
/// anything that is not Han, the edge of the text included. A leading `=` lets the rule reach into a word; other rules
/// only touch a character that stands alone on the cheapest path. The rule with the most neighbours wins, then the
/// first by its pattern's bytes.
struct NeighbourRules: Sendable {
  private let patterns: NeighbourPatterns
  /// The rules of each character that has some, as a range of ``patterns``.
  private let ranges: [Range<Int>]
  /// For each unit, one more than the index of its range; 0 if it has none.
  private let places: [UInt8]

  /// Reads the rules of a list; rows that are not well-formed are left out (a test says that there are none).
  init(_ lexicon: Lexicon) {
    var patterns = NeighbourPatterns()
    lexicon.forEachLine { patterns.append($0) }
    patterns.sort()
    var ranges: [Range<Int>] = []
    var places = [UInt8](repeating: 0, count: 0x10000)
    for (index, rule) in patterns.rules.enumerated() {
      let place = Int(places[Int(rule.unit)])
      if place > 0 {
        ranges[place - 1] = ranges[place - 1].lowerBound..<(index + 1)
      } else if ranges.count < Int(UInt8.max) {
        ranges.append(index..<(index + 1))
        places[Int(rule.unit)] = UInt8(ranges.count)
      }
    }
    self.patterns = patterns
    self.ranges = ranges
    self.places = places
  }

  /// What the character at `index` becomes, if a rule says so.
  /// - Parameters:
  ///   - isAlone: whether the character is a word of its own.
  ///   - neighbour: the unit at an index and its traits; 0 and none beyond the edge.
  func target(
    of unit: UInt16, at index: Int, isAlone: Bool, neighbour: (Int) -> (unit: UInt16, traits: CharacterTraits)
  ) -> UInt16? {
    let place = Int(places[Int(unit)])
    guard place > 0 else { return nil }
    for rule in patterns.rules[ranges[place - 1]] where isAlone || rule.reachesIntoWords {
      if patterns.match(rule.left, from: index - 1, by: -1, neighbour)
        && patterns.match(rule.right, from: index + 1, by: 1, neighbour)
      {
        return rule.target
      }
    }
    return nil
  }
}
