/// Somebody who may have spoken a quotation, with the evidence.
struct SpeakerCandidate: Sendable {
  /// The place in the register; `nil` for nobody.
  let entity: Int?
  /// The mention that speaks for it best, if the words around the quotation name it.
  let mention: Int?
  /// The sum of its features' weights.
  let score: Float
}
