import HanText

/// Collects the names of an article: candidates at every place are weighed together, so that a name seen once in a
/// sure context supports weaker mentions of it.
struct NameCollector {
  let text: ReadingText
  let tokens: TokenList
  private let han: HanNameFinder
  private let foreign: ForeignNameFinder
  private let open: OpenNameFinder
  private let parted: PartedNameFinder

  /// A name needs this much evidence over its places (swept by cross-validation on the names of the open articles).
  private static let threshold = 0.5

  init(_ text: ReadingText, _ tokens: TokenList) {
    self.text = text
    self.tokens = tokens
    self.han = HanNameFinder(text, tokens)
    self.foreign = ForeignNameFinder(text, tokens)
    self.open = OpenNameFinder(text, tokens)
    self.parted = PartedNameFinder(text: text, tokens: tokens)
  }

  /// The accepted names, each at its first place, in order.
  /// - Complexity: O(tokens).
  func names() -> [NameCandidate] {
    var tallies: [UInt64: Tally] = [:]
    var places: [Place] = []
    for index in 0..<tokens.count where tokens[index].kind == .word || tokens[index].kind == .latin {
      let place = place(at: index)
      guard !place.isEmpty else { continue }
      for option in place { tallies[option.key, default: Tally()].add(option.candidate.score) }
      places.append(place)
    }
    return accepted(places, tallies)
  }

  private typealias Place = [(candidate: NameCandidate, key: UInt64)]

  /// The candidates at a token. Two finders may propose the same stretch: the higher score counts, once.
  private func place(at index: Int) -> Place {
    var result: Place = []
    func add(_ candidates: [NameCandidate]) {
      for candidate in candidates {
        let key = text.fingerprint(of: candidate.range)
        guard let known = result.firstIndex(where: { $0.key == key }) else {
          result.append((candidate, key))
          continue
        }
        if result[known].candidate.score < candidate.score { result[known].candidate = candidate }
      }
    }
    add(foreign.candidates(at: index))
    if let name = parted.candidate(at: index) { add([name]) }
    guard result.isEmpty, tokens[index].kind == .word else { return result }
    add(han.candidates(at: index))
    add(open.candidates(at: index))
    return result
  }

  /// Every stretch that is weighed as a Chinese name.
  func possibleNames() -> [PossibleName] {
    let model = NameEvidence(text, tokens)
    return (0..<tokens.count).flatMap { index in
      place(at: index).compactMap { option in
        guard let surname = option.candidate.form.surnameLength else { return nil }
        let features = model.features(option.candidate.range, surname: surname)
        return PossibleName(
          range: text.textRange(option.candidate.range), features: features.map(NameFeature.name),
          score: option.candidate.score)
      }
    }
  }

  private func accepted(_ places: [Place], _ tallies: [UInt64: Tally]) -> [NameCandidate] {
    var seen: Set<UInt64> = []
    var result: [NameCandidate] = []
    var end = 0
    for place in places where place[0].candidate.range.lowerBound >= end {
      let ranked = place.map { ($0, strength(of: $0, among: place, tallies)) }
      guard let best = ranked.max(by: { $0.1 < $1.1 }), best.1 >= Self.threshold else { continue }
      end = best.0.candidate.range.upperBound
      if seen.insert(best.0.key).inserted { result.append(best.0.candidate) }
    }
    return result
  }

  /// A short name that is always followed by the same character is the longer one.
  private func strength(of name: Place.Element, among place: Place, _ tallies: [UInt64: Tally]) -> Double {
    guard let tally = tallies[name.key] else { return 0 }
    let range = name.candidate.range
    let longer = place.first { $0.candidate.range.count == range.count + 1 }
    guard let longer, let rival = tallies[longer.key] else { return tally.strength }
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
