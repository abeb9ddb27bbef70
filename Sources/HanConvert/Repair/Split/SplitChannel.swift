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

  /// Second bytes of the separators of the programs met first.
  let usual: Set<UInt8>
  /// What a piece can begin with, folded or not: the second byte, and what it costs in nats to assume a cut there
  /// (`nil` for what is no mark).
  private let marks: [UInt32: (trail: UInt8, cost: Float?)]

  static let gbk = SplitChannel(page: CodePages.cp936, lead: 0xA3, name: "split-gbk", usual: [0xA1, 0xBF, 0xBB])
  static let big5 = SplitChannel(page: CodePages.big5, lead: 0xA1, name: "split-big5", usual: [0x46, 0x48, 0x49])
  /// GBK text that was cut before “ ” 。 、, whose first byte is A1.
  static let gbkQuotes = SplitChannel(page: CodePages.cp936, lead: 0xA1, name: "split-gbk", usual: [])

  private init(page: CodePage, lead: UInt8, name: String, usual: Set<UInt8>) {
    self.page = page
    self.lead = lead
    self.name = name
    self.usual = usual
    var marks: [UInt32: (trail: UInt8, cost: Float?)] = [:]
    for scalar in Array(0xFF01...0xFF5E) + Self.narrowMarks {
      guard let code = page.code(for: scalar), code >> 8 == lead else { continue }
      let trail = UInt8(code & 0xFF)
      let mark = (trail, usual.contains(trail) ? 0 : Self.sentenceMarks.contains(scalar) ? Self.unusualCost : nil)
      marks[scalar] = mark
      if scalar >= 0xFF01 { marks[scalar - 0xFF01 + 0x21] = mark }
    }
    self.marks = marks
  }

  /// Of a mark that none of the programs met first splits at.
  private static let unusualCost: Float = 4
  /// ‘ ’ “ ” 、 。
  private static let narrowMarks: [UInt32] = [0x2018, 0x2019, 0x201C, 0x201D, 0x3001, 0x3002]
  /// ！ （ ） ， ． ： ； ？ and those.
  private static let sentenceMarks = Set(
    [0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F] + narrowMarks)

  /// A byte that can stand alone at the end of a piece, or swallow an ASCII byte.
  static let leads = ByteSet(0x81...0xFE)
  /// The second byte of a pair that the reader had no character for.
  static let trails = ByteSet(Array(0x40...0x7E) + Array(0x80...0xFE))

  /// The second byte of a separator, if this character can be one: a full-width form, folded or not.
  func separatorTrail(_ scalar: UInt32) -> UInt8? { marks[scalar]?.trail }

  /// Marks that programs split sentences at. Cost in nats of assuming one: the three of the channel met first, other
  /// sentence marks; `nil` for what is no mark.
  func separatorCost(_ scalar: UInt32) -> Float? { marks[scalar]?.cost }

  /// The form of a character that this charset reads back, where editions of the charset disagree.
  func canonical(_ scalar: UInt32) -> UInt32 {
    guard scalar >= 0x80, let code = page.code(for: scalar), code >= 0x100 else { return scalar }
    return page.scalar(UInt8(code >> 8), UInt8(code & 0xFF)) ?? scalar
  }

  static func isLoss(_ scalar: UInt32) -> Bool { scalar == 0x3F || scalar == 0xFFFD }
}
