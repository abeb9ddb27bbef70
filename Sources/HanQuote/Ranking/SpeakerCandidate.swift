/// Somebody who may have spoken a quotation, with the evidence.
struct SpeakerCandidate: Sendable {
  /// The place in the register; `nil` for nobody.
  let entity: Int?
  /// The mention that speaks for it best, if the words around the quotation name it.
  var mention: Int?
  /// The sum of its features' weights.
  private(set) var score: Float = 0
  /// The numbers of its features (``SpeakerFeature``), each once; filled only where they are kept.
  private(set) var features: [Int32] = []
  /// A bit for each feature that it has.
  private var seen = SIMD16<UInt64>()

  /// No more features can be told apart.
  static let mostFeatures = 1024

  init(entity: Int?) { self.entity = entity }

  /// Adds a feature, unless the candidate has it already.
  @inline(__always)
  mutating func add(_ feature: Int32, weight: Float, isKept: Bool) {
    let word = Int(feature >> 6)
    let bit: UInt64 = 1 << UInt64(feature & 63)
    guard seen[word] & bit == 0 else { return }
    seen[word] |= bit
    score += weight
    if isKept { features.append(feature) }
  }
}
