import HanText

/// Decodes UTF-8 into folded scalars in one pass.
struct FoldedScalars {
  private let utf8: UnsafeBufferPointer<UInt8>
  private let rows: UnsafePointer<UInt16>
  private let folds: UnsafeBufferPointer<UInt16>
  private let scalars: UnsafeMutablePointer<UInt32>
  private let others: UnsafeMutablePointer<Int32>
  private var count = 0
  private var otherCount = 0
  private var index = 0

  /// Writes the folded scalars of a text.
  /// - Parameters:
  ///   - scalars: room for as many scalars as there are bytes.
  ///   - others: room for as many places as there are bytes; gets those of the scalars that may be marks: all but the
  ///     common Chinese characters.
  /// - Returns: how many scalars there are, how many of them may be marks, and the byte at which each starts.
  /// - Complexity: O(bytes).
  static func write(
    _ utf8: UnsafeBufferPointer<UInt8>, into scalars: UnsafeMutablePointer<UInt32>,
    others: UnsafeMutablePointer<Int32>
  ) -> (count: Int, others: Int, offsets: ByteOffsets) {
    HanFolding.withBasicPlane { folds in
      common.withRows { rows in
        var run = FoldedScalars(utf8: utf8, rows: rows, folds: folds, scalars: scalars, others: others)
        var offsets = ByteOffsets.Writer()
        while run.index < utf8.count {
          let (position, byte) = (run.count, run.index)
          run.writeOne()
          offsets.write(width: run.index - byte, position: position, byte: byte)
          if run.index - byte == commonWidth { run.writePairs() }
        }
        return (run.count, run.otherCount, offsets.finished(count: run.count))
      }
    }
  }

  private init(
    utf8: UnsafeBufferPointer<UInt8>, rows: UnsafePointer<UInt16>, folds: UnsafeBufferPointer<UInt16>,
    scalars: UnsafeMutablePointer<UInt32>, others: UnsafeMutablePointer<Int32>
  ) {
    (self.utf8, self.rows, self.folds) = (utf8, rows, folds)
    (self.scalars, self.others) = (scalars, others)
  }

  /// The rows of U+4000 to U+9FFF, the common Chinese characters.
  private static let common = ThreeByteRows(leads: 0xE4...0xE9)

  /// The bytes of a common character.
  private static var commonWidth: Int { 3 }

  /// Writes the common Chinese characters that stand here behind one of their width, two at once.
  @inline(__always)
  private mutating func writePairs() {
    guard let base = UnsafeRawPointer(utf8.baseAddress) else { return }
    let last = utf8.count &- 8
    while index <= last {
      let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let (first, second) = UTF8.pair(word, rows)
      guard first >= 64 else { return }
      scalars[count] = UInt32(folds[first])
      count &+= 1
      index &+= 3
      guard second >= 64 else { return }
      scalars[count] = UInt32(folds[second])
      count &+= 1
      index &+= 3
    }
  }

  /// Writes any character.
  @inline(__always)
  private mutating func writeOne() {
    let (value, width) = UTF8.scalar(in: utf8, at: index)
    if value < 0x4000 || value > 0x9FFF {
      others[otherCount] = Int32(truncatingIfNeeded: count)
      otherCount &+= 1
    }
    scalars[count] = value < 0x10000 ? UInt32(folds[Int(value)]) : HanFolding.simplified(value)
    count &+= 1
    index &+= width
  }
}
