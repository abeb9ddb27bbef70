/// The candidates for the speaker of one quotation, nobody first. Uses its memory again for the next quotation.
struct CandidateList: Sendable {
  private(set) var candidates = [SpeakerCandidate(entity: nil)]
  /// Whether the features of each candidate are kept, and not only the sum of their weights.
  private let keepsFeatures: Bool
  private let weights: FeatureTable<Float>
  private let bases = SpeakerFeature.bases

  init(_ ranker: SpeakerRanker, keepsFeatures: Bool) {
    self.weights = ranker.weights
    self.keepsFeatures = keepsFeatures
  }

  mutating func removeAll() {
    candidates.removeAll(keepingCapacity: true)
    candidates.append(SpeakerCandidate(entity: nil))
  }

  /// The place of an entity among the candidates; they are few.
  func place(of entity: Int) -> Int? { candidates.firstIndex { $0.entity == entity } }

  /// Makes a candidate of an entity; returns its place.
  mutating func append(_ entity: Int) -> Int {
    candidates.append(SpeakerCandidate(entity: entity))
    return candidates.count - 1
  }

  @inline(__always)
  mutating func add(_ kind: SpeakerFeature, _ value: Int = 0, to place: Int) {
    let feature = kind.index(value, bases)
    candidates[place].add(feature, weight: weights[Int(feature)], isKept: keepsFeatures)
  }

  /// Lets a mention speak for a candidate.
  mutating func note(mention: Int, of place: Int) { candidates[place].mention = mention }
}
