/// Which characters a name may begin with, and which may stand behind the one character, or the two or three, of a short
/// name (何伯, 路女士, 芒塔老爷子).
struct NameMarks: Sendable {
  static let shared = NameMarks()

  enum Kind: UInt8 {
    /// Opens a nickname: 老戴.
    case prefix = 1
    case follower = 2
    /// Behind two or three characters.
    case elder = 4
    /// A surname, or the first character of one of two.
    case surname = 8
  }

  /// The kinds of each character of the basic plane.
  private let kinds: FeatureTable<UInt8>

  private init() {
    var kinds = [UInt8](repeating: 0, count: 0x10000)
    let (lexicon, prefixes, forms) = (
      QuoteLexicon.shared, ForeignNameFinder.nickPrefixes, ForeignNameFinder.familiarForms
    )
    for value in UInt32(0)..<0x10000 {
      if prefixes.contains(value) { kinds[Int(value)] |= Kind.prefix.rawValue }
      if forms.contains(value) { kinds[Int(value)] |= Kind.follower.rawValue }
      if lexicon.mayOpenSurname(value) { kinds[Int(value)] |= Kind.surname.rawValue }
    }
    for word in ForeignNameFinder.addresses { kinds[Int(word[0])] |= Kind.follower.rawValue }
    for word in ForeignNameFinder.elders { kinds[Int(word[0])] |= Kind.elder.rawValue }
    self.kinds = FeatureTable(kinds)
  }

  @inline(__always)
  func contains(_ scalar: UInt32, _ kind: Kind) -> Bool {
    scalar < 0x10000 && kinds[Int(scalar)] & kind.rawValue != 0
  }
}
