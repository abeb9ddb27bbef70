/// The places of an article where names may stand, weighed together.
///
/// Most candidates are hopeless wherever they stand: of those only their wordings are kept, in 8 bytes each, until it is
/// known which wordings may be names.
struct NamePlaces {
  private let text: ReadingText
  private var options: [Option] = []
  private var places: [Place] = []
  private var tallies = TallyBook()
  private var hopelessOnes: [Hopeless] = []

  /// A name needs this much evidence over its places (swept by cross-validation on the names of the open articles).
  private static let threshold = 0.5

  /// A place with less evidence than this helps no name over the threshold: further places add 0.7 at most where the
  /// best is below 0 (``Tally/strength``).
  static let hopeless = threshold - 0.75

  /// A candidate at a place, with the tally of its wording.
  private struct Option {
    let candidate: NameCandidate
    var tally: Int { Int(number) }
    private let number: Int32

    init(candidate: NameCandidate, tally: Int) {
      self.candidate = candidate
      number = Int32(truncatingIfNeeded: tally)
    }
  }

  /// A place, and where its options stand.
  private struct Place {
    let token: Int32
    let options: CompactRange
  }

  /// A candidate that no evidence speaks for, with the lower half of its wording's fingerprint.
  private struct Hopeless {
    let token: Int32
    let wording: UInt32
  }

  /// - Parameter tokens: of the text; room for a place at every sixth of them, which few texts need, is made at once, for
  ///   room that is not used is never touched.
  init(_ text: ReadingText, tokens: Int) {
    self.text = text
    options.reserveCapacity(tokens / 6)
    places.reserveCapacity(tokens / 6)
    hopelessOnes.reserveCapacity(tokens / 6)
  }

  /// Adds the candidates that start with a token.
  mutating func add(_ found: borrowing FoundNames, at token: Int) {
    for place in found.indices where found[place].score >= Self.hopeless { return addAll(found, at: token) }
    for place in found.indices {
      let wording = UInt32(truncatingIfNeeded: text.fingerprint(of: found[place].range))
      hopelessOnes.append(Hopeless(token: Int32(truncatingIfNeeded: token), wording: wording))
    }
  }

  /// The same whether they are hopeless or not.
  mutating func addAll(_ found: borrowing FoundNames, at token: Int) {
    guard !found.isEmpty else { return }
    let first = options.count
    for place in found.indices {
      let candidate = found[place]
      let tally = tallies.tally(of: text.fingerprint(of: candidate.range))
      options.append(Option(candidate: candidate, tally: tally))
      tallies.add(candidate.score, to: tally)
    }
    places.append(Place(token: Int32(truncatingIfNeeded: token), options: CompactRange(first..<options.count)))
  }

  /// The tokens, in order, with hopeless candidates whose wording may be a name elsewhere: they count there.
  var doubtful: [Int] {
    let wordings = tallies.sketch
    var tokens: [Int] = []
    for candidate in hopelessOnes where wordings.mayHold(candidate.wording) && tokens.last != Int(candidate.token) {
      tokens.append(Int(candidate.token))
    }
    return tokens
  }

  /// The accepted names, each at its first place, in order.
  var names: [NameCandidate] {
    var seen = [Bool](repeating: false, count: tallies.count)
    var result: [NameCandidate] = []
    var end = 0
    let strengths = tallies.strengths
    for place in places.sorted(by: { $0.token < $1.token }) {
      let options = options[place.options.range]
      guard let first = options.first, first.candidate.range.lowerBound >= end,
        let best = strongest(of: options, strengths)
      else { continue }
      end = best.candidate.range.upperBound
      if !seen[best.tally] { result.append(best.candidate) }
      seen[best.tally] = true
    }
    return result
  }

  /// The strongest option of a place over the threshold; the first of several that are equal.
  private func strongest(of place: ArraySlice<Option>, _ strengths: [Double]) -> Option? {
    var best: Option?
    var most = -Double.infinity
    for option in place where strengths[option.tally] >= Self.threshold {
      let strength = strengths[option.tally] - (isCutShort(option, among: place, strengths) ? 2 : 0)
      if strength >= Self.threshold, strength > most { (best, most) = (option, strength) }
    }
    return best
  }

  /// A short name that is always followed by the same character is the longer one.
  private func isCutShort(_ option: Option, among place: ArraySlice<Option>, _ strengths: [Double]) -> Bool {
    let (count, length) = (tallies[option.tally].count, option.candidate.range.count)
    guard count > 1, let longer = place.first(where: { $0.candidate.range.count == length + 1 }) else { return false }
    return tallies[longer.tally].count == count && strengths[longer.tally] > 1
  }
}
