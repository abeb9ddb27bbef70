import HanText

/// Decodes UTF-8 into folded scalars in one pass.
enum FoldedScalars {
  /// Writes the folded scalars of a text and the byte at which each starts, and behind them the end of the text.
  /// - Parameters:
  ///   - scalars: room for as many scalars as there are bytes.
  ///   - offsets: room for one more.
  /// - Returns: how many scalars there are, and where those stand that may be marks: all but the common Chinese characters.
  /// - Complexity: O(bytes).
  static func write(
    _ utf8: UnsafeBufferPointer<UInt8>, into scalars: UnsafeMutablePointer<UInt32>,
    _ offsets: UnsafeMutablePointer<Int32>
  ) -> (count: Int, others: [Int32]) {
    var others: [Int32] = []
    others.reserveCapacity(utf8.count >> 4)
    let count = HanFolding.withBasicPlane { folded in
      var (count, index) = (0, 0)
      while index < utf8.count {
        offsets[count] = Int32(truncatingIfNeeded: index)
        if isCommon(utf8[index]), index &+ 2 < utf8.count {
          let value = threeBytes(utf8, index)
          let other = folded[Int(value)]
          scalars[count] = other == 0 ? value : UInt32(other)
          index &+= 3
        } else {
          others.append(Int32(truncatingIfNeeded: count))
          let (value, width) = UTF8.scalar(in: utf8, at: index)
          scalars[count] = HanFolding.simplified(value)
          index += width
        }
        count &+= 1
      }
      offsets[count] = Int32(truncatingIfNeeded: utf8.count)
      return count
    }
    return (count, others)
  }

  /// Whether a byte begins a character of U+4000 to U+9FFF.
  @inline(__always)
  private static func isCommon(_ lead: UInt8) -> Bool { lead &- 0xE4 < 6 }

  @inline(__always)
  private static func threeBytes(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32 {
    let tail = UInt32(utf8[index &+ 1] & 0x3F) << 6 | UInt32(utf8[index &+ 2] & 0x3F)
    return UInt32(utf8[index] & 0x0F) << 12 | tail
  }
}
