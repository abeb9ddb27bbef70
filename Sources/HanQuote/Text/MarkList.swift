/// Where the marks, spaces and line breaks of a text stand: what asks for clauses and sentences looks at nothing else,
/// and only one character in eight is a mark.
struct MarkList: Sendable {
  private let index: PositionIndex
  /// The sets that each mark lies in, as bits.
  private let sets: [UInt8]

  /// - Parameter others: the positions, in order, of all scalars that may be marks (``FoldedScalars``).
  /// - Complexity: O(others). Memory: 5 bytes a mark and 4 for 32 scalars.
  init(_ scalars: UnsafeBufferPointer<UInt32>, at others: UnsafeBufferPointer<Int32>) {
    var marks: [Int32] = []
    var sets: [UInt8] = []
    marks.reserveCapacity(others.count + 1)
    sets.reserveCapacity(others.count)
    MarkSet.forEachMark(in: scalars, at: others) {
      marks.append($0)
      sets.append($1)
    }
    self.index = PositionIndex(inOrder: marks, length: scalars.count)
    self.sets = sets
  }

  /// The number of marks.
  var count: Int { index.count }

  /// The position of a mark.
  @inline(__always)
  subscript(place: Int) -> Int { index[place] }

  /// Whether a mark is one of a set.
  @inline(__always)
  func isAny(_ set: MarkSet, at place: Int) -> Bool { sets[place] & set.bit != 0 }

  /// The place of the first mark that does not come before a position; their number if all do.
  /// - Complexity: O(1).
  @inline(__always)
  func firstPlace(from position: Int) -> Int { index.firstPlace(from: position) }

  /// The places of the marks in a range.
  /// - Complexity: O(1).
  @inline(__always)
  func places(in range: Range<Int>) -> Range<Int> { index.places(in: range) }

  /// Calls `body` with the positions of the marks of a set in a range, in order.
  /// - Complexity: O(marks in the range), a few instructions each.
  @inline(__always)
  func forEach(of set: MarkSet, in range: Range<Int>, _ body: (Int) -> Void) {
    let places = places(in: range)
    sets.withUnsafeBufferPointer { sets in
      for place in places where sets[place] & set.bit != 0 { body(index[place]) }
    }
  }

  /// The position of the first mark of a set in a range.
  /// - Complexity: O(marks in the range).
  @inline(__always)
  func first(of set: MarkSet, in range: Range<Int>) -> Int? {
    var place = firstPlace(from: range.lowerBound)
    while place < count, self[place] < range.upperBound {
      if isAny(set, at: place) { return self[place] }
      place += 1
    }
    return nil
  }

  /// How many marks of a set stand in a range; no more are counted than `limit`.
  /// - Complexity: O(marks in the range).
  @inline(__always)
  func count(of set: MarkSet, in range: Range<Int>, limit: Int = .max) -> Int {
    var found = 0
    var place = firstPlace(from: range.lowerBound)
    while place < count, found < limit, self[place] < range.upperBound {
      if isAny(set, at: place) { found += 1 }
      place += 1
    }
    return found
  }
}
