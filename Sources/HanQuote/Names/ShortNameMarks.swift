/// Which characters open a nickname (老戴) or may stand behind the one character, or the two or three,
/// of a short name (何伯, 路女士, 芒塔老爷子).
struct ShortNameMarks: Sendable {
  static let shared = ShortNameMarks()

  enum Kind: UInt8 {
    case prefix = 1
    case follower = 2
    /// Behind two or three characters.
    case elder = 4
  }

  /// The kinds of each character of the basic plane.
  private let kinds: [UInt8]

  private init() {
    var kinds = [UInt8](repeating: 0, count: 0x10000)
    let heads = ScalarSet(ForeignNameFinder.addresses.compactMap(\.first))
    let elders = ScalarSet(ForeignNameFinder.elders.compactMap(\.first))
    for value in UInt32(0)..<0x10000 {
      if ForeignNameFinder.nickPrefixes.contains(value) { kinds[Int(value)] |= Kind.prefix.rawValue }
      if ForeignNameFinder.familiarForms.contains(value) || heads.contains(value) {
        kinds[Int(value)] |= Kind.follower.rawValue
      }
      if elders.contains(value) { kinds[Int(value)] |= Kind.elder.rawValue }
    }
    self.kinds = kinds
  }

  @inline(__always)
  func contains(_ scalar: UInt32, _ kind: Kind) -> Bool {
    scalar < 0x10000 && kinds[Int(scalar)] & kind.rawValue != 0
  }
}
