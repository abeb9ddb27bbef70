import Synchronization

/// The index of a list, made when a key is first looked for: half of the lists are only ever read through.
final class LazyIndex: Sendable {
  private let text: StaticString
  private let made = Atomic<Unmanaged<LexiconIndex>?>(nil)

  init(_ text: StaticString) { self.text = text }

  deinit { made.load(ordering: .relaxed)?.release() }

  /// Calls `body` with the index, which lives as long as this does: no reference is counted.
  @inline(__always)
  func with<Result>(_ body: (LexiconIndex) -> Result) -> Result {
    (made.load(ordering: .acquiring) ?? make())._withUnsafeGuaranteedRef(body)
  }

  /// Of two threads that come here at once, one keeps the other's index.
  private func make() -> Unmanaged<LexiconIndex> {
    let index = Unmanaged.passRetained(LexiconIndex(text))
    let (isFirst, other) = made.compareExchange(expected: nil, desired: index, ordering: .acquiringAndReleasing)
    guard !isFirst, let other else { return index }
    index.release()
    return other
  }
}
