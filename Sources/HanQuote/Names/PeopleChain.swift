/// The mentions of people that stand for themselves outside quotations, each linked with its neighbours: whom a pronoun
/// may mean, without a look at the mentions between.
struct PeopleChain: Sendable {
  /// For each mention the last such one before it and the first behind it; -1 for none.
  private let before: [Int32]
  private let after: [Int32]

  /// - Complexity: O(mentions). Memory: 8 bytes a mention.
  init(_ mentions: [Mention], _ places: [MentionPlace]) {
    func isLink(_ index: Int) -> Bool {
      mentions[index].isPerson && places[index].sentence >= 0 && !places[index].isAttributive
    }
    var before: [Int32] = []
    before.reserveCapacity(mentions.count)
    var after = [Int32](repeating: -1, count: mentions.count)
    var last = -1
    for index in mentions.indices {
      before.append(Int32(truncatingIfNeeded: last))
      guard isLink(index) else { continue }
      for place in max(0, last)..<index { after[place] = Int32(truncatingIfNeeded: index) }
      last = index
    }
    self.before = before
    self.after = after
  }

  /// The last person before a mention.
  @inline(__always)
  func last(before mention: Int) -> Int? { before[mention] < 0 ? nil : Int(before[mention]) }

  /// The first person behind a mention.
  @inline(__always)
  func first(after mention: Int) -> Int? { after[mention] < 0 ? nil : Int(after[mention]) }
}
