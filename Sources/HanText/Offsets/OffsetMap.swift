/// Where each part of a text came from: a list of runs, each saying that `count` units of `textWidth` bytes of the
/// text stand for as many units of `sourceWidth` bytes of the source.
///
/// An untouched stretch is one run of 1 ↔ 1 bytes; a decoded GBK stretch is a run of 3 ↔ 2; an edit that changes
/// length is one opaque unit, a run with a count of 1. A unit is never split: a range that ends inside one widens to
/// the whole of it. Deletions are units without text, insertions units without source.
///
/// Invariants, kept by ``Builder``: runs touch each other without a gap, start at 0 on both sides, and both sides only
/// grow. Hence source positions never go backwards.
public struct OffsetMap: Hashable, Sendable {
  /// `count` units of `textWidth` bytes from `textStart` ↔ `count` units of `sourceWidth` bytes from `sourceStart`.
  public struct Run: Hashable, Sendable {
    public let textStart: Int
    public let sourceStart: Int
    public let count: Int
    public let textWidth: Int
    public let sourceWidth: Int

    public var textEnd: Int { textStart + count * textWidth }
    public var sourceEnd: Int { sourceStart + count * sourceWidth }
    /// Byte for byte the same on both sides.
    public var isIdentity: Bool { textWidth == 1 && sourceWidth == 1 }
  }

  public let runs: [Run]
  /// Length of the text in bytes.
  public var textCount: Int { runs.last?.textEnd ?? 0 }
  /// Length of the source in bytes.
  public var sourceCount: Int { runs.last?.sourceEnd ?? 0 }

  /// The text is the source, byte for byte.
  var isIdentity: Bool { runs.isEmpty || runs.count == 1 && runs[0].isIdentity }

  fileprivate init(runs: [Run]) { self.runs = runs }

  /// The map of a text that is its own source.
  public static func identity(count: Int) -> OffsetMap {
    var builder = Builder()
    builder.append(count: count, textWidth: 1, sourceWidth: 1)
    return builder.finish()
  }

  /// The source bytes that a range of text bytes came from; widens to whole units at both ends. Deleted source at the
  /// edges of the range is left out; an empty range gives the empty place between its neighbours (the whole of the
  /// source of a unit that it falls inside).
  /// - Complexity: O(log runs).
  public func source(of text: Range<Int>) -> Range<Int> {
    convert(text, .text, .source)
  }

  /// The text bytes that a range of source bytes became, by the same rules as ``source(of:)``.
  /// - Complexity: O(log runs).
  public func text(of source: Range<Int>) -> Range<Int> {
    convert(source, .source, .text)
  }
}

// MARK: - Looking up

/// One side of the runs, so that looking up works the same in both directions.
private enum Side { case text, source }

extension OffsetMap.Run {
  @inline(__always)
  fileprivate func start(_ side: Side) -> Int { side == .text ? textStart : sourceStart }
  @inline(__always)
  fileprivate func end(_ side: Side) -> Int { side == .text ? textEnd : sourceEnd }

  /// The bytes of one unit.
  @inline(__always)
  fileprivate func range(of unit: Int, _ side: Side) -> Range<Int> {
    let width = side == .text ? textWidth : sourceWidth
    let start = start(side) + unit * width
    return start..<(start + width)
  }

  /// The unit that holds a byte.
  @inline(__always)
  fileprivate func unit(holding offset: Int, _ side: Side) -> Int {
    max(0, offset - start(side)) / (side == .text ? textWidth : sourceWidth)
  }
}

extension OffsetMap {
  /// Both bounds are looked for in one pass, the second one from the first on.
  @inline(__always)
  private func convert(_ range: Range<Int>, _ from: Side, _ to: Side) -> Range<Int> {
    if isIdentity, range.upperBound <= textCount { return range }
    return runs.withUnsafeBufferPointer { runs in
      let run = Self.run(holding: range.lowerBound, in: runs, near: nil, from)
      let first = Self.unit(at: range.lowerBound, in: runs, run, from, to)
      guard !range.isEmpty else {
        let isPlace = first.from.lowerBound == range.lowerBound
        return isPlace ? first.to.lowerBound..<first.to.lowerBound : first.to
      }
      let end = Self.run(holding: range.upperBound - 1, in: runs, near: run, from)
      let last = Self.unit(at: range.upperBound - 1, in: runs, end, from, to).to
      return min(first.to.lowerBound, last.lowerBound)..<max(first.to.upperBound, last.upperBound)
    }
  }

  /// The first run that ends after a byte, or the number of runs: as they touch, the last one that does not start after it,
  /// unless the byte is past the end. `near`: a run that is not behind it, if one is known, from which to look ever further
  /// ahead before halving.
  @inline(__always)
  private static func run(holding offset: Int, in runs: UnsafeBufferPointer<Run>, near: Int?, _ from: Side) -> Int {
    var (low, high) = (near ?? 0, runs.count)
    if near != nil {
      var step = 1
      while low + step < high, runs[low + step].start(from) <= offset {
        low += step
        step *= 2
      }
      high = min(high, low + step)
    }
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].start(from) <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 && runs[low - 1].end(from) > offset ? low - 1 : low
  }

  /// The unit of a run that holds the byte at `offset` on the `from` side (empty units there hold none), on both sides.
  /// Past the end it is the empty place at the end.
  @inline(__always)
  private static func unit(
    at offset: Int, in runs: UnsafeBufferPointer<Run>, _ run: Int, _ from: Side, _ to: Side
  ) -> (from: Range<Int>, to: Range<Int>) {
    guard run < runs.count else {
      let ends = (from: runs.last?.end(from) ?? 0, to: runs.last?.end(to) ?? 0)
      return (ends.from..<ends.from, ends.to..<ends.to)
    }
    let unit = runs[run].unit(holding: offset, from)
    return (runs[run].range(of: unit, from), runs[run].range(of: unit, to))
  }
}

// MARK: - Building

extension OffsetMap {
  /// Collects runs from left to right and joins what can be joined.
  public struct Builder: Sendable {
    private var runs: [Run] = []
    public private(set) var textEnd = 0
    public private(set) var sourceEnd = 0

    public init() {}

    mutating func reserveCapacity(_ count: Int) { runs.reserveCapacity(count) }

    /// Appends `count` units of `textWidth` ↔ `sourceWidth` bytes. Units with no bytes on either side are nothing.
    public mutating func append(count: Int, textWidth: Int, sourceWidth: Int) {
      guard count > 0, textWidth >= 0, sourceWidth >= 0, textWidth + sourceWidth > 0 else { return }
      let joined = runs.last.flatMap { $0.textWidth == textWidth && $0.sourceWidth == sourceWidth ? $0 : nil }
      if joined != nil { runs.removeLast() }
      runs.append(
        Run(
          textStart: joined?.textStart ?? textEnd, sourceStart: joined?.sourceStart ?? sourceEnd,
          count: count + (joined?.count ?? 0), textWidth: textWidth, sourceWidth: sourceWidth))
      textEnd += count * textWidth
      sourceEnd += count * sourceWidth
    }

    /// Appends one opaque unit.
    public mutating func append(text: Int, source: Int) { append(count: 1, textWidth: text, sourceWidth: source) }

    public consuming func finish() -> OffsetMap { OffsetMap(runs: runs) }
  }
}
