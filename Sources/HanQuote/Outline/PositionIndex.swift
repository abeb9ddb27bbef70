/// Finds the place of a position among many that are in order, in constant time where they lie about evenly.
///
/// A few may be out of order, as where the name of a body begins before a word inside it that was found first: in the
/// stretches of the text where that makes the place doubtful, it is whatever halving the list comes to.
struct PositionIndex: Sendable {
  /// A stretch of the text is 32 characters.
  private static let shift = 5
  /// Stands for the count of a doubtful stretch.
  private static let doubtful: Int32 = -1

  private let positions: [Int32]
  /// For each stretch the number of positions before it.
  private var counts: [Int32] = []

  /// - Parameters:
  ///   - positions: about in order.
  ///   - length: characters of the text; no position lies behind its end.
  /// - Complexity: O(positions + length / 32). Memory: 4 bytes a position and 4 for 32 characters.
  init(_ positions: some Sequence<Int>, length: Int) {
    self.init(inOrder: positions.map { Int32(truncatingIfNeeded: $0) }, length: length)
    markDoubtful()
  }

  /// The index of positions that are all in order.
  init(inOrder positions: [Int32], length: Int) {
    self.positions = positions
    counts.reserveCapacity(length >> Self.shift + 2)
    for (place, position) in positions.enumerated() { count(place, upTo: Int(position) >> Self.shift + 1) }
    count(positions.count, upTo: length >> Self.shift + 2)
  }

  var count: Int { positions.count }

  @inline(__always)
  subscript(place: Int) -> Int { Int(positions[place]) }

  /// Says of the next stretches that so many positions stand before them.
  private mutating func count(_ place: Int, upTo stretch: Int) {
    while counts.count < stretch { counts.append(Int32(truncatingIfNeeded: place)) }
  }

  private mutating func markDoubtful() {
    var highest = 0
    for position in positions.lazy.map(Int.init) {
      if position < highest {
        for stretch in (position + 1) >> Self.shift...highest >> Self.shift { counts[stretch] = Self.doubtful }
      }
      highest = max(highest, position)
    }
  }

  /// The place of the first position that does not come before another; their number if all do.
  /// - Complexity: O(1) but in doubtful stretches; at most the positions of one stretch are looked at.
  @inline(__always)
  func firstPlace(from position: Int) -> Int {
    let stretch = max(0, position) >> Self.shift
    guard stretch < counts.count else { return positions.count }
    let before = counts.withUnsafeBufferPointer { $0[stretch] }
    guard before != Self.doubtful else { return positions.firstPlace(from: position) }
    return positions.withUnsafeBufferPointer { positions in
      var place = Int(before)
      while place < positions.count, Int(positions[place]) < position { place += 1 }
      return place
    }
  }

  /// The places of the positions in a range.
  @inline(__always)
  func places(in range: Range<Int>) -> Range<Int> {
    firstPlace(from: range.lowerBound)..<firstPlace(from: range.upperBound)
  }
}
