/// What the words in marks are by themselves: 医疗级滤水器 names a thing, 晃得像晾衣绳 says something.
struct QuotedWords {
  let nature: Nature
  /// The kind of the first and of the last word.
  let first: QuoteNeighbour
  let last: QuoteNeighbour
  /// Ends like a word for a thing: 难题, 事件, 撤离式.
  let endsAsNoun: Bool

  /// What stands in a range of a text, whose characters are known; no initialiser, which would count references of the
  /// text.
  static func words(
    _ content: Range<Int>, _ characters: QuotedCharacters.Signs, in text: ReadingText, _ tokens: TokenList
  ) -> QuotedWords {
    QuotedWords(
      nature: nature(of: content, characters, text, tokens),
      first: QuoteNeighbour.kind(of: tokens.index(at: content.lowerBound), isLeft: false, tokens, text),
      last: QuoteNeighbour.kind(of: tokens.index(at: content.upperBound - 1), isLeft: true, tokens, text),
      endsAsNoun: nounEnds.contains(text[content.upperBound - 1]))
  }

  enum Nature: Int, CaseIterable { case predicate, mixed, nominal, modified }

  /// Modified: 不存在的附件; predicate: with a mark, a particle or a word of judgement inside, or with an adverb or pronoun
  /// first; nominal: without any verb.
  private static func nature(
    of content: Range<Int>, _ characters: QuotedCharacters.Signs, _ text: ReadingText, _ tokens: TokenList
  ) -> Nature {
    if !characters.contains(.mark), isModifiedNoun(content, text, tokens) { return .modified }
    if characters.contains(.judging) { return .predicate }
    if isSimile(content, text) || lasts(content, text) { return .predicate }
    let inside = tokens.indices(in: content)
    guard let first = inside.first else { return .mixed }
    if tokens[first].isAny([.adverb, .pronoun, .conjunction]), inside.count > 1 { return .predicate }
    return inside.contains { tokens[$0].isAny([.verb, .action, .cue]) } ? .mixed : .nominal
  }

  /// 稳如电车: 如 or 似 behind the first of four to six characters.
  private static func isSimile(_ content: Range<Int>, _ text: ReadingText) -> Bool {
    guard (4...6).contains(content.count) else { return false }
    let second = text[content.lowerBound + 1]
    return second == 0x5982 || second == 0x4F3C
  }

  /// 领证三年: at least two characters, a number and a span of time or a measure of events.
  private static func lasts(_ content: Range<Int>, _ text: ReadingText) -> Bool {
    let last = content.upperBound - 1
    guard content.count >= 4, spans.contains(text[last]), isNumber(text[last - 1]) else { return false }
    let start = content.prefix(2)
    return !start.contains { isNumber(text[$0]) }
  }

  private static func isNumber(_ value: UInt32) -> Bool { TokenList.isDigit(value) || numbers.contains(value) }

  private static let spans = ScalarSet("年月天日次遍回趟载夜岁秒")
  private static let numbers = ScalarSet("一二两三四五六七八九十百千万半数多")

  /// Without a mark: 的 with a noun of one to four characters after it at the end.
  private static func isModifiedNoun(_ content: Range<Int>, _ text: ReadingText, _ tokens: TokenList) -> Bool {
    guard let link = content.suffix(5).last(where: { text[$0] == 0x7684 }), link > content.lowerBound,
      content.upperBound - link > 1
    else { return false }
    let noun = tokens.indices(in: (link + 1)..<content.upperBound)
    return !noun.contains { tokens[$0].isAny([.adverb, .pronoun, .preposition]) }
  }

  private static let nounEnds = ScalarSet(
    "者员家性化率症病式法制型感队会区城站馆店案号术学社团组题长件序器机车树人客族党派王星光路河山海门楼街书戏曲歌剧片奖赛节日年期单费税金币款券卡群圈链网库池库版本集体系统营厂场园院所室部厅局台社报刊杂志")
}
