/// Places in a sentence where words in marks were said, whatever they look like: 说了声“多谢”, 无意“……”, 是自己“……”.
struct SaidFrame {
  let context: AttributionContext

  private var text: ReadingText { context.text }
  private var tokens: TokenList { context.tokens }

  /// Whether a quotation whose source is known stands in such a place.
  func isThere(_ span: Int, _ attribution: Attribution) -> Bool {
    guard case .mention(let source) = attribution.source, let cue = attribution.cue else { return false }
    let found = context.span(span)
    if isSigned(source, cue) { return true }
    if isCountedSpeech(before: found.outer.lowerBound) { return true }
    guard context.cues[cue].isAny([.speech, .opinion, .document]),
      context.cues[cue].range.upperBound < found.outer.lowerBound, endsClause(found)
    else { return false }
    return isModal(before: found.outer.lowerBound) || isPredicate(found, after: cue)
      || found.content.count >= Self.shortestPredicate && isSubject(before: found.outer.lowerBound, after: cue)
  }

  /// A shorter word behind a pronoun may be a name (set by hand).
  private static let shortestPredicate = 4

  private func endsClause(_ span: QuoteSpan) -> Bool {
    Punctuation.clause.contains(text[span.outer.upperBound]) && text[span.outer.upperBound] != 0x3001
  }

  /// 横额由居民缝制，上书“……”: the words on something whose maker the text names.
  private func isSigned(_ source: Int, _ cue: Int) -> Bool {
    context.cues[cue].isInscription(in: text) && DocumentIssuer.isSign(source, context.discourse)
      && DocumentIssuer.issuer(of: source, context.discourse) != nil
  }

  // MARK: - Counted speech

  /// 说了声, 喊了一句, 道声: a verb of saying and a measure of speech.
  private func isCountedSpeech(before mark: Int) -> Bool {
    var end = text[mark - 1] == 0xFF1A ? mark - 1 : mark
    guard Self.measures.contains(text[end - 1]) else { return false }
    end -= 1
    if text[end - 1] == 0x4E00 || text[end - 1] == 0x4E24 { end -= 1 }  // 一 两
    if Self.aspect.contains(text[end - 1]) { end -= 1 }
    return Self.saying.contains(text[end - 1])
  }

  private static let measures = ScalarSet("声句")
  private static let aspect = ScalarSet("了过出")
  private static let saying = ScalarSet("说道喊叫问答应回骂念叹吼喝哼嚷唤呼补讲嘟囔咕")

  // MARK: - Predicates

  /// 无意“……”, 不会“……”: a verb that only a predicate follows.
  private func isModal(before mark: Int) -> Bool { Self.modals.end(before: mark, in: text) }

  private static let modals = WordEndings(
    "无意 有意 不会 不想 不愿 不肯 不敢 不应 不能 不可 不得 不必 无须 无需 毋须 不再 绝不 决不 打算 应该 应当 必须 务必 将会 宁可 宁愿 切勿 拒绝 正在 只能 只好 不要 别再 试图 企图")

  /// 法院认为，该协议“……”，: the clause has nothing but a noun before the words that close it, so that they are its predicate.
  private func isPredicate(_ span: QuoteSpan, after cue: Int) -> Bool {
    let mark = span.outer.lowerBound
    let characters = QuotedCharacters.characters(of: span.content, in: text)
    let words = QuotedWords.words(span.content, characters.all, in: text, tokens)
    guard span.content.count >= Self.shortestPredicate, words.nature != .modified, !words.endsAsNoun,
      words.nature == .predicate || !Self.nounEnds.contains(text[span.content.upperBound - 1]),
      TermFrame(context: context, span: span, words: words).kind == nil
    else { return false }
    let sentence = context.outline.sentences[context.cues[cue].sentence].range
    let start = max(context.subjects.clauseStart(before: mark, in: sentence), context.cues[cue].range.upperBound)
    guard mark - start >= 2, mark - start <= Self.longestSubject else { return false }
    let subject = tokens.indices(in: start..<mark)
    return subject.allSatisfy { isNominal(tokens[$0]) } && subject.last.map { !isNaming(tokens[$0]) } ?? false
  }

  /// 方案“板凳工程”，明年落地: what plans, wares, places and works are called.
  private static let nounEnds = ScalarSet(
    "程划案具品款片号湾府苑庭庄岛镇村路桥塔计项策略展榜票药酒茶菜饭面包车船仪枪炮弹猫狗鸟鱼花草树石头子儿人心梦事物界圈地国民兵将军神仙鬼侠王后妃")
  /// No subject is longer (set by hand).
  private static let longestSubject = 14

  private func isNominal(_ token: Token) -> Bool {
    let isOwned = text[Int(token.start) - 1] == 0x7684 && !token.isAny(.cue)  // 教师的行为
    return token.kind != .mark && (isOwned || token.classes.isDisjoint(with: Self.noNoun))
      && !(token.count == 1 && Self.particles.contains(text[Int(token.start)]))
  }

  /// What a name in marks follows: 品牌“……”, 歌手“……”, 的“……”.
  private func isNaming(_ token: Token) -> Bool {
    let last = text[Int(token.end) - 1]
    return token.isAny(Self.naming) || last == 0x7684 || token.count == 1 && Self.links.contains(last)
  }

  /// 遭遇过: what an unlisted verb may have behind it, and the copula.
  private static let particles = ScalarSet("了过着是到出起成为给")
  private static let noNoun: WordClass = [
    .cue, .verb, .action, .preposition, .conjunction, .quoting, .adverb, .naming, .label,
  ]
  private static let naming: WordClass = [.title, .role, .kinship, .platform, .beforeTerm, .naming, .determiner]
  private static let links = ScalarSet("为成作是叫名号称有在到和与及或个种款位名家只")

  /// 是自己“……”: a pronoun right before the words, which are what is said of whoever it means; not 称他“……”.
  private func isSubject(before mark: Int, after cue: Int) -> Bool {
    let left = tokens[tokens.index(at: mark) - 1]
    return left.isAny(.pronoun) && Int(left.end) == mark && Int(left.start) > context.cues[cue].range.upperBound
  }
}
