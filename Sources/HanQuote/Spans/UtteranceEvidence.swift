import HanText

/// The features of words in marks, as ``UtteranceClassifier`` weighs them, of one quotation after the other: a class, so
/// that what it looks at is counted once.
final class UtteranceEvidence {
  private let weights = ModelWeights<UtteranceFeature>.utterances
  private let context: AttributionContext
  private let around: QuoteSurroundings
  private let text: ReadingText
  private let tokens: TokenList
  @exclusivity(unchecked) private var span: QuoteSpan
  @exclusivity(unchecked) private var characters: QuotedCharacters
  /// What the features add up to, and the features if they are kept.
  @exclusivity(unchecked) private(set) var sum: FeatureSum<UtteranceFeature>

  init(_ around: QuoteSurroundings, _ context: AttributionContext) {
    self.context = context
    self.around = around
    text = context.text
    tokens = context.tokens
    span = QuoteSpan(outer: 0..<0, content: 0..<0, paragraph: 0)
    characters = QuotedCharacters.characters(of: 0..<0, in: context.text)
    sum = FeatureSum(weights, keepsFeatures: false)
  }

  /// Finds the evidence of the outermost span at hand.
  /// - Complexity: O(length of the span).
  func find(_ answer: AttributionRules.Answer, isRepeated: Bool, keepsFeatures: Bool) {
    span = context.span(around.span)
    characters = QuotedCharacters.characters(of: span.content, in: text)
    sum = FeatureSum(weights, keepsFeatures: keepsFeatures)
    sum.add(.bias)
    addMarks()
    addWords()
    addAttribution(answer)
    addNeighbours(isComplement: AttributionRules.all[answer.rule] == ClauseComplementRule.self)
    if isRepeated { sum.add(.repeated) }
  }

  /// 0 up to six characters, 1 up to eleven, 2 more.
  private var lengthClass: Int { span.content.count <= 6 ? 0 : span.content.count <= 11 ? 1 : 2 }

  // MARK: - Inside

  private func addMarks() {
    if characters.last.contains(.end) { sum.add(.marks, 0) }
    if characters.inner.contains(.end) { sum.add(.marks, 1) }
    if characters.all.contains(.comma) { sum.add(.marks, 2) }
    if characters.all.contains(.list) { sum.add(.marks, 3) }
    if isAlone { sum.add(.marks, 4) }
    if !characters.hasHan { sum.add(.marks, 5) }
    if characters.all.contains(.digit) { sum.add(.marks, 6) }
    sum.add(.length, Self.lengthStep(span.content.count))
  }

  /// Up to six characters in steps of one, then up to eight, eleven, sixteen and twenty-five.
  private static func lengthStep(_ count: Int) -> Int {
    switch count {
    case ...6: max(0, count - 1)
    case ...8: 6
    case ...11: 7
    case ...16: 8
    case ...25: 9
    default: 10
    }
  }

  /// The quotation is a paragraph of its own.
  private var isAlone: Bool {
    let after = text[span.outer.upperBound]
    let end = Punctuation.terminal.contains(after) && after != 0x0A ? text[span.outer.upperBound + 1] : after
    return text[span.outer.lowerBound - 1] == 0x0A && end == 0x0A && span.content.count > 3
  }

  private func addWords() {
    sum.add(.predicate, characters.predicates)
    let inside = tokens.indices(in: span.content)
    let verbs = inside.reduce(0) { $0 + (tokens[$1].isAny([.verb, .action, .cue]) ? 1 : 0) }
    sum.add(.verbs, min(2, verbs) * 2 + (lengthClass == 0 ? 0 : 1))
    if let last = inside.last {
      if tokens[last].isAny([.organisation, .media, .documentNoun]) { sum.add(.lastWord, 0) }
      if tokens[last].isAny([.title, .role]) { sum.add(.lastWord, 1) }
    }
    let isName = context.discourse.mentions(in: span.content).contains {
      context.discourse.mentions[$0].head == span.content && context.discourse.mentions[$0].entity != nil
    }
    if isName { sum.add(.name) }
  }

  // MARK: - Around

  private func addAttribution(_ answer: AttributionRules.Answer) {
    let group = answer.attribution.cue.map { CueGroup(context.cues[$0].classes).rawValue + 1 } ?? 0
    sum.add(.rule, answer.rule)
    sum.add(.ruleCue, answer.rule * (CueGroup.allCases.count + 1) + group)
    guard let cue = answer.attribution.cue else { return }
    if context.cues[cue].isAny([.label, .naming]) { sum.add(.labeller, labeller(of: cue) * 3 + lengthClass) }
    let end = context.cues[cue].range.upperBound
    guard end <= span.outer.lowerBound else { return sum.add(.gap, 10) }
    let rest = end..<span.outer.lowerBound
    let isCut = rest.contains { Punctuation.clause.contains(text[$0]) && text[$0] != 0xFF1A }
    let width = rest.isEmpty ? 0 : rest.count <= 3 ? 1 : rest.count <= 8 ? 2 : rest.count <= 20 ? 3 : 4
    sum.add(.gap, width * 2 + (isCut ? 1 : 0))
  }

