/// What a stretch of text may hold that tells who relayed words: of each kind the characters that its words begin with are
/// looked for in one pass, so that few stretches are searched for the words.
struct RelaySigns: OptionSet, Sendable {
  let rawValue: UInt16

  /// 》, which ends the name of an outlet.
  static let title = RelaySigns(rawValue: 1 << 0)
  /// 报道, 援引.
  static let report = RelaySigns(rawValue: 1 << 1)
  /// 用……的话.
  static let borrowing = RelaySigns(rawValue: 1 << 2)
  /// 记得.
  static let remembering = RelaySigns(rawValue: 1 << 3)
  /// 转达.
  static let bringing = RelaySigns(rawValue: 1 << 4)
  /// 通过.
  static let through = RelaySigns(rawValue: 1 << 5)
  /// 对, 向, 受.
  static let toward = RelaySigns(rawValue: 1 << 6)
  /// 本报.
  static let ownPaper = RelaySigns(rawValue: 1 << 7)
  /// 其中, 第七条.
  static let part = RelaySigns(rawValue: 1 << 8)
  /// 念出.
  static let reading = RelaySigns(rawValue: 1 << 9)
  /// A verb of relaying or quoting.
  static let quoting = RelaySigns(rawValue: 1 << 10)
  /// A platform; a paper; what may be either, or names a paper in a word for something else (``RelayFinder/place(in:_:)``).
  static let platform = RelaySigns(rawValue: 1 << 11)
  static let paper = RelaySigns(rawValue: 1 << 12)
  static let carrier = RelaySigns(rawValue: 1 << 13)

  /// Where it is not known what a stretch may hold.
  static let all = RelaySigns(rawValue: .max)

  /// The signs of a stretch.
  /// - Complexity: O(range).
  static func signs(in range: Range<Int>, of text: ReadingText, _ tokens: TokenList) -> RelaySigns {
    let table = table
    var found: UInt16 = 0
    for value in text.scalars[range.clamped(to: 0..<text.count)] { found |= table[value, beyond: 0] }
    var signs = RelaySigns(rawValue: found)
    var index = tokens.index(at: range.lowerBound)
    while index < tokens.count, Int(tokens[index].start) < range.upperBound {
      signs.formUnion(Self.signs(of: tokens[index], text))
      index += 1
    }
    return signs
  }

  /// The signs of a word by its classes.
  @inline(__always)
  private static func signs(of token: Token, _ text: ReadingText) -> RelaySigns {
    if token.count == 2, RelayFinder.endsLetter(text[Int(token.start) + 1]) { return telling(token, text, .carrier) }
    return token.isAny([.quoting, .platform, .documentNoun, .cue]) ? telling(token, text, []) : []
  }

  private static func telling(_ token: Token, _ text: ReadingText, _ known: RelaySigns) -> RelaySigns {
    var signs = known
    if token.isAny(.quoting) { signs.insert(.quoting) }
    if token.isAny(.platform) { signs.formUnion([.platform, .carrier]) }
    if token.isAny(.documentNoun) { signs.formUnion([.paper, .carrier]) }
    if token.isAny(.cue), token.count > 2 || RelayFinder.opensPost(text[Int(token.start)]) { signs.insert(.carrier) }
    return signs
  }

  /// The signs that each character of the basic plane may begin.
  private static let table = ScalarTable<UInt16> { table in
    for (sign, firsts) in beginnings {
      for first in firsts where first < 0x10000 { table[Int(first)] |= sign.rawValue }
    }
  }

  private static let beginnings: [(RelaySigns, [UInt32])] = [
    (.title, [0x300B]), (.report, firsts(ReadingText.reports) + firsts(RelayFinder.quoting)),
    (.borrowing, RelayFinder.borrowers), (.remembering, firsts(RelayFinder.remembering)),
    (.bringing, firsts(RelayFinder.bringing)), (.through, firsts(RelayFinder.through)),
    (.toward, RelayFinder.hearers), (.ownPaper, firsts(RelayFinder.ownPaper)), (.part, PaperPart.beginnings),
    (.reading, firsts(RelayFinder.readings)),
  ]

  private static func firsts(_ words: WordList) -> [UInt32] { words.map { $0[0] } }
}
