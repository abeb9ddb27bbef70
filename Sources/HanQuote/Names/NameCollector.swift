import HanText

/// Collects the names of an article: candidates at every place are weighed together, so that a name seen once in a
/// sure context supports weaker mentions of it.
struct NameCollector {
  let text: ReadingText
  let tokens: TokenList
  private let characters = NameCharacterTable.shared
  private let evidence: NameEvidence
  private let han: HanNameFinder
  private let foreign: ForeignNameFinder
  private let open: OpenNameFinder
  private let parted: PartedNameFinder

  /// A name needs this much evidence over its places (swept by cross-validation on the names of the open articles).
  private static let threshold = 0.5

  /// A place with less evidence than this helps no name over the threshold: further places add 0.7 at most where the
  /// best is below 0 (``Tally/strength``).
  private static let hopeless = threshold - 0.75

  /// - Parameter weighsAll: the scores of hopeless places are exact too.
  init(_ text: ReadingText, _ tokens: TokenList, weighsAll: Bool = false) {
    self.text = text
    self.tokens = tokens
    let evidence = NameEvidence(text, tokens)
    let least = weighsAll ? -Double.infinity : Self.hopeless
    self.evidence = evidence
    self.han = HanNameFinder(evidence, least: least)
    self.foreign = ForeignNameFinder(text, tokens)
    self.open = OpenNameFinder(evidence, least: least)
    self.parted = PartedNameFinder(text: text, tokens: tokens)
  }

  /// The accepted names, each at its first place, in order.
  /// - Complexity: O(tokens).
  func names() -> [NameCandidate] {
    var tallies = TallyBook()
    var options: [Option] = []
    options.reserveCapacity(tokens.count >> 2)
    /// Where the options of each place begin, and the end.
    var places = [0]
    var found: [NameCandidate] = []
    var left = Token.beforeText
    for index in 0..<tokens.count {
      let token = tokens[index]
      let before = left
      left = token
      guard mayBegin(token, after: before) else { continue }
      let finders = finders(at: NameStart(at: index, tokens, text, characters))
      guard !finders.isEmpty else { continue }
      collect(at: index, by: finders, &found)
      guard !found.isEmpty else { continue }
      addOptions(found, &options, &tallies)
      places.append(options.count)
    }
    return accepted(options, places, tallies)
  }

  /// A candidate at a place, with the tally of its wording.
  private struct Option {
    var candidate: NameCandidate
    let tally: Int
  }

  /// Who looks for names.
  struct Finders: OptionSet {
    let rawValue: UInt8
    static let foreign = Finders(rawValue: 1 << 0)
    static let parted = Finders(rawValue: 1 << 1)
    static let han = Finders(rawValue: 1 << 2)
    static let open = Finders(rawValue: 1 << 3)
  }

  /// The finders that may find a name that begins with a token; none for most tokens.
  private func finders(at start: NameStart) -> Finders {
    guard start.token.isWord else { return start.token.kind == .latin ? .foreign : [] }
    var finders: Finders = []
    if foreign.mayBegin(start) { finders.insert(.foreign) }
    if start.token.isAny(.namePart) { finders.insert(.parted) }
    if han.mayBegin(start) { finders.insert(.han) }
    if open.mayBegin(start) { finders.insert(.open) }
    return finders
  }

  /// Whether anything lets a name begin with a token: its class, its first character, what stands before it or a dot
  /// behind it; nothing does in half of them.
  @inline(__always)
  private func mayBegin(_ token: Token, after left: Token) -> Bool {
    guard token.isWord else { return token.kind == .latin }
    return token.isAny([.surname, .doubleSurname, .namePart]) || mayFollow(left)
      || characters[text.scalars[Int(token.start)]].isAny([.surname, .prefix]) || foreign.hasDot(near: Int(token.start))
  }

  /// Whether what stands before lets a word begin a name that is nothing else by itself.
  @inline(__always)
  private func mayFollow(_ left: Token) -> Bool {
    left.isBreak || left.isAny([.title, .role, .kinship, .conjunction, .time])
      || text[Int(left.start)] == 0x7684 || text[Int(left.end) - 1] == 0x7684  // 的
  }

  /// The same for whoever asks for one token.
  func finders(at index: Int) -> Finders {
    let start = NameStart(at: index, tokens, text, characters)
    return mayBegin(start.token, after: start.left) ? finders(at: start) : []
  }

  /// The candidates at a token; where a form alone makes a name, no others.
  func collect(at index: Int, by finders: Finders, _ found: inout [NameCandidate]) {
    if !found.isEmpty { found.removeAll(keepingCapacity: true) }
    if finders.contains(.foreign), let name = foreign.candidate(at: index) { found.append(name) }
    if finders.contains(.parted), let name = parted.candidate(at: index) { found.append(name) }
    guard found.isEmpty else { return }
    if finders.contains(.han) { han.add(at: index, to: &found) }
    if finders.contains(.open) { open.add(at: index, to: &found) }
  }

