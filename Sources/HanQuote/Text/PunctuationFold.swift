import HanText

/// Reads half-width punctuation beside Chinese as the full-width marks that it stands for.
enum PunctuationFold {
  /// - Parameter others: the positions, in order, of all scalars that may be marks (``FoldedScalars``).
  /// - Complexity: O(others).
  static func widen(_ scalars: UnsafeMutableBufferPointer<UInt32>, at others: UnsafeBufferPointer<Int32>) {
    /// The mark before, as it was.
    var (last, mark) = (-1, UInt32(0))
    for place in others {
      let index = Int(place)
      let value = scalars[index]
      let left = index == 0 ? 0x0A : last == index - 1 ? mark : scalars[index - 1]
      (last, mark) = (index, value)
      if value < 0x80 || value > 0xFF00 || value == 0x2027 || value == 0x2022 || value == 0x2219 {
        scalars[index] = widened(value, after: left, before: index + 1 < scalars.count ? scalars[index + 1] : 0x0A)
      }
    }
  }

  @inline(__always)
  private static func widened(_ value: UInt32, after left: UInt32, before right: UInt32) -> UInt32 {
    switch value {
    case 0x2C, 0x3A, 0x3B, 0x3F, 0x21:
      guard isWide(left) || isWide(right), !isDigit(left) || !isDigit(right) else { return value }
      return wide(value)
    case 0x2E: return isWide(left) ? 0x3002 : value
    case 0xFF61, 0xFF0E: return 0x3002
    case 0x2027, 0x2022, 0x2219, 0xFF65: return 0xB7
    case 0xFF02: return 0x22
    case 0xFF08: return 0x28
    case 0xFF09: return 0x29
    default: return value
    }
  }

  private static func wide(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x2C: 0xFF0C
    case 0x3A: 0xFF1A
    case 0x3B: 0xFF1B
    case 0x3F: 0xFF1F
    default: 0xFF01
    }
  }

  /// Chinese, or a mark of Chinese punctuation or quotation.
  private static func isWide(_ value: UInt32) -> Bool {
    (0x3000...0x9FFF).contains(value) || (0x2010...0x2026).contains(value) || value >= 0xFF00
  }

  private static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }
}
