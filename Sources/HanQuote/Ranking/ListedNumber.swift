/// A number as lists write it, `-12.345`: read without a string, and exactly as `Float` and `Int` read it.
struct ListedNumber {
  /// All digits as one number. Up to 2^24 and 10^7 a `Float` holds both this and the power of ten, so that their quotient is
  /// rounded once.
  private var digits = 0
  private var decimals = 0
  private let isNegative: Bool

  /// At most seven digits, with a point at most and no sign but a minus; `nil` for anything else.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    isNegative = text.first == UInt8(ascii: "-")
    var (count, hasPoint) = (0, false)
    for byte in text.dropFirst(isNegative ? 1 : 0) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits = digits &* 10 &+ Int(byte & 0x0F)
        decimals += hasPoint ? 1 : 0
        count += 1
      case UInt8(ascii: ".") where !hasPoint && count > 0: hasPoint = true
      default: return nil
      }
    }
    guard (1...7).contains(count), decimals > 0 || !hasPoint else { return nil }
  }

  var float: Float {
    let size = Float(digits) / Self.powers[decimals]
    return isNegative ? -size : size
  }

  /// `nil` for a number with a point.
  var int: Int? { decimals > 0 ? nil : isNegative ? -digits : digits }

  private static let powers: [Float] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000]
}
