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

  /// - Parameter weighsAll: the scores of hopeless places are exact too.
  init(_ text: ReadingText, _ tokens: TokenList, weighsAll: Bool = false) {
    self.text = text
    self.tokens = tokens
    self.evidence = NameEvidence(text, tokens, least: weighsAll ? -.infinity : NamePlaces.hopeless)
    self.han = HanNameFinder(evidence)
    self.foreign = ForeignNameFinder(text, tokens)
    self.open = OpenNameFinder(evidence)
    self.parted = PartedNameFinder(text: text, tokens: tokens)
  }

  /// The accepted names, each at its first place, in order.
  /// - Complexity: O(tokens).
  func names() -> [NameCandidate] {
    var places = NamePlaces(text, tokens: tokens.count)
    var found = FoundNames()
    for index in tokens.indices where tokens[index].mayBegin(.name) {
      let start = start(at: index)
      let finders = finders(at: start)
      guard !finders.isEmpty else { continue }
      collect(at: start, by: finders, &found)
      places.add(found, at: index)
    }
    for index in places.doubtful {
      collect(at: start(at: index), by: finders(at: index), &found)
      places.addAll(found, at: index)
    }
    return places.names
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

  @inline(__always)
  func start(at index: Int) -> NameStart { NameStart(at: index, tokens, text, characters) }

  /// The same for whoever asks for one token.
  func finders(at index: Int) -> Finders {
    tokens[index].mayBegin(.name) ? finders(at: start(at: index)) : []
  }

  /// The candidates at a token; where a form alone makes a name, no others.
  func collect(at start: NameStart, by finders: Finders, _ found: inout FoundNames) {
    found.removeAll()
    if finders.contains(.foreign), let name = foreign.candidate(at: start) { found.append(name) }
    if finders.contains(.parted), let name = parted.candidate(at: start.index) { found.append(name) }
    guard found.isEmpty else { return found.dropDoubles() }
    if finders.contains(.han) { han.add(at: start, to: &found) }
    if finders.contains(.open) { open.add(at: start, to: &found) }
    if finders.contains([.han, .open]) { found.dropDoubles() }
  }

  /// Every stretch that is weighed as a Chinese name.
  func possibleNames() -> [PossibleName] {
    var found = FoundNames()
    var names: [PossibleName] = []
    for index in tokens.indices {
      collect(at: start(at: index), by: finders(at: index), &found)
      for place in found.indices { possibleName(found[place], at: index).map { names.append($0) } }
    }
    return names
  }

  private func possibleName(_ name: NameCandidate, at index: Int) -> PossibleName? {
    guard let surname = name.form.surnameLength else { return nil }
    let features = evidence.features(evidence.opening(at: index, surname: surname), end: name.range.upperBound)
    return PossibleName(range: text.textRange(name.range), features: features.map(NameFeature.name), score: name.score)
  }
}
