/// The words around one quotation after the other, as candidates for its speaker are looked for and weighed; a class, as it
/// has many readers, and one for all quotations of an article.
final class QuoteSurroundings {
  private let context: AttributionContext
  @exclusivity(unchecked) private(set) var span = 0
  @exclusivity(unchecked) private(set) var shape = QuoteShape.alone
  /// Position of the opening mark, and the end of the closing mark.
  @exclusivity(unchecked) private(set) var outer = 0..<0
  @exclusivity(unchecked) private(set) var sentence = 0..<0
  @exclusivity(unchecked) private(set) var paragraph = 0..<0
  @exclusivity(unchecked) private(set) var sentenceNumber = 0
  @exclusivity(unchecked) private(set) var paragraphNumber = 0
  /// Words between the sentence's start or the quotation before and the opening mark.
  @exclusivity(unchecked) private(set) var left = 0..<0
  /// Words after the closing mark up to the sentence's end or the next quotation.
  @exclusivity(unchecked) private(set) var right = 0..<0
  /// Whether ``right`` is a sentence of its own.
  @exclusivity(unchecked) private(set) var isNextSentence = false
  /// The last cue before the quotation in its sentence, and the one before that.
  @exclusivity(unchecked) private(set) var cueBefore: Int?
  @exclusivity(unchecked) private(set) var cueEarlier: Int?
  @exclusivity(unchecked) private(set) var cueAfter: Int?
  /// The last and the first cue of the sentence before, in the same paragraph.
  @exclusivity(unchecked) private(set) var cuePrevious: Int?
  @exclusivity(unchecked) private(set) var cuePreviousFirst: Int?
  /// What rules need of all that.
  @exclusivity(unchecked) private(set) var met: RuleNeeds = []

  init(_ context: AttributionContext) { self.context = context }

  /// Goes on to an outermost span.
  func move(to span: Int) {
    let item = context.span(span)
    self.span = span
    outer = item.outer
    paragraphNumber = item.paragraph
    paragraph = context.outline.paragraphs[item.paragraph].range
    sentenceNumber = context.sentenceNumber(of: span)
    sentence = context.outline.sentences[sentenceNumber].range
    left = context.left(of: span)
    right = context.right(of: span)
    isNextSentence = sentence.upperBound <= item.outer.upperBound
    let start = min(sentence.lowerBound, outer.lowerBound)
    let before = context.cues(in: start..<outer.lowerBound)
    cueBefore = before.last
    cueEarlier = before.dropLast().last
    cueAfter = context.cues(in: right).first
    let previous =
      sentenceNumber > context.outline.sentencesOf[item.paragraph].lowerBound
      ? context.cues(in: context.outline.sentences[sentenceNumber - 1].range) : 0..<0
    cuePrevious = previous.last
    cuePreviousFirst = previous.first { context.cues[$0].subject != nil }
    shape = Self.shape(span, context, cueBefore)
    met = RuleNeeds.met(by: span, right, before: cueBefore, after: cueAfter, in: context)
  }

  private static func shape(_ span: Int, _ context: AttributionContext, _ cue: Int?) -> QuoteShape {
    let words = context.words(before: span)
    guard let last = words.last else {
      if context.holdsOnlyQuotations(context.span(span).paragraph) { return .alone }
      return context.isFirstInParagraph(span) ? .opening : .sentence
    }
    let mark = context.text[last]
    if mark == 0xFF1A { return words.count == 1 ? .sentence : .colon }
    if Punctuation.clause.contains(mark) { return words.count == 1 ? .sentence : .afterComma }
    return cue.map { context.cues[$0].range.upperBound >= last } ?? false ? .afterCue : .embedded
  }
}

extension AttributionContext {
  /// Whether nothing but marks stands outside the quotations of a paragraph.
  func holdsOnlyQuotations(_ paragraph: Int) -> Bool {
    outline.isQuotationOnly.indices.contains(paragraph) && outline.isQuotationOnly[paragraph]
  }
}
