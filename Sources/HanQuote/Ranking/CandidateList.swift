/// The candidates for the speaker of one quotation, nobody first. Uses its memory again for the next quotation.
struct CandidateList: Sendable {
  /// The candidates, once they are added up.
  private(set) var candidates: [SpeakerCandidate] = []
  /// For each candidate the numbers of its features (``SpeakerFeature``), each once; empty unless they are kept, and not
  /// only the sum of their weights.
  private(set) var features: [[Int32]] = []
  private let keepsFeatures: Bool
  private let memory = CandidateMemory(features: SpeakerFeature.count)
  private let weights: ConstantTable<Float>
  private let bases = SpeakerFeature.bases

  init(_ ranker: SpeakerRanker, keepsFeatures: Bool) {
    self.weights = ranker.weights
    self.keepsFeatures = keepsFeatures
    append(nil)
  }

  /// Leaves nobody, without evidence.
  mutating func removeAll() {
    memory.removeAll()
    if keepsFeatures { features.removeAll() }
    append(nil)
  }

  /// How many candidates there are by now.
  var count: Int { memory.count }

  /// The place of an entity among the candidates; they are few.
  @inline(__always)
  func place(of entity: Int) -> Int? { memory.place(of: entity) }

  /// Makes a candidate of an entity, which is the last one then.
  mutating func append(_ entity: Int?) {
    memory.append(entity)
    if keepsFeatures { features.append([]) }
  }

  /// Adds evidence to the candidate at a place, unless it has it already. Every feature has a weight.
  @inline(__always)
  mutating func add(_ kind: SpeakerFeature, _ value: Int = 0, to place: Int) {
    let feature = kind.number(value, bases)
    if memory.add(feature, weights, to: place), keepsFeatures { keep(feature, of: place) }
  }

  @inline(never)
  private mutating func keep(_ feature: Int, of place: Int) {
    features[place].append(Int32(truncatingIfNeeded: feature))
  }

  /// Gives each candidate the sum of its features' weights, once all are added.
  mutating func addUp() {
    candidates.removeAll(keepingCapacity: true)
    for place in 0..<memory.count { candidates.append(memory.candidate(place)) }
  }

  /// Lets a mention speak for a candidate if none does that costs as little.
  @inline(__always)
  func note(mention: Int, cost: Int, of place: Int) { memory.note(mention: mention, cost: cost, of: place) }
}
