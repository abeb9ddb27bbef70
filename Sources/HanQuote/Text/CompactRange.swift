/// A range of positions in 8 bytes, for what an article has many of. No text has more characters than 32 bits count.
struct CompactRange: Hashable, Sendable {
  private let start: Int32
  private let end: Int32

  init(_ range: Range<Int>) {
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
  }

  @inline(__always)
  var range: Range<Int> { Range(uncheckedBounds: (Int(start), Int(end))) }
}

/// A place in some list, or none, in 4 bytes.
struct CompactIndex: Hashable, Sendable {
  private let number: Int32

  init(_ index: Int?) { number = index.map { Int32(truncatingIfNeeded: $0) } ?? -1 }

  @inline(__always)
  var index: Int? { number < 0 ? nil : Int(number) }
}

/// Ranges of positions or places, 8 bytes each.
struct RangeList: Sendable {
  private var ranges: [CompactRange] = []

  init(reservingCapacity count: Int) { ranges.reserveCapacity(count) }

  var indices: Range<Int> { ranges.indices }

  @inline(__always)
  subscript(index: Int) -> Range<Int> { ranges[index].range }

  mutating func append(_ range: Range<Int>) { ranges.append(CompactRange(range)) }
}

/// For each of many things a place in some list, or none, in 4 bytes.
struct IndexList: Sendable {
  private var numbers: [CompactIndex]

  /// None for each.
  init(count: Int) { numbers = Array(repeating: CompactIndex(nil), count: count) }

  subscript(thing: Int) -> Int? {
    @inline(__always)
    get { numbers[thing].index }
    set { numbers[thing] = CompactIndex(newValue) }
  }
}
