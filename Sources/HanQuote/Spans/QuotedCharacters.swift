/// What the characters of words in marks are, read in one pass.
struct QuotedCharacters {
  /// What any of them is; any but the last; the last.
  private(set) var all: Signs = []
  private(set) var inner: Signs = []
  private(set) var last: Signs = []
  /// Whether any is Chinese, or a form of one.
  private(set) var hasHan = false
  /// How many are words of a predicate.
  private(set) var predicates = 0

  struct Signs: OptionSet {
    let rawValue: UInt8

    /// A word of a predicate.
    static var predicate: Signs { Signs(rawValue: 1) }
    /// Ends a sentence.
    static var end: Signs { Signs(rawValue: 1 << 1) }
    static var comma: Signs { Signs(rawValue: 1 << 2) }
    /// 、
    static var list: Signs { Signs(rawValue: 1 << 3) }
    static var digit: Signs { Signs(rawValue: 1 << 4) }
    /// A mark; one of a clause, a particle, a word of judgement and the like.
    static var mark: Signs { Signs(rawValue: 1 << 5) }
    static var judging: Signs { Signs(rawValue: 1 << 6) }
  }

  /// Those of a range; no initialiser, which would count a reference of the text.
  /// - Complexity: O(range), some ten instructions a character.
  static func characters(of range: Range<Int>, in text: ReadingText) -> QuotedCharacters {
    let signs = signs
    var (all, inner, last): (UInt8, UInt8, UInt8) = (0, 0, 0)
    var found = QuotedCharacters()
    for position in range {
      let value = text.scalars[position]
      inner = all
      last = signs[value, beyond: 0]
      all |= last
      found.predicates &+= Int(last & Signs.predicate.rawValue)
      if value &- 0x3400 < 0xCB00 { found.hasHan = true }
    }
    (found.all, found.inner, found.last) = (Signs(rawValue: all), Signs(rawValue: inner), Signs(rawValue: last))
    return found
  }

  /// The signs of each character of the basic plane.
  private static let signs = ScalarTable<UInt8> { signs in
    func set(_ sign: Signs, _ characters: String) {
      for scalar in characters.unicodeScalars { signs[Int(scalar.value)] |= sign.rawValue }
    }
    set(.predicate, "不没是会要能就都我你他吧吗呢了得有被把太很也才还在让给为最只过")
    set(.end, "。！？\n")
    set(.comma, "，")
    set(.list, "、")
    set(.digit, "0123456789０１２３４５６７８９")
    set(.mark, Punctuation.characters(of: Punctuation.any))
    set(.judging, "，。！？；…、" + "不没是会要能就都我你他她它们吧吗呢了得着过有被把让给为太很也才还在只最该别请谁无未替待于比像再连快先且已将向从跟")
  }
}
