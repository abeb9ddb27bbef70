/// Finds the place of a position among many that are in order, in constant time where they lie about evenly.
///
/// A few may be out of order, as where the name of a body begins before a word inside it that was found first: in the
/// stretches of the text where that makes the place doubtful, it is whatever halving the list comes to.
struct PositionIndex: Sendable {
  /// A stretch of the text is 32 characters.
  private static let shift = 5
  /// Stands for the count of a doubtful stretch.
  private static let doubtful: Int32 = -1

  /// The positions, and one behind all others.
  private let positions: [Int32]
  /// For each stretch the number of positions before it.
  private var counts: [Int32]

  /// - Parameters:
  ///   - positions: about in order.
  ///   - length: characters of the text; no position lies behind its end.
  /// - Complexity: O(positions + length / 32). Memory: 4 bytes a position and 4 for 32 characters.
  init(_ positions: some Collection<Int>, length: Int) {
    var list: [Int32] = []
    list.reserveCapacity(positions.count + 1)
    for position in positions { list.append(Int32(truncatingIfNeeded: position)) }
    self.init(inOrder: list, length: length)
    markDoubtful()
  }

  /// The index of positions that are all in order.
  init(inOrder positions: consuming [Int32], length: Int) {
    let count = positions.count
    positions.append(.max)
    counts = Array(unsafeUninitializedCapacity: length >> Self.shift + 2) { counts, end in
      for place in 0..<count {
        let stretch = min(Int(positions[place]) >> Self.shift, length >> Self.shift)
        while end <= stretch { Self.append(place, to: counts, &end) }
      }
      while end < counts.count { Self.append(count, to: counts, &end) }
    }
    self.positions = positions
  }

  /// Says of the next stretch that so many positions stand before it.
  @inline(__always)
  private static func append(_ place: Int, to counts: UnsafeMutableBufferPointer<Int32>, _ end: inout Int) {
    counts.initializeElement(at: end, to: Int32(truncatingIfNeeded: place))
    end += 1
  }

  var count: Int { positions.count - 1 }

  @inline(__always)
  subscript(place: Int) -> Int { Int(positions[place]) }

  private mutating func markDoubtful() {
    var highest: Int32 = 0
    for position in positions.dropLast() {
      if position < highest { markDoubtful(from: Int(position) + 1, to: Int(highest)) }
      highest = max(highest, position)
    }
  }

  private mutating func markDoubtful(from first: Int, to last: Int) {
    for stretch in first >> Self.shift...last >> Self.shift { counts[stretch] = Self.doubtful }
  }

  /// The place of the first position that does not come before another; their number if all do.
  /// - Complexity: O(1) but in doubtful stretches; at most the positions of one stretch are looked at.
  @inline(__always)
  func firstPlace(from position: Int) -> Int {
    let stretch = max(0, position) >> Self.shift
    guard stretch < counts.count else { return count }
    let before = counts.withUnsafeBufferPointer { $0[stretch] }
    guard before != Self.doubtful else { return positions.firstPlace(from: position, in: 0..<count) }
    return positions.withUnsafeBufferPointer { positions in
      var place = Int(before)
      while Int(positions[place]) < position { place &+= 1 }
      return place
    }
  }

  /// The places of the positions in a range.
  @inline(__always)
  func places(in range: Range<Int>) -> Range<Int> {
    firstPlace(from: range.lowerBound)..<firstPlace(from: range.upperBound)
  }
}
