/// Which paired marks stand open.
struct Brackets: OptionSet, Hashable, Sendable {
  let rawValue: UInt8
  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A mark that opens twice, or closes what is not open, is rare in edited text; one that stays open to the end of a
  /// paragraph less so. Set by hand, not swept.
  private static let unbalancedCost: Float = 5
  private static let openAtEndCost: Float = 4

  /// Notes a character; returns what it costs beyond its own cost.
  mutating func note(_ scalar: UInt32) -> Float {
    guard let (mark, opens) = Self.role(scalar) else { return 0 }
    let bracket = Brackets(rawValue: mark)
    if opens {
      return insert(bracket).inserted ? 0 : Self.unbalancedCost
    }
    return remove(bracket) == nil ? Self.unbalancedCost : 0
  }

  var closingCost: Float { Float(rawValue.nonzeroBitCount) * Self.openAtEndCost }

  private static func role(_ scalar: UInt32) -> (mark: UInt8, opens: Bool)? {
    switch scalar {
    case 0x201C: (1, true)
    case 0x201D: (1, false)
    case 0x300C: (4, true)
    case 0x300D: (4, false)
    case 0x300E: (8, true)
    case 0x300F: (8, false)
    case 0x300A: (16, true)
    case 0x300B: (16, false)
    case 0xFF08, 0x28: (32, true)
    case 0xFF09, 0x29: (32, false)
    case 0x3010: (64, true)
    case 0x3011: (64, false)
    case 0x3008: (128, true)
    case 0x3009: (128, false)
    default: nil
    }
  }
}
