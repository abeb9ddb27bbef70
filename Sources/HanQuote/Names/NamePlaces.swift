/// The places of an article where names may stand, weighed together.
///
/// Most places are hopeless: of those only their tokens are kept, in 4 bytes each, until it is known which wordings may be
/// names.
struct NamePlaces {
  private let text: ReadingText
  private let tokens: TokenList
  private var options: [Option] = []
  /// In two runs, each in order: as they came, and the doubtful ones.
  private var places: [Place] = []
  private var tallies = TallyBook()
  private var hopelessOnes: [Int32] = []

  /// A name needs this much evidence over its places (swept by cross-validation on the names of the open articles).
  private static let threshold = 0.5

  /// A place with less evidence than this helps no name over the threshold: further places add 0.7 at most where the
  /// best is below 0 (``Tally/strength``).
  static let hopeless = threshold - 0.75

  /// A candidate at a place, with the tally of its wording: 16 bytes.
  private struct Option {
    let stretch: NameStretch
    var tally: Int { Int(number) }
    private let number: Int32

    init(_ stretch: NameStretch, tally: Int) {
      self.stretch = stretch
      number = Int32(truncatingIfNeeded: tally)
    }
  }

  /// A place, and the first of its options; the next place has the others behind them.
  private struct Place {
    let token: Int32
    let firstOption: Int32
  }

  /// Room for places at every sixth token, which few texts need, is made at once, for room that is not used is never touched.
  init(_ text: ReadingText, _ tokens: TokenList) {
    self.text = text
    self.tokens = tokens
    options.reserveCapacity(tokens.count / 6)
    places.reserveCapacity(tokens.count / 6)
    hopelessOnes.reserveCapacity(tokens.count / 6)
  }

  /// Adds the candidates that start with a token.
  mutating func add(_ found: borrowing FoundNames, at token: Int) {
    for place in found.indices where found[place].score >= Self.hopeless { return addAll(found, at: token) }
    if !found.isEmpty { hopelessOnes.append(Int32(truncatingIfNeeded: token)) }
  }

  /// The same whether they are hopeless or not.
  mutating func addAll(_ found: borrowing FoundNames, at token: Int) {
    guard !found.isEmpty else { return }
    let firstOption = Int32(truncatingIfNeeded: options.count)
    places.append(Place(token: Int32(truncatingIfNeeded: token), firstOption: firstOption))
    for place in found.indices {
      let candidate = found[place]
      let wording = UnsafeBufferPointer(rebasing: text.scalars[candidate.range.clamped(to: 0..<text.count)])
      let tally = tallies.add(candidate.score, to: wording)
      options.append(Option(candidate.stretch, tally: tally))
    }
  }

  /// The tokens, in order, with hopeless candidates whose wording may be that of a name elsewhere: they count there. All
  /// candidates have two Chinese characters or more, which tell enough.
  var doubtful: [Int] {
    let openings = tallies.openings(reaching: Self.threshold)
    return hopelessOnes.lazy.map { Int($0) }.filter {
      let start = Int(tokens[$0].start)
      return openings.mayHold(WordingSketch.opening(text[start], text[start + 1]))
    }
  }

  /// The accepted names, each at its first place, in order. Of two that overlap the first is one, unless the other has much
  /// more evidence: 青年代表|于晓丹 has no 代表于.
  var names: [NameStretch] {
    var seen = [Bool](repeating: false, count: tallies.count)
    var result: [NameStretch] = []
    var last: Option?
    let strengths = tallies.strengths
    func accept(_ name: Option?) {
      guard let name, !seen[name.tally] else { return }
      result.append(name.stretch)
      seen[name.tally] = true
    }
    forEachPlace { options in
      guard let best = strongest(of: options, strengths) else { return }
      if let before = last, best.stretch.range.lowerBound < before.stretch.range.upperBound {
        let isWeak = strengths[best.tally] > strengths[before.tally] + Self.lead
        if isWeak, before.stretch.form.surnameLength != nil { last = best }
      } else {
        accept(last)
        last = best
      }
    }
    accept(last)
    return result
  }

  /// How much more evidence a name has than one that it overlaps and that stands before it (not swept).
  private static let lead = 2.5

  /// Calls `body` with the options of every place, in the order of the text.
  @inline(__always)
  private func forEachPlace(_ body: (Range<Int>) -> Void) {
    let run = places.indices.dropFirst().first { places[$0].token < places[$0 - 1].token } ?? places.count
    var (early, late) = (0, run)
    while early < run || late < places.count {
      let isEarly = late == places.count || early < run && places[early].token < places[late].token
      body(options(at: isEarly ? early : late))
      if isEarly { early += 1 } else { late += 1 }
    }
  }

  private func options(at place: Int) -> Range<Int> {
    let end = place + 1 < places.count ? Int(places[place + 1].firstOption) : options.count
    return Int(places[place].firstOption)..<end
  }

  /// The strongest option of a place over the threshold; the first of several that are equal.
  private func strongest(of place: Range<Int>, _ strengths: [Double]) -> Option? {
    var best: Option?
    var most = -Double.infinity
    for index in place where strengths[options[index].tally] >= Self.threshold {
      let option = options[index]
      let strength = strengths[option.tally] - (isCutShort(option, among: place, strengths) ? 2 : 0)
      if strength >= Self.threshold, strength > most { (best, most) = (option, strength) }
    }
    return best
  }

  /// A short name that is always followed by the same character is the longer one.
  private func isCutShort(_ option: Option, among place: Range<Int>, _ strengths: [Double]) -> Bool {
    let (count, length) = (tallies[option.tally].count, option.stretch.range.count + 1)
    guard count > 1, let longer = place.first(where: { options[$0].stretch.range.count == length })
    else { return false }
    let tally = options[longer].tally
    return tallies[tally].count == count && strengths[tally] > 1
  }
}
