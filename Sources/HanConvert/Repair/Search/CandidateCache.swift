import Synchronization

/// The characters that fit patterns of bytes, for all searches under one word model: where two bytes are unknown, some
/// ten thousand have to be sorted.
final class CandidateCache: Sendable {
  struct Pattern: Hashable {
    let encoding: String
    /// What each byte can be.
    let choices: [ByteSet]
  }

  private let found = Mutex<[Pattern: [Candidate]]>([:])
  /// Some 100 bytes to 1 KB each. A channel has a few hundred; when there are more all are forgotten.
  private static let limit = 2_048

  /// What was found for the pattern before, or what `search` finds now.
  func candidates(for pattern: Pattern, _ search: () -> [Candidate]) -> [Candidate] {
    if let known = found.withLock({ $0[pattern] }) { return known }
    let result = search()
    found.withLock { found in
      if found.count >= Self.limit { found.removeAll() }
      found[pattern] = result
    }
    return result
  }
}
