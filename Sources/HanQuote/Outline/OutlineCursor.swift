/// Where one position after the other stands in an ``Outline``, none before the paragraph or quotation of the last: few
/// positions need a look at it, as most stand in the sentence of the one before.
struct OutlineCursor {
  private let outline: Outline
  private var paragraph = -1
  /// Where the next paragraph begins.
  private var nextParagraph = 0
  private var isBody = false
  private var span = -1
  /// The outermost quotation at hand or the next one.
  private var outer = 0..<0
  private var sentence = 0
  /// The positions of the paragraph that the sentence is known to hold.
  private var known = 0..<0

  init(_ outline: Outline) {
    self.outline = outline
    enterSpan()
    enterParagraph()
  }

  /// Goes on to a position; one further back has the paragraph and the quotation of the position before.
  @inline(__always)
  mutating func move(to position: Int) {
    while position >= nextParagraph { enterParagraph() }
    while position >= outer.upperBound { enterSpan() }
  }

  /// Whether the paragraph is one of the body.
  var isInBody: Bool { isBody }

  /// The outermost quotation that a position stands in, which the cursor moved to.
  @inline(__always)
  func quotation(at position: Int) -> QuoteSpan? { outer.lowerBound <= position ? outline.spans[span] : nil }

  /// The sentence of a position that the cursor moved to.
  @inline(__always)
  mutating func sentence(at position: Int) -> Int {
    if !known.contains(position) { findSentence(at: position) }
    return sentence
  }

  private mutating func enterParagraph() {
    paragraph += 1
    known = 0..<0
    let paragraphs = outline.paragraphs
    isBody = paragraph < paragraphs.count && paragraphs[paragraph].role == .body
    nextParagraph = paragraph + 1 < paragraphs.count ? paragraphs[paragraph + 1].range.lowerBound : .max
  }

  private mutating func enterSpan() {
    span += 1
    outer = span < outline.spans.count ? outline.spans[span].outer : .max ..< .max
  }

  private mutating func findSentence(at position: Int) {
    let own = outline.sentencesOf[paragraph]
    sentence = nextSentence(at: position, own) ?? outline.sentence(at: position, paragraph: paragraph)
    let start = sentence > own.lowerBound ? outline.sentences[sentence - 1].range.upperBound : .min
    known = start..<(sentence + 1 < own.upperBound ? outline.sentences[sentence].range.upperBound : .max)
  }

  /// The sentence behind the last one, or the first of the paragraph, if it holds a position.
  @inline(__always)
  private func nextSentence(at position: Int, _ own: Range<Int>) -> Int? {
    let next = known.isEmpty ? own.lowerBound : sentence + 1
    guard position >= known.upperBound, next < own.upperBound, position < outline.sentences[next].range.upperBound
    else {
      return nil
    }
    return next
  }
}
