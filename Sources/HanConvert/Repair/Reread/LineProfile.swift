import HanText

/// What kinds of characters a line is made of: decides which channels are worth a try.
struct LineProfile {
  /// Characters beyond ASCII.
  private(set) var wide = 0
  /// Chinese characters that ordinary text hardly uses, private-use characters, half-width katakana, Hangul and kana:
  /// what wrong two-byte readers make.
  private(set) var rare = 0
  private(set) var han = 0
  /// U+FFFD.
  private(set) var replaced = 0

  /// Hiragana, and those that stand beside another.
  private var hiragana = 0
  private var joinedHiragana = 0

  init(_ scalars: ArraySlice<UInt32>, _ model: WordModel) {
    var last: UInt32 = 0
    for scalar in scalars {
      if scalar >= 0x80 { note(scalar, model) }
      if Self.isHiragana(scalar) {
        hiragana += 1
        joinedHiragana += Self.isHiragana(last) ? 1 : 0
      }
      last = scalar
    }
  }

  private static func isHiragana(_ scalar: UInt32) -> Bool { (0x3041...0x3096).contains(scalar) }

  /// Japanese as people write it; wrong readers make single hiragana, hardly ever words of them.
  var isJapanese: Bool { hiragana >= 3 && joinedHiragana >= 2 && hiragana * 5 >= wide }

  private mutating func note(_ scalar: UInt32, _ model: WordModel) {
    wide += 1
    switch scalar {
    case 0xFFFD: replaced += 1
    case 0x3400..<0xA000:
      han += 1
      if !model.isCommon(scalar) { rare += 1 }
    case 0x3040..<0x3100, 0xE000..<0xFB00, 0xFF61..<0xFFA0, 0xAC00..<0xD7A4: rare += 1
    default: break
    }
  }

  /// Whether a two-byte reader may have gone wrong here. Set by hand: no clean line of the
  /// sentence sets is changed, and damaged ones have one in five or more.
  var mayBeDoubleByte: Bool { wide >= 3 && rare >= 2 && !isJapanese && (rare + replaced) * 7 >= wide }

  /// Whether more is lost than any search could bring back.
  var isMostlyLost: Bool { replaced * 4 > wide * 3 }
}
