import HanText

/// What kinds of characters a line is made of: decides which channels are worth a try.
struct LineProfile {
  /// Characters beyond ASCII.
  private(set) var wide = 0
  /// Chinese characters that ordinary text hardly uses, private-use characters, half-width katakana, Hangul, kana and
  /// bopomofo: what wrong two-byte readers make.
  private(set) var rare = 0
  private(set) var han = 0
  /// U+FFFD.
  private(set) var replaced = 0

  /// `?` between two characters beyond ASCII: what some readers make of a byte.
  private(set) var questions = 0

  /// Hiragana, and those that stand beside another.
  private var hiragana = 0
  private var joinedHiragana = 0

  /// Bopomofo, and those that stand behind another.
  private var bopomofo = 0
  private var joinedBopomofo = 0

  init(_ scalars: ArraySlice<UInt32>, _ model: WordModel) {
    var last: UInt32 = 0
    var beforeLast: UInt32 = 0
    for scalar in scalars {
      if scalar >= 0x80 { note(scalar, model) }
      if scalar >= 0x80, last == 0x3F, beforeLast >= 0x80 { questions += 1 }
      if Self.isHiragana(scalar) {
        hiragana += 1
        joinedHiragana += Self.isHiragana(last) ? 1 : 0
      } else if Self.isBopomofo(scalar) {
        bopomofo += 1
        joinedBopomofo += Self.isBopomofo(last) ? 1 : 0
      }
      (beforeLast, last) = (last, scalar)
    }
  }

  private static func isHiragana(_ scalar: UInt32) -> Bool { (0x3041...0x3096).contains(scalar) }

  private static func isBopomofo(_ scalar: UInt32) -> Bool { (0x3105...0x312F).contains(scalar) }

  /// Readings as people write them: most syllables have two signs or three.
  private var isPhonetic: Bool { joinedBopomofo > 0 && joinedBopomofo * 3 >= bopomofo }

  /// Japanese as people write it; wrong readers make single hiragana, hardly ever words of them.
  var isJapanese: Bool { hiragana >= 3 && joinedHiragana >= 2 && hiragana * 5 >= wide }

  private mutating func note(_ scalar: UInt32, _ model: WordModel) {
    wide += 1
    switch scalar {
    case 0xFFFD: replaced += 1
    case 0x3400..<0xA000:
      han += 1
      if !model.isCommon(scalar) { rare += 1 }
    case 0x3040..<0x3130, 0xE000..<0xFB00, 0xFF61..<0xFFA0, 0xAC00..<0xD7A4: rare += 1
    default: break
    }
  }

  /// Whether a two-byte reader may have gone wrong here. Set by hand: no clean line of the
  /// sentence sets is changed, and damaged ones have one in five or more.
  var mayBeDoubleByte: Bool {
    wide >= 3 && rare >= 2 && !isJapanese && !isPhonetic && (rare + replaced + questions) * 7 >= wide
  }

  /// Whether more is lost than any search could bring back.
  var isMostlyLost: Bool { replaced * 4 > wide * 3 }
}
