/// The candidates for one quotation after the other with their evidence, in memory that is used again: every mention adds
/// a dozen features, so that no array is asked whose it is. 16 bytes a candidate and 128 for its features.
final class CandidateMemory: @unchecked Sendable {
  /// Words of 64 bits for the features of a candidate: a power of two, so that where they stand needs no multiplication.
  private static var words: Int { 16 }
  @exclusivity(unchecked) private var capacity = 16
  /// How many candidates there are.
  @exclusivity(unchecked) private(set) var count = 0
  /// For each candidate its entity, and the mention that speaks for it best, -1 for none; how badly that one does.
  @exclusivity(unchecked) private var entities: UnsafeMutablePointer<Int32>
  @exclusivity(unchecked) private var mentions: UnsafeMutablePointer<Int32>
  @exclusivity(unchecked) private var costs: UnsafeMutablePointer<Int32>
  /// For each candidate a bit for each feature that it has.
  @exclusivity(unchecked) private var seen: UnsafeMutablePointer<UInt64>
  @exclusivity(unchecked) private var scores: UnsafeMutablePointer<Float>

  /// - Parameter features: how many there are, at most 1,024.
  init(features: Int) {
    precondition(features <= Self.words * 64)
    entities = .allocate(capacity: capacity)
    mentions = .allocate(capacity: capacity)
    costs = .allocate(capacity: capacity)
    seen = .allocate(capacity: capacity * Self.words)
    scores = .allocate(capacity: capacity)
  }

  deinit {
    entities.deallocate()
    mentions.deallocate()
    costs.deallocate()
    seen.deallocate()
    scores.deallocate()
  }

  func removeAll() { count = 0 }

  /// Adds a candidate without evidence, which is the last one then; `nil` for nobody.
  func append(_ entity: Int?) {
    if count == capacity { grow() }
    entities[count] = Int32(truncatingIfNeeded: entity ?? -1)
    mentions[count] = -1
    costs[count] = .max
    (seen + count * Self.words).update(repeating: 0, count: Self.words)
    scores[count] = 0
    count += 1
  }

  /// The place of an entity among the candidates; they are few.
  @inline(__always)
  func place(of entity: Int) -> Int? {
    let number = Int32(truncatingIfNeeded: entity)
    var place = 0
    while place < count {
      if entities[place] == number { return place }
      place &+= 1
    }
    return nil
  }

  /// Lets a mention speak for a candidate if none does that costs as little.
  @inline(__always)
  func note(mention: Int, cost: Int, of place: Int) {
    precondition(UInt(bitPattern: place) < UInt(bitPattern: count))
    guard cost < Int(costs[place]) else { return }
    mentions[place] = Int32(truncatingIfNeeded: mention)
    costs[place] = Int32(truncatingIfNeeded: cost)
  }

  /// A candidate with the sum of its features' weights.
  func candidate(_ place: Int) -> SpeakerCandidate {
    SpeakerCandidate(
      entity: entities[place] < 0 ? nil : Int(entities[place]),
      mention: mentions[place] < 0 ? nil : Int(mentions[place]), score: scores[place])
  }

  /// Adds the weight of a feature to a candidate that has not got it yet; whether it is new there.
  /// - Precondition: there are as many weights as features; the look at the weight refuses a feature beyond them.
  @inline(__always)
  func add(_ feature: Int, _ weights: ConstantTable<Float>, to place: Int) -> Bool {
    precondition(UInt(bitPattern: place) < UInt(bitPattern: count))
    let weight = weights[feature]
    let word = seen + (place &* Self.words &+ feature &>> 6)
    let (known, bit): (UInt64, UInt64) = (word.pointee, 1 &<< UInt64(truncatingIfNeeded: feature))
    guard known & bit == 0 else { return false }
    word.pointee = known | bit
    scores[place] += weight
    return true
  }

  private func grow() {
    entities = Self.doubled(entities, capacity)
    mentions = Self.doubled(mentions, capacity)
    costs = Self.doubled(costs, capacity)
    seen = Self.doubled(seen, capacity * Self.words)
    scores = Self.doubled(scores, capacity)
    capacity *= 2
  }

  /// Some elements in memory twice as large; gives their own back.
  private static func doubled<Element: BitwiseCopyable>(
    _ elements: UnsafeMutablePointer<Element>, _ count: Int
  ) -> UnsafeMutablePointer<Element> {
    let doubled = UnsafeMutablePointer<Element>.allocate(capacity: 2 * count)
    doubled.update(from: elements, count: count)
    elements.deallocate()
    return doubled
  }
}
