import HanText

/// What a character becomes between certain neighbours: the rows of `context-rules.tsv`, ready to match.
///
/// A pattern is read outwards from the character in brackets. `(abc)` is one of these, `(!abc)` none of these; inside
/// and outside of parentheses `.` is any Han character, `%` a numeral, `@` a character usual in foreign names, `^`
/// anything that is not Han, the edge of the text included. A leading `=` lets the rule reach into a word; other rules
/// only touch a character that stands alone on the cheapest path. The rule with the most neighbours wins, then the
/// first by its pattern's bytes.
struct NeighbourRules: Sendable {
  /// A set of characters, as the pattern writes it.
  struct Neighbour: Sendable {
    var units: [UInt16] = []
    var traits: CharacterTraits = []
    var isAnyHan = false
    var isNotHan = false
    var isNegated = false

    @inline(__always)
    func matches(_ unit: UInt16, _ found: CharacterTraits) -> Bool {
      let isHan = found.contains(.han)
      let hit =
        isAnyHan && isHan || isNotHan && !isHan || !traits.isDisjoint(with: found) || units.contains(unit)
      return hit != isNegated
    }
  }

  struct Rule: Sendable {
    /// Nearest neighbour first.
    let left: [Neighbour]
    let right: [Neighbour]
    let target: UInt16
    /// Whether the rule also changes characters inside a word.
    let reachesIntoWords: Bool
  }

  /// The rules of each character that has some.
  private let rules: [[Rule]]
  /// For each unit, one more than the index of its rules; 0 if it has none.
  private let places: [UInt8]

  /// Reads the rules of a list; rows that are not well-formed are left out (a test says that there are none).
  init(_ lexicon: Lexicon) {
    var rules: [UInt16: [Rule]] = [:]
    for row in lexicon.rows {
      guard let (unit, rule) = Self.parse(row.key, row.fields.first ?? "") else { continue }
      rules[unit, default: []].append(rule)
    }
    let ordered = rules.sorted { $0.key < $1.key }.prefix(Int(UInt8.max))
    var places = [UInt8](repeating: 0, count: 0x10000)
    for (index, entry) in ordered.enumerated() { places[Int(entry.key)] = UInt8(index + 1) }
    self.places = places
    self.rules = ordered.map { _, list in
      list.enumerated().sorted { left, right in
        let sizes = (
          left.element.left.count + left.element.right.count, right.element.left.count + right.element.right.count
        )
        return sizes.0 == sizes.1 ? left.offset < right.offset : sizes.0 > sizes.1
      }.map(\.element)
    }
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
    return rules[place - 1].first { rule in
      (isAlone || rule.reachesIntoWords)
        && Self.all(rule.left, from: index - 1, by: -1, neighbour)
        && Self.all(rule.right, from: index + 1, by: 1, neighbour)
    }?.target
  }

  private static func all(
    _ neighbours: [Neighbour], from start: Int, by step: Int,
    _ neighbour: (Int) -> (unit: UInt16, traits: CharacterTraits)
  ) -> Bool {
    var index = start
    for pattern in neighbours {
      let found = neighbour(index)
      guard pattern.matches(found.unit, found.traits) else { return false }
      index += step
    }
    return true
  }

  // MARK: Reading patterns

  /// The character that a pattern is about, and its rule; `nil` if the pattern is not well-formed.
  static func parse(_ text: String, _ result: String) -> (unit: UInt16, rule: Rule)? {
    var pattern = Array(text.utf16)
    let reaches = pattern.first == UInt16(ascii: "=")
    if reaches { pattern.removeFirst() }
    guard let open = pattern.firstIndex(of: UInt16(ascii: "[")), pattern.count > open + 2,
      pattern[open + 2] == UInt16(ascii: "]"), let target = result.utf16.first,
      let left = neighbours(pattern[..<open]), let right = neighbours(pattern[(open + 3)...])
    else { return nil }
    return (
      pattern[open + 1], Rule(left: left.reversed(), right: right, target: target, reachesIntoWords: reaches)
    )
  }

  private static func neighbours(_ pattern: ArraySlice<UInt16>) -> [Neighbour]? {
    var result: [Neighbour] = []
    var rest = pattern
    while let unit = rest.popFirst() {
      guard unit == UInt16(ascii: "(") else {
        result.append(neighbour([unit]))
        continue
      }
      guard let close = rest.firstIndex(of: UInt16(ascii: ")")) else { return nil }
      result.append(neighbour(rest[..<close]))
      rest = rest[(close + 1)...]
    }
    return result
  }

  private static func neighbour(_ units: ArraySlice<UInt16>) -> Neighbour {
    var result = Neighbour()
    for unit in units {
      switch unit {
      case UInt16(ascii: "!"): result.isNegated = true
      case UInt16(ascii: "."): result.isAnyHan = true
      case UInt16(ascii: "^"): result.isNotHan = true
      case UInt16(ascii: "%"): result.traits.insert(.numeral)
      case UInt16(ascii: "@"): result.traits.insert(.transliteration)
      default: result.units.append(unit)
      }
    }
    return result
  }
}

extension UInt16 {
  fileprivate init(ascii scalar: Unicode.Scalar) { self = UInt16(truncatingIfNeeded: scalar.value) }
}
