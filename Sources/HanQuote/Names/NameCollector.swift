/// Collects the names of an article: candidates at every place are weighed together, so that a name seen once in a
/// sure context supports weaker mentions of it.
struct NameCollector {
  let text: ReadingText
  let tokens: TokenList
  private let han: HanNameFinder
  private let foreign: ForeignNameFinder
  private let open: OpenNameFinder

  /// A name needs this much evidence, summed over its two best places (swept 1.6…3.0 on the development set).
  private static let threshold = 2.5

  init(_ text: ReadingText, _ tokens: TokenList) {
    self.text = text
    self.tokens = tokens
    self.han = HanNameFinder(text, tokens)
    self.foreign = ForeignNameFinder(text, tokens)
    self.open = OpenNameFinder(text, tokens)
  }

  /// The accepted names, each at its first place, in order.
  /// - Complexity: O(tokens).
  func names() -> [NameCandidate] {
    var tallies: [NameKey: Tally] = [:]
    var places: [[NameCandidate]] = []
    for index in 0..<tokens.count where tokens[index].kind != .mark {
      let sure = foreign.candidates(at: index)
      let candidates = sure.isEmpty ? han.candidates(at: index) + open.candidates(at: index) : sure
      guard !candidates.isEmpty else { continue }
      places.append(candidates)
      for (key, score) in best(candidates) { tallies[key, default: Tally()].add(score) }
    }
    return accepted(places, tallies)
  }

  /// The two finders may propose the same stretch: the higher score counts, once.
  private func best(_ candidates: [NameCandidate]) -> [NameKey: Double] {
    candidates.reduce(into: [:]) { $0[text.key($1.range)] = max($0[text.key($1.range)] ?? -10, $1.score) }
  }

  private func accepted(_ places: [[NameCandidate]], _ tallies: [NameKey: Tally]) -> [NameCandidate] {
    var seen: Set<NameKey> = []
    var result: [NameCandidate] = []
    var end = 0
    for place in places {
      let ranked = place.map { ($0, strength(of: $0, among: place, tallies)) }
      guard let best = ranked.max(by: { $0.1 < $1.1 }), best.1 >= Self.threshold else { continue }
      guard best.0.range.lowerBound >= end else { continue }
      end = best.0.range.upperBound
      if seen.insert(text.key(best.0.range)).inserted { result.append(best.0) }
    }
    return result
  }

  /// A short name that is always followed by the same character is the longer one.
  private func strength(of name: NameCandidate, among place: [NameCandidate], _ tallies: [NameKey: Tally]) -> Double {
    guard let tally = tallies[text.key(name.range)] else { return 0 }
    let longer = place.first { $0.range.count == name.range.count + 1 && $0.range.lowerBound == name.range.lowerBound }
    guard let longer, let rival = tallies[text.key(longer.range)] else { return tally.strength }
    return tally.count > 1 && rival.count == tally.count && rival.strength > 1 ? tally.strength - 2 : tally.strength
  }
}

/// The evidence for one name over the whole article.
private struct Tally {
  private var best = -10.0
  private var second = -10.0
  private(set) var count = 0

  mutating func add(_ score: Double) {
    count += 1
    if score > best {
      second = best
      best = score
    } else if score > second {
      second = score
    }
  }

  /// The best place, and half a point for each further one up to three.
  var strength: Double { best + (count > 1 ? 0.4 + max(0, second) * 0.2 : 0) + (count > 2 ? 0.3 : 0) }
}
