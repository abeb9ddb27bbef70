/// The candidates for the speaker of one quotation, nobody first. Uses its memory again for the next quotation.
struct CandidateList: Sendable {
  /// Words of 64 bits for the features of a candidate.
  private static let words = (SpeakerFeature.count + 63) / 64

  private(set) var candidates: [SpeakerCandidate] = []
  /// For each candidate the numbers of its features (``SpeakerFeature``), each once; empty unless they are kept, and not
  /// only the sum of their weights.
  private(set) var features: [[Int32]] = []
  private let keepsFeatures: Bool
  /// For each candidate a bit for each feature that it has; it may have room for more candidates than there are.
  private var seen: [UInt64] = []
  private let weights: ConstantTable<Float>
  private let bases = SpeakerFeature.bases
  private let words = Self.words

  init(_ ranker: SpeakerRanker, keepsFeatures: Bool) {
    self.weights = ranker.weights
    self.keepsFeatures = keepsFeatures
    append(nil)
  }

  /// Leaves nobody, without evidence.
  mutating func removeAll() {
    candidates.removeAll(keepingCapacity: true)
    features.removeAll()
    append(nil)
  }

  /// The place of an entity among the candidates; they are few.
  func place(of entity: Int) -> Int? { candidates.firstIndex { $0.entity == entity } }

  /// Makes a candidate of an entity, which is the last one then.
  mutating func append(_ entity: Int?) {
    let start = candidates.count * words
    candidates.append(SpeakerCandidate(entity: entity))
    if keepsFeatures { features.append([]) }
    while seen.count < start + words { seen.append(0) }
    for word in start..<start + words { seen[word] = 0 }
  }

  /// Adds evidence to the candidate at a place, unless it has it already.
  @inline(__always)
  mutating func add(_ kind: SpeakerFeature, _ value: Int = 0, to place: Int) {
    let feature = kind.index(value, bases)
    let word = place * words + Int(feature >> 6)
    let bit: UInt64 = 1 << UInt64(feature & 63)
    guard seen[word] & bit == 0 else { return }
    seen[word] |= bit
    candidates[place].score += weights[Int(feature)]
    if keepsFeatures { features[place].append(feature) }
  }

  /// Lets a mention speak for a candidate.
  mutating func note(mention: Int, of place: Int) { candidates[place].mention = mention }
}