  private func labeller(of cue: Int) -> Int {
    guard let subject = context.cues[cue].subject else { return 3 }
    switch context.discourse.mentions[subject].kind {
    case .person: return 0
    case .collective: return 2
    case .pronoun(let pronoun): return pronoun == .collective ? 2 : 0
    default: return 1
    }
  }

  /// Words of at most eight characters that one of the eight quotations before holds.
  private var isEcho: Bool {
    guard span.content.count <= 8, span.content.count > 1 else { return false }
    return (max(0, around.span - 8)..<around.span).contains { holdsWords(context.span($0).content) }
  }

  /// Whether the words stand in an earlier, longer quotation.
  private func holdsWords(_ other: Range<Int>) -> Bool {
    guard other.count > span.content.count, other.count < 200 else { return false }
    let scalars = text.scalars
    let words = scalars[span.content]
    let first = scalars[span.content.lowerBound]
    return (other.lowerBound...(other.upperBound - words.count)).contains { start in
      scalars[start] == first && words.elementsEqual(scalars[start..<start + words.count])
    }
  }

  private func addNeighbours(isComplement: Bool) {
    let before = tokens.index(at: span.outer.lowerBound) - 1
    let left = QuoteNeighbour.kind(of: before, isLeft: true, tokens, text)
    let right = QuoteNeighbour.kind(of: tokens.index(at: span.outer.upperBound), isLeft: false, tokens, text)
    sum.add(.left, left.rawValue)
    if left == .colon || left == .otherMark || left == .copula {
      let noun = announced(before)
      if left != .copula || noun == .naming || noun == .term || noun == .shortTerm {
        sum.add(.announced, noun.rawValue)
      }
    }
    sum.add(.between, (left.side(isLeft: true) * 3 + right.side(isLeft: false)) * 3 + lengthClass)
    addWords(QuotedWords.words(span.content, characters.all, in: text, tokens), left, isComplement: isComplement)
    sum.add(.leftLength, left.rawValue * 3 + lengthClass)
    sum.add(.right, right.rawValue)
    if isEcho { sum.add(.echo) }
    sum.add(.rightLength, right.rawValue * 3 + lengthClass)
    sum.add(.shape, around.shape.rawValue * 3 + lengthClass)
    let index = around.span
    if index > 0, isBeside(context.span(index - 1).outer.upperBound, span.outer.lowerBound) { sum.add(.listed, 0) }
    if index + 1 < context.outline.spans.count,
      isBeside(span.outer.upperBound, context.span(index + 1).outer.lowerBound)
    {
      sum.add(.listed, 1)
    }
  }

  private func addWords(_ words: QuotedWords, _ left: QuoteNeighbour, isComplement: Bool) {
    let nature = words.nature.rawValue
    sum.add(.opens, words.first.rawValue)
    sum.add(.closes, words.last.rawValue)
    sum.add(.frameLeft, left.rawValue * 4 + nature)
    sum.add(.nature, nature * 3 + lengthClass)
    if words.endsAsNoun { sum.add(.nounEnd, lengthClass) }
    if isComplement { sum.add(.complement, left.rawValue) }
    if let frame = TermFrame(context: context, span: span, words: words).kind { sum.add(.framed, frame.rawValue) }
  }

  /// What a colon, dash or 是 right before the quotation announces: 外号——“…”.
  private func announced(_ mark: Int) -> QuoteNeighbour {
    var noun = mark - 1
    while noun > 0, text[Int(tokens[noun].start)] == 0x2014 { noun -= 1 }
    if countsCharacters(noun) { return .other }
    return QuoteNeighbour.kind(of: noun, isLeft: true, tokens, text)
  }

  /// 印了一行字：, 写着四个大字：: a number of characters or words announces a text, not a name.
  private func countsCharacters(_ noun: Int) -> Bool {
    guard noun > 0 else { return false }
    let end = Int(tokens[noun].end)
    guard text[end - 1] == 0x5B57 || text[end - 1] == 0x8BDD else { return false }  // 字 话
    let measure = text[end - 2] == 0x5927 || text[end - 2] == 0x5C0F ? end - 3 : end - 2  // 大 小
    let number = text[measure - 1]
    return Self.lines.contains(text[measure]) && (Self.numbers.contains(number) || TokenList.isDigit(number))
  }

  private static let lines = ScalarSet("个行排段句串")
  private static let numbers = ScalarSet("一二两三四五六七八九十几数")

  /// Nothing or one word or mark between two quotations: “甲”“乙”, “甲”、“乙”, “甲”和“乙”.
  private func isBeside(_ end: Int, _ start: Int) -> Bool {
    (0...1).contains(start - end) && !Punctuation.terminal.contains(text[end])
  }
}

extension ModelWeights<UtteranceFeature> {
  fileprivate static let utterances = ModelWeights(.utteranceWeights)
}
