/// Decides whether the words in marks were uttered, or are a term: a title, nickname, slogan or coined word.
struct UtteranceClassifier {
  let text: ReadingText
  let tokens: TokenList
  /// How often each content stands in marks in the article.
  let repetitions: [NameKey: Int]

  /// Evidence for an utterance; above 0 it is one.
  func score(_ span: QuoteSpan, _ attribution: Attribution, _ cue: Cue?) -> Double {
    form(span) + attributionWeight(attribution, cue) + surroundings(span) + repetition(span)
  }

  /// The words themselves: sentence marks, length, words of a predicate.
  private func form(_ span: QuoteSpan) -> Double {
    let content = span.content
    var score = 0.0
    let last = text[content.upperBound - 1]
    if Punctuation.terminal.contains(last) { score += 3 }
    if content.dropLast().contains(where: { Punctuation.terminal.contains(text[$0]) }) { score += 2 }
    if content.contains(where: { text[$0] == 0xFF0C }) { score += 1.2 }
    if isAlone(span) { score += 2 }
    if content.contains(where: { Self.predicate.contains(text[$0]) }) { score += 0.8 }
    switch content.count {
    case ...2: score -= 2
    case 3...4: score -= 1.2
    case 5...6: score -= 0.4
    case 7...11: score += 0.4
    default: score += 1
    }
    return score
  }

  /// The quotation is a paragraph of its own.
  private func isAlone(_ span: QuoteSpan) -> Bool {
    let after = text[span.outer.upperBound]
    let end = Punctuation.terminal.contains(after) && after != 0x0A ? text[span.outer.upperBound + 1] : after
    return text[span.outer.lowerBound - 1] == 0x0A && end == 0x0A && span.content.count > 3
  }

  private static let predicate = ScalarSet("不没是会要能就都我你他吧吗呢了得有被把太很也才还在让给为最只过")

  private func attributionWeight(_ attribution: Attribution, _ cue: Cue?) -> Double {
    switch attribution.rule {
    case "colon-before-quote": 2.5
    case "cue-before-quote": (cue?.classes.isSubset(of: [.naming, .label, .gesture]) ?? true) ? 1.2 : 2
    case "cue-after-quote": 2
    case "nominal-cue": 2
    case "labelled-complement": 1.2
    case "clause-complement": 1
    case "paragraph-chain": 3
    case "subject-after-quote": 0.3
    case "split-quotation": 1.5
    case "carry-over": -0.5
    default: -1.5
    }
  }

  /// The words right before and after.
  private func surroundings(_ span: QuoteSpan) -> Double {
    var score = 0.0
    let left = tokens.index(at: span.outer.lowerBound) - 1
    let right = tokens.index(at: span.outer.upperBound)
    if left >= 0 {
      if tokens[left].isAny(.naming) { score -= 3.5 }
      if tokens[left].isAny(.beforeTerm) { score -= tokens[left].count > 1 ? 2.4 : 0.8 }
      let before = text[Int(tokens[left].end) - 1]
      if before == 0x7684 { score -= 0.6 }
      if Self.copula.contains(before) { score += 0.6 }
      if before == 0xFF1A, Self.nameNouns.contains(text[Int(tokens[left].start) - 1]) { score -= 3 }
      if isInscription(left), text[span.outer.upperBound] == 0x7684 || text[span.outer.upperBound] == 0x62DB {
        score -= 3
      }
    }
    guard right < tokens.count else { return score + 0.5 }
    let value = text[Int(tokens[right].start)]
    if Punctuation.clause.contains(value) || tokens[right].kind == .lineBreak { return score + 0.6 }
    if tokens[right].isAny(.afterTerm) { return score - (tokens[right].count > 1 ? 2.6 : 1.2) }
    if value == 0x3001 || Punctuation.openingMarks.contains(value) { return score - 1 }
    return tokens[right].isAny([.cue, .pronoun, .title]) || tokens[right].kind == .latin ? score : score - 0.9
  }

  /// 印有“……”的黑衣, 挂着“……”招牌: the inscription only tells one thing from others.
  private func isInscription(_ token: Int) -> Bool { tokens[token].isAny(.document) && !tokens[token].isAny(.speech) }

  private static let copula = ScalarSet("是为不能会")
  /// 这个词：“自愿”.
  private static let nameNouns = ScalarSet("词字名叫")

  private func repetition(_ span: QuoteSpan) -> Double {
    repetitions[text.key(span.content), default: 1] > 1 ? -1.2 : 0
  }
}
