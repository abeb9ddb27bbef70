/// What the words in marks are by themselves: 医疗级滤水器 names a thing, 晃得像晾衣绳 says something.
struct QuotedWords {
  let text: ReadingText
  let tokens: TokenList
  let content: Range<Int>
  let nature: Nature

  init(text: ReadingText, tokens: TokenList, content: Range<Int>) {
    self.text = text
    self.tokens = tokens
    self.content = content
    nature = Self.nature(of: content, text, tokens)
  }

  enum Nature: Int, CaseIterable { case predicate, mixed, nominal, modified }

  /// Modified: 不存在的附件; predicate: with a mark, a particle or a word of judgement inside, or with an adverb or pronoun
  /// first; nominal: without any verb.
  private static func nature(of content: Range<Int>, _ text: ReadingText, _ tokens: TokenList) -> Nature {
    if isModifiedNoun(content, text, tokens) { return .modified }
    let (marks, predicate) = (marks, predicate)
    if content.contains(where: { marks.contains(text[$0]) || predicate.contains(text[$0]) }) {
      return .predicate
    }
    let inside = tokens.indices(in: content)
    guard let first = inside.first else { return .mixed }
    if tokens[first].isAny([.adverb, .pronoun, .conjunction]), inside.count > 1 { return .predicate }
    return inside.contains { tokens[$0].isAny([.verb, .action, .cue]) } ? .mixed : .nominal
  }

  /// No mark, and 的 with a noun of one to four characters after it at the end.
  private static func isModifiedNoun(_ content: Range<Int>, _ text: ReadingText, _ tokens: TokenList) -> Bool {
    guard !content.contains(where: { Punctuation.any.contains(text[$0]) }),
      let link = content.last(where: { text[$0] == 0x7684 }), link > content.lowerBound,
      (2...5).contains(content.upperBound - link)
    else { return false }
    let noun = tokens.indices(in: (link + 1)..<content.upperBound)
    return !noun.contains { tokens[$0].isAny([.adverb, .pronoun, .preposition]) }
  }

  /// The kind of the first and of the last word.
  var first: QuoteNeighbour { QuoteNeighbour(tokens.index(at: content.lowerBound), isLeft: false, tokens, text) }
  var last: QuoteNeighbour { QuoteNeighbour(tokens.index(at: content.upperBound - 1), isLeft: true, tokens, text) }

  /// Ends like a word for a thing: 难题, 事件, 撤离式.
  var endsAsNoun: Bool { Self.nounEnds.contains(text[content.upperBound - 1]) }

  private static let marks = ScalarSet("，。！？；…、")
  private static let predicate = ScalarSet("不没是会要能就都我你他她它们吧吗呢了得着过有被把让给为太很也才还在只最该别请谁无未替待于比像再连快先且已将向从跟")
  private static let nounEnds = ScalarSet(
    "者员家性化率症病式法制型感队会区城站馆店案号术学社团组题长件序器机车树人客族党派王星光路河山海门楼街书戏曲歌剧片奖赛节日年期单费税金币款券卡群圈链网库池库版本集体系统营厂场园院所室部厅局台社报刊杂志")
}
