/// What stands right before and behind an outermost quotation.
struct SpanPlace: Sendable {
  /// The sentence that holds the opening mark.
  var sentence: Int { Int(number) }
  /// The text between the sentence's start, or the end of the quotation before, and the opening mark.
  var left: Range<Int> { leftBounds.range }
  /// The same without blanks at its ends.
  var words: Range<Int> { wordBounds.range }
  /// What the end of ``left`` may hold.
  let leads: LeadSigns
  /// The text after the closing mark up to the sentence's end or the next quotation; where the quotation ends its
  /// sentence, the next sentence of the paragraph.
  var right: Range<Int> { rightBounds.range }

  private let number: Int32
  private let leftBounds: CompactRange
  private let wordBounds: CompactRange
  private let rightBounds: CompactRange

  /// That of a span; no initialiser, which would count a reference.
  /// - Complexity: O(spans within the sentence).
  static func place(of index: Int, _ discourse: Discourse) -> SpanPlace {
    let outline = discourse.outline
    let span = outline.spans[index]
    let sentence = outline.sentence(at: span.outer.lowerBound, paragraph: span.paragraph)
    let left = left(of: index, outline, sentence)
    return SpanPlace(
      leads: LeadSigns.signs(in: left, of: discourse.text), number: Int32(truncatingIfNeeded: sentence),
      leftBounds: CompactRange(left), wordBounds: CompactRange(Paragraph.trimmed(left, in: discourse.text)),
      rightBounds: CompactRange(right(of: index, discourse, sentence)))
  }

  private static func left(of index: Int, _ outline: Outline, _ sentence: Int) -> Range<Int> {
    let opening = outline.spans[index].outer.lowerBound
    let start = min(outline.sentences[sentence].range.lowerBound, opening)
    guard index > 0 else { return start..<opening }
    let before = outline.spans[index - 1].outer.upperBound
    return (before > start && before <= opening ? before : start)..<opening
  }

  private static func right(of index: Int, _ discourse: Discourse, _ sentence: Int) -> Range<Int> {
    let outline = discourse.outline
    let start = outline.spans[index].outer.upperBound
    let number = outline.sentences[sentence].range.upperBound <= start ? sentence + 1 : sentence
    guard number < outline.sentencesOf[outline.spans[index].paragraph].upperBound else { return start..<start }
    let end = outline.sentences[number].range.upperBound
    var next = index + 1
    while next < outline.spans.count, outline.spans[next].outer.lowerBound < end, isAttribute(next, discourse) {
      next += 1
    }
    guard next < outline.spans.count else { return Range(from: start, to: end) }
    return Range(from: start, to: min(end, max(start, outline.spans[next].outer.lowerBound)))
  }

  /// “海燕7号”船长, 博主“……”, 外号“老算盘”的工程师: a name in marks that is part of a noun phrase and nothing said.
  private static func isAttribute(_ index: Int, _ discourse: Discourse) -> Bool {
    let span = discourse.outline.spans[index]
    guard span.content.count <= 10, !span.content.contains(where: { Punctuation.any.contains(discourse.text[$0]) })
    else { return false }
    if discourse.text[span.outer.upperBound] == 0x7684 { return true }  // 的
    let tokens = discourse.tokens
    let next = tokens.index(at: span.outer.upperBound)
    if next < tokens.count, tokens[next].isAny([.title, .role, .organisation]), tokens[next].count > 1 { return true }
    return discourse.mentions(in: span.content).contains { discourse.mentions[$0].isQuotedName(span) }
  }
}
