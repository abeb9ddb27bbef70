/// What the words right before a quotation may hold of those that some rules go by: of each kind the characters that its
/// words begin with are looked for in one pass, so that few quotations are asked about closely.
struct LeadSigns: OptionSet, Sendable {
  let rawValue: UInt8

  /// 得到的, and 答复 (``ReceivedReply``).
  static var getting: LeadSigns { LeadSigns(rawValue: 1) }
  static var reply: LeadSigns { LeadSigns(rawValue: 1 << 1) }
  /// 流传, and 一句话 (``CirculatingSaying``).
  static var moving: LeadSigns { LeadSigns(rawValue: 1 << 2) }
  static var saying: LeadSigns { LeadSigns(rawValue: 1 << 3) }
  /// 俗话.
  static var proverb: LeadSigns { LeadSigns(rawValue: 1 << 4) }
  /// 写|着 (``PlaceInscription``).
  static var writing: LeadSigns { LeadSigns(rawValue: 1 << 5) }
  static var state: LeadSigns { LeadSigns(rawValue: 1 << 6) }

  /// None of these words stands further before a quotation.
  static var reach: Int { 32 }

  /// The signs at the end of the words before a quotation.
  /// - Complexity: O(``reach``), half a dozen instructions a character.
  static func signs(in left: Range<Int>, of text: ReadingText) -> LeadSigns {
    if left.isEmpty { return [] }
    let table = table
    var found: UInt8 = 0
    for position in left.suffix(reach) { found |= table[text.scalars[position], beyond: 0] }
    return LeadSigns(rawValue: found)
  }

  /// The signs that each character of the basic plane may begin.
  private static let table = ScalarTable<UInt8> { table in
    for (sign, firsts) in beginnings {
      for first in firsts where first < 0x10000 { table[Int(first)] |= sign.rawValue }
    }
  }

  private static let beginnings: [(LeadSigns, [UInt32])] = [
    (.getting, firsts(ReceivedReply.getting)), (.reply, firsts(ReceivedReply.replies)),
    (.moving, firsts(CirculatingSaying.moving)), (.saying, firsts(CirculatingSaying.sayings)),
    (.proverb, firsts(CandidateFinder.proverbs)), (.writing, PlaceInscription.writing),
    (.state, PlaceInscription.lasting),
  ]

  private static func firsts(_ words: WordList) -> [UInt32] { words.map { $0[0] } }
}
