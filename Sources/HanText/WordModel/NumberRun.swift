/// The number in ASCII digits that a text ends with, as far as it tells what may stand next: years have four digits,
/// months end at 12.
struct NumberRun: Hashable, Sendable {
  /// Digits, at most 7.
  private(set) var length: UInt8 = 0
  /// At most 9,999.
  private(set) var value: UInt16 = 0
  /// The character before the number, 0 if it is beyond the basic plane.
  private var before: UInt16 = 0

  static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  mutating func note(_ scalar: UInt32) {
    guard Self.isDigit(scalar) else {
      self = NumberRun()
      before = UInt16(truncatingIfNeeded: scalar)
      return
    }
    length = min(7, length + 1)
    value = UInt16(min(9_999, Int(value) * 10 + Int(scalar - 0x30)))
  }

  /// Nats of a digit after this run: the first ones by Benford's law, raised for the years that begin with 1 and 2.
  func cost(ofDigit scalar: UInt32) -> Float {
    length == 0 ? Self.numberCost + Self.firstDigit[Int(scalar - 0x30)] : scalar == 0x30 ? 1.9 : 2.4
  }

  /// That a number begins at all.
  private static let numberCost: Float = 3.4
  private static let firstDigit: [Float] = [4.5, 0.9, 1.4, 2.3, 2.7, 2.8, 3, 3.1, 3.1, 3.2]

  /// What a Chinese word that begins with this character costs more or less after the number than elsewhere. The
  /// figures are rounded from dates and counts in our own articles, not swept.
  func cost(ofWordBeginningWith scalar: UInt32) -> Float {
    guard length > 0 else { return 0 }
    switch scalar {
    case 0x5E74: return year  // 年
    case 0x6708: return (1...12).contains(value) && length <= 2 ? -3.5 : 4  // 月
    case 0x65E5, 0x53F7, 0x865F: return (1...31).contains(value) && length <= 2 ? -3 : 2  // 日 号 號
    case 0x6642, 0x65F6, 0x9EDE, 0x70B9: return (0...24).contains(value) && length <= 2 ? -2 : 1  // 時 時 點 點
    default: return 0
    }
  }

  /// Years of the last hundred and of the next few are written far more often than others.
  private var yearOfFour: Float {
    switch value {
    case 1_900...2_040: -4.5
    case 1_800..<1_900: -3.5
    case 1_000..<1_800: -2.5
    default: 5
    }
  }

  /// 于 於 在 至 自 从 從 到: a year is more likely after them.
  private static let dateWords: Set<UInt16> = [0x4E8E, 0x65BC, 0x5728, 0x81F3, 0x81EA, 0x4ECE, 0x5F9E, 0x5230]

  private var year: Float {
    switch length {
    case 4: yearOfFour - (Self.dateWords.contains(before) ? 1.5 : 0)
    case 3: 0.5
    case 1, 2: value == 0 && length == 1 ? 3 : -2
    default: 5
    }
  }
}
