/// How often the article names each entity of the ``Register``.
struct EntityCounts: Sendable {
  private var counts: [Int]

  /// - Parameter entities: how many there are; those that come later are never named.
  init(_ mentions: [Mention], entities: Int) {
    counts = [Int](repeating: 0, count: entities)
    for case let entity? in mentions.lazy.map(\.entity) { counts[entity] += 1 }
  }

  subscript(entity: Int) -> Int { entity < counts.count ? counts[entity] : 0 }

  /// How often in five steps: 0, 1, 2, 3 to 5 times, more.
  func step(of entity: Int) -> Int {
    let count = self[entity]
    return count < 3 ? count : count < 6 ? 3 : 4
  }
}
