/// Paragraphs and sentences of an article, with the quotations of each sentence. Marks inside a quotation end no
/// sentence outside it; a quotation that ends like a sentence ends the sentence it stands in. Never changed after it is
/// made; a class, so that the many readers of an article share it at the cost of one reference.
final class Outline: Sendable {
  struct Sentence: Sendable {
    var range: Range<Int> { bounds.range }
    var paragraph: Int { Int(number) }

    private let bounds: CompactRange
    private let number: Int32

    init(range: Range<Int>, paragraph: Int) {
      bounds = CompactRange(range)
      number = Int32(truncatingIfNeeded: paragraph)
    }
  }

  let paragraphs: [Paragraph]
  let sentences: [Sentence]
  /// Outermost spans, in order.
  let spans: [QuoteSpan]
  /// The sentences of each paragraph.
  let sentencesOf: RangeList
  /// The outermost spans of each paragraph.
  let spansOf: RangeList
  private let sentenceEnds: PositionIndex
  private let spanEnds: PositionIndex
  /// Whether nothing but marks stands outside the quotations of each paragraph.
  let isQuotationOnly: [Bool]

  /// - Complexity: O(scalars).
  init(_ text: ReadingText, _ paragraphs: [Paragraph], outermost spans: [QuoteSpan]) {
    var sentences: [Sentence] = []
    var sentencesOf = RangeList(reservingCapacity: paragraphs.count)
    var spansOf = RangeList(reservingCapacity: paragraphs.count)
    // Every second mark or so ends a sentence; lists that grow are copied as a whole.
    sentences.reserveCapacity(paragraphs.count + text.marks.count / 2)
    var next = 0
    for (index, paragraph) in paragraphs.enumerated() {
      let firstSentence = sentences.count
      let firstSpan = next
      while next < spans.count, spans[next].paragraph == index { next += 1 }
      if firstSpan == next, paragraph.range.count < Self.longest {
        Self.forEachSentence(of: paragraph.range, text) { Self.add($0, of: index, text, to: &sentences) }
      } else {
        Self.forEachSentence(of: paragraph.range, text, spans[firstSpan..<next]) {
          Self.add($0, of: index, text, to: &sentences)
        }
      }
      sentencesOf.append(firstSentence..<sentences.count)
      spansOf.append(firstSpan..<next)
    }
    self.isQuotationOnly = paragraphs.indices.map {
      Self.isQuotationOnly(paragraphs[$0].range, text, spans[spansOf[$0]])
    }
    self.sentenceEnds = PositionIndex(sentences.lazy.map(\.range.upperBound), length: text.count)
    self.spanEnds = PositionIndex(spans.lazy.map(\.outer.upperBound), length: text.count)
    self.paragraphs = paragraphs
    self.sentences = sentences
    self.spans = spans
    self.sentencesOf = sentencesOf
    self.spansOf = spansOf
  }

  @inline(__always)
  private static func add(_ range: Range<Int>, of paragraph: Int, _ text: ReadingText, to sentences: inout [Sentence]) {
    let range = Paragraph.trimmed(range, in: text)
    if !range.isEmpty { sentences.append(Sentence(range: range, paragraph: paragraph)) }
  }

  private static func isQuotationOnly(
    _ range: Range<Int>, _ text: ReadingText, _ spans: ArraySlice<QuoteSpan>
  ) -> Bool {
    var position = range.lowerBound
    for span in spans {
      while position < span.outer.lowerBound {
        guard Punctuation.any.contains(text[position]) else { return false }
        position += 1
      }
      position = max(position, span.outer.upperBound)
    }
    let rest = Range(from: position, to: range.upperBound)
    return !spans.isEmpty && rest.allSatisfy { Punctuation.any.contains(text[$0]) }
  }

  /// The sentence of a paragraph that holds a position.
  /// - Complexity: O(1).
  func sentence(at position: Int, paragraph: Int) -> Int {
    let range = sentencesOf[paragraph]
    return max(range.lowerBound, min(sentenceEnds.firstPlace(from: position + 1), range.upperBound - 1))
  }

  /// The first outermost span that ends after a position.
  /// - Complexity: O(1).
  func firstSpan(from position: Int) -> Int { spanEnds.firstPlace(from: position + 1) }

  /// The sentences of a paragraph without quotations that is too short to be cut.
  @inline(__always)
  private static func forEachSentence(of range: Range<Int>, _ text: ReadingText, _ body: (Range<Int>) -> Void) {
    var start = range.lowerBound
    text.marks.forEach(of: Punctuation.terminal, in: range) { mark in
      guard mark >= start else { return }
      var end = mark + 1
      while end < range.upperBound, Punctuation.terminal.contains(text[end]) { end += 1 }
      body(start..<end)
      start = end
    }
    body(start..<range.upperBound)
  }

  @inline(__always)
  private static func forEachSentence(
    of range: Range<Int>, _ text: ReadingText, _ spans: ArraySlice<QuoteSpan>, _ body: (Range<Int>) -> Void
  ) {
    var start = range.lowerBound
    var position = range.lowerBound
    let marks = text.marks
    var place = marks.firstPlace(from: position)
    var next = spans.startIndex
    func close(_ end: Int) {
      body(start..<end)
      start = end
    }
    while position < range.upperBound {
      while place < marks.count, marks[place] < position { place += 1 }
      let mark = place < marks.count ? marks[place] : range.upperBound
      position = min(mark, range.upperBound, max(position, start + 2 * longest - 1))
      guard position < range.upperBound else { break }
      if next < spans.endIndex, position == spans[next].outer.lowerBound {
        position = spans[next].outer.upperBound
        if endsSentence(spans[next], text) { close(position) }
        next += 1
        continue
      }
      position += 1
      if position - start >= longest, Punctuation.any.contains(text[position - 1]) || position - start >= 2 * longest {
        close(position)
      }
      guard position > mark, marks.isAny(Punctuation.terminal, at: place) else { continue }
      while position < range.upperBound, Punctuation.terminal.contains(text[position]) { position += 1 }
      close(position)
    }
    close(range.upperBound)
  }

  /// A longer stretch without an end is cut at the next mark, so that hostile text stays linear.
  private static let longest = 600

  private static let goesOn = ScalarSet("，、；。！？的等与和—")

  private static func endsSentence(_ span: QuoteSpan, _ text: ReadingText) -> Bool {
    var last = span.content.upperBound - 1
    while last > span.content.lowerBound, Punctuation.closingMarks.contains(text[last]) { last -= 1 }
    guard Punctuation.terminal.contains(text[last]) || Punctuation.ellipsisOrDash.contains(text[last]) else {
      return false
    }
    return !goesOn.contains(text[span.outer.upperBound])
  }
}