  /// Two finders may propose the same stretch: the higher score counts, once.
  private func addOptions(_ found: [NameCandidate], _ options: inout [Option], _ tallies: inout TallyBook) {
    let first = options.count
    for candidate in found {
      let tally = tallies.tally(of: text.fingerprint(of: candidate.range))
      if let known = options[first...].firstIndex(where: { $0.tally == tally }) {
        if options[known].candidate.score < candidate.score { options[known].candidate = candidate }
      } else {
        options.append(Option(candidate: candidate, tally: tally))
      }
    }
    for option in options[first...] { tallies.add(option.candidate.score, to: option.tally) }
  }

  /// Every stretch that is weighed as a Chinese name.
  func possibleNames() -> [PossibleName] {
    var tallies = TallyBook()
    var found: [NameCandidate] = []
    return (0..<tokens.count).flatMap { index -> [PossibleName] in
      var options: [Option] = []
      collect(at: index, by: finders(at: index), &found)
      addOptions(found, &options, &tallies)
      return options.compactMap { option in
        guard let surname = option.candidate.form.surnameLength else { return nil }
        let range = option.candidate.range
        let features = evidence.features(evidence.opening(at: index, surname: surname), end: range.upperBound)
        return PossibleName(
          range: text.textRange(range), features: features.map(NameFeature.name),
          score: option.candidate.score)
      }
    }
  }

  private func accepted(_ options: [Option], _ places: [Int], _ tallies: TallyBook) -> [NameCandidate] {
    var seen = [Bool](repeating: false, count: tallies.count)
    var result: [NameCandidate] = []
    var end = 0
    let strengths = tallies.strengths
    for (first, next) in zip(places, places.dropFirst()) where options[first].candidate.range.lowerBound >= end {
      guard let best = strongest(of: options[first..<next], tallies, strengths) else { continue }
      end = best.candidate.range.upperBound
      if !seen[best.tally] { result.append(best.candidate) }
      seen[best.tally] = true
    }
    return result
  }

  /// The strongest option of a place over the threshold; the first of several that are equal.
  private func strongest(of place: ArraySlice<Option>, _ tallies: TallyBook, _ strengths: [Double]) -> Option? {
    var best: Option?
    var most = -Double.infinity
    for option in place where strengths[option.tally] >= Self.threshold {
      let strength = strengths[option.tally] - (isCutShort(option, among: place, tallies, strengths) ? 2 : 0)
      if strength >= Self.threshold, strength > most { (best, most) = (option, strength) }
    }
    return best
  }

  /// A short name that is always followed by the same character is the longer one.
  private func isCutShort(
    _ option: Option, among place: ArraySlice<Option>, _ tallies: TallyBook, _ strengths: [Double]
  ) -> Bool {
    let (count, length) = (tallies[option.tally].count, option.candidate.range.count)
    guard count > 1, let longer = place.first(where: { $0.candidate.range.count == length + 1 }) else { return false }
    return tallies[longer.tally].count == count && strengths[longer.tally] > 1
  }
}

/// The tallies of all wordings, numbered in the order of their first places.
private struct TallyBook {
  private var tallies: [Tally] = []
  /// The fingerprint of each tally.
  private var fingerprints: [UInt64] = []
  /// The numbers from 1, by open addressing on the fingerprints, which are hashes already; 0 is free.
  private var slots = [Int32](repeating: 0, count: 1024)

  var count: Int { tallies.count }
  subscript(number: Int) -> Tally { tallies[number] }
  var strengths: [Double] { tallies.map(\.strength) }

  /// The number of the tally of a wording; begins one if there is none.
  mutating func tally(of fingerprint: UInt64) -> Int {
    let slot = slot(of: fingerprint)
    if slots[slot] != 0 { return Int(slots[slot]) - 1 }
    tallies.append(Tally())
    fingerprints.append(fingerprint)
    slots[slot] = Int32(truncatingIfNeeded: tallies.count)
    if tallies.count * 2 > slots.count { grow() }
    return tallies.count - 1
  }

  mutating func add(_ score: Double, to number: Int) { tallies[number].add(score) }

  /// Where a fingerprint stands, or would.
  private func slot(of fingerprint: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: fingerprint ^ fingerprint >> 32) & (slots.count - 1)
    while slots[slot] != 0, fingerprints[Int(slots[slot]) - 1] != fingerprint { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (number, fingerprint) in fingerprints.enumerated() {
      slots[slot(of: fingerprint)] = Int32(truncatingIfNeeded: number + 1)
    }
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
