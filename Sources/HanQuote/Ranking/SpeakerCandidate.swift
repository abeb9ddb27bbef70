/// Somebody who may have spoken a quotation, with the evidence.
struct SpeakerCandidate: Sendable {
  /// The place in the register; `nil` for nobody.
  let entity: Int?
  /// The mention that speaks for it best, if the words around the quotation name it.
  var mention: Int?
  /// The numbers of its features (``SpeakerFeature``), each once.
  private(set) var features: [Int32] = []

  init(entity: Int?) { self.entity = entity }

  mutating func add(_ kind: SpeakerFeature, _ value: Int = 0) {
    let index = kind.index(value)
    if !features.contains(index) { features.append(index) }
  }
}
