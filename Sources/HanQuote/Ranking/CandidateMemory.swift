/// The evidence of the candidates for one quotation after the other, in memory that is used again: every mention adds a
/// dozen features, so that no array is asked whose it is.
final class CandidateMemory: @unchecked Sendable {
  /// Words of 64 bits for the features of a candidate.
  private let words: Int
  @exclusivity(unchecked) private var capacity = 16
  /// For each candidate a bit for each feature that it has.
  @exclusivity(unchecked) private var seen: UnsafeMutablePointer<UInt64>
  @exclusivity(unchecked) private var scores: UnsafeMutablePointer<Float>

  init(words: Int) {
    self.words = words
    seen = .allocate(capacity: capacity * words)
    scores = .allocate(capacity: capacity)
  }

  deinit {
    seen.deallocate()
    scores.deallocate()
  }

  /// Begins a candidate, without evidence; those before it have begun.
  func begin(_ place: Int) {
    if place == capacity { grow() }
    (seen + place * words).update(repeating: 0, count: words)
    scores[place] = 0
  }

  /// Adds a feature to a candidate; whether it is new there.
  @inline(__always)
  func insert(_ feature: Int, of place: Int) -> Bool {
    precondition(UInt(bitPattern: place) < UInt(bitPattern: capacity) && feature >> 6 < words)
    let word = seen + (place * words + (feature >> 6))
    let bit: UInt64 = 1 << UInt64(feature & 63)
    guard word.pointee & bit == 0 else { return false }
    word.pointee |= bit
    return true
  }

  @inline(__always)
  func add(_ weight: Float, to place: Int) { scores[place] += weight }

  func score(of place: Int) -> Float { scores[place] }

  private func grow() {
    let (oldSeen, oldScores) = (seen, scores)
    seen = .allocate(capacity: 2 * capacity * words)
    seen.update(from: oldSeen, count: capacity * words)
    scores = .allocate(capacity: 2 * capacity)
    scores.update(from: oldScores, count: capacity)
    oldSeen.deallocate()
    oldScores.deallocate()
    capacity *= 2
  }
}
