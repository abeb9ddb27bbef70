/// The byte at which each scalar of a text starts. Scalars of one width come in runs (Chinese characters and their marks
/// have three bytes), so that only the bounds of runs are kept.
struct ByteOffsets: Sendable {
  /// The first scalar of each run; the first run begins the text.
  private let starts: PositionIndex
  /// The byte at which each run starts.
  private let bytes: [Int32]
  /// The bytes of each scalar of a run.
  private let widths: [UInt8]
  /// Scalars of the text.
  private let count: Int

  /// Where runs start, as the scalars come in order.
  struct Writer {
    private var starts: [Int32] = []
    private var bytes: [Int32] = []
    private var widths: [UInt8] = []
    private var width = 0

    /// Says that a scalar has so many bytes; all before it are said already.
    @inline(__always)
    mutating func write(width: Int, position: Int, byte: Int) {
      if width != self.width { begin(width, position, byte) }
    }

    private mutating func begin(_ width: Int, _ position: Int, _ byte: Int) {
      starts.append(Int32(truncatingIfNeeded: position))
      bytes.append(Int32(truncatingIfNeeded: byte))
      widths.append(UInt8(truncatingIfNeeded: width))
      self.width = width
    }

    /// - Parameter count: scalars of the text.
    consuming func finished(count: Int) -> ByteOffsets {
      if starts.isEmpty { begin(1, 0, 0) }
      return ByteOffsets(
        starts: PositionIndex(inOrder: starts, length: count), bytes: bytes, widths: widths, count: count)
    }
  }

  /// The byte at which the scalar at a position starts, or the end of the text.
  /// - Complexity: O(1) where runs lie about evenly.
  @inline(__always)
  subscript(position: Int) -> Int {
    let run = starts.firstPlace(from: position + 1) - 1
    return Int(bytes[run]) + (position - starts[run]) * Int(widths[run])
  }

  /// The bytes of a range of positions; mostly they lie in one run.
  /// - Complexity: as that of a single one.
  @inline(__always)
  func bytes(of range: Range<Int>) -> Range<Int> {
    let run = starts.firstPlace(from: range.lowerBound + 1) - 1
    let start = Int(bytes[run]) + (range.lowerBound - starts[run]) * Int(widths[run])
    let isInRun = run + 1 == starts.count || range.upperBound <= starts[run + 1]
    return start..<(isInRun ? start + range.count * Int(widths[run]) : self[range.upperBound])
  }

  /// The first position that starts at a byte or behind it; the end of the text if none does.
  /// - Parameter near: a position before it, the nearer the better; others cost more.
  /// - Complexity: O(log runs from there).
  func position(ofByte byte: Int, near: Int) -> Int {
    let nearest = max(0, starts.firstPlace(from: near + 1) - 1)
    let ahead = nearest < bytes.count && Int(bytes[nearest]) <= byte ? nearest : 0
    let run = max(0, bytes.firstPlace(from: byte + 1, ahead: ahead) - 1)
    let width = Int(widths[run])
    return min(count, starts[run] + (max(0, byte - Int(bytes[run])) + width - 1) / width)
  }
}
