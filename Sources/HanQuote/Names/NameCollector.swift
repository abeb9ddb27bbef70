import HanText

/// Collects the names of an article: candidates at every place are weighed together, so that a name seen once in a
/// sure context supports weaker mentions of it.
struct NameCollector {
  private let reader: NameReader
  private let gate: NameGate
  private let evidence: NameEvidence
  private let han: HanNameFinder
  private let foreign: ForeignNameFinder
  private let open: OpenNameFinder
  private let parted: PartedNameFinder

  /// - Parameter weighsAll: the scores of hopeless places are exact too.
  init(_ text: ReadingText, _ tokens: TokenList, weighsAll: Bool = false) {
    reader = NameReader(text, tokens)
    gate = NameGate(reader: reader)
    evidence = NameEvidence(reader, least: weighsAll ? -.infinity : NamePlaces.hopeless)
    han = HanNameFinder(reader, evidence)
    foreign = ForeignNameFinder(reader)
    open = OpenNameFinder(reader, evidence)
    parted = PartedNameFinder(text: text, tokens: tokens)
  }

  /// The accepted names, each at its first place, in order.
  /// - Complexity: O(tokens).
  func names() -> [NameStretch] {
    var places = NamePlaces(reader.text, reader.tokens)
    var found = FoundNames()
    var stops = TokenStops(reader.tokens)
    while let place = gate.next(&stops) {
      collect(at: start(at: place.index), by: place.finders, &found)
      if !found.isEmpty { places.add(found, at: place.index) }
    }
    for index in places.doubtful {
      collect(at: start(at: index), by: finders(at: index), &found)
      places.addAll(found, at: index)
    }
    return places.names
  }

  /// The finders that may find a name that begins with a token; none for most tokens.
  func finders(at index: Int) -> NameFinders { gate.finders(at: index) }

  @inline(__always)
  func start(at index: Int) -> NameStart { NameStart(at: index, reader) }

  /// The candidates at a token; where a form alone makes a name, no others.
  func collect(at start: NameStart, by finders: NameFinders, _ found: inout FoundNames) {
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
    for index in reader.tokens.indices {
      collect(at: start(at: index), by: finders(at: index), &found)
      for place in found.indices { possibleName(found[place], at: index).map { names.append($0) } }
    }
    return names
  }

  private func possibleName(_ name: NameCandidate, at index: Int) -> PossibleName? {
    guard let surname = name.form.surnameLength else { return nil }
    let features = evidence.features(evidence.opening(at: index, surname: surname), end: name.range.upperBound)
    return PossibleName(
      range: reader.text.textRange(name.range), features: features.map(NameFeature.name), score: name.score)
  }
}
