import HanText

/// Damage by a split inside characters: text in a two-byte charset was cut before a byte pattern (full-width marks)
/// without respect for character boundaries, and every piece was read on its own.
///
/// The channel met first (PHP's `mb_convert_encoding` after a bytewise `preg_split`): GBK text cut before A3A1, A3BF and
/// A3BB, read as CP936. Where the cut falls between the trail byte A3 of one character and the lead byte of the next,
/// the first character's lead byte is left alone and becomes `?`; the rest of the piece pairs up wrongly until a
/// single byte comes. Full-width ASCII forms may have been folded to ASCII afterwards.
struct SplitChannel: Sendable {
  /// The charset of the text; also what the pieces were read as.
  let page: CodePage
  /// First byte of the separators.
  let lead: UInt8
  let name: String

  static let gbk = SplitChannel(page: CodePages.cp936, lead: 0xA3, name: "split-gbk")

  /// A byte that can stand alone at the end of a piece, or swallow an ASCII byte.
  static let leads = ByteSet(0x81...0xFE)

  /// The second byte of a separator, if this character can be one: a full-width ASCII form, folded or not.
  func separatorTrail(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0xFF01...0xFF5E: UInt8(scalar - 0xFF01 + 0xA1)
    case 0x21...0x7E: UInt8(scalar + 0x80)
    default: nil
    }
  }

  /// Marks that programs split sentences at. Cost in nats of assuming one: the three of the channel met first, other
  /// sentence marks; `nil` for what is no mark.
  func separatorCost(_ scalar: UInt32) -> Float? {
    switch scalar {
    case 0x21, 0x3F, 0x3B, 0xFF01, 0xFF1F, 0xFF1B: 0
    case 0x2C, 0x3A, 0x2E, 0xFF0C, 0xFF1A, 0xFF0E, 0x28, 0x29, 0xFF08, 0xFF09: 4
    default: nil
    }
  }

  static func isLoss(_ scalar: UInt32) -> Bool { scalar == 0x3F || scalar == 0xFFFD }
}
