/// The words around one quotation, as candidates for its speaker are looked for and weighed; a class, as it has many
/// readers.
final class QuoteSurroundings: Sendable {
  let span: Int
  let shape: QuoteShape
  /// Position of the opening mark, and the end of the closing mark.
  let outer: Range<Int>
  let sentence: Range<Int>
  let paragraph: Range<Int>
  let sentenceNumber: Int
  let paragraphNumber: Int
  /// Words between the sentence's start or the quotation before and the opening mark.
  let left: Range<Int>
  /// Words after the closing mark up to the sentence's end or the next quotation.
  let right: Range<Int>
  /// Whether ``right`` is a sentence of its own.
  let isNextSentence: Bool
  /// The last cue before the quotation in its sentence, and the one before that.
  let cueBefore: Int?
  let cueEarlier: Int?
  let cueAfter: Int?
  /// The last and the first cue of the sentence before, in the same paragraph.
  let cuePrevious: Int?
  let cuePreviousFirst: Int?
  /// What rules need of all that.
  let met: RuleNeeds

  init(_ span: Int, _ context: AttributionContext) {
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
