/// Who spoke so far in an article, as far as the ranking of people asks.
struct RecentSpeakers: Sendable {
  /// How many notes back a speaker counts as recent.
  private static let reach = 12

  /// Who spoke, in order of position.
  private var notes: [(position: Int32, entity: Int32)] = []
  /// For each entity the number of its last note, from 1; 0 for none.
  private var latest: [Int32] = []

  mutating func note(_ entity: Int, at position: Int) {
    notes.append((Int32(truncatingIfNeeded: position), Int32(truncatingIfNeeded: entity)))
    if entity >= latest.count { latest += repeatElement(0, count: entity + 1 - latest.count) }
    latest[entity] = Int32(truncatingIfNeeded: notes.count)
  }

  /// Who spoke last before a position.
  func last(before position: Int) -> Int? { notes.last { Int($0.position) < position }.map { Int($0.entity) } }

  /// Whether an entity spoke in one of the last ``reach`` notes.
  @inline(__always)
  func holds(_ entity: Int) -> Bool {
    entity < latest.count && latest[entity] > 0 && notes.count - Int(latest[entity]) < Self.reach
  }
}
