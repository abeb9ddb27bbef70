/// Finds what stands in quotation marks: nested, unclosed, wrongly turned and multi-paragraph ones too.
///
/// A mark that closes nothing is left alone. A span that is never closed ends where the same mark opens again, at the
/// last sentence before it, or else with its paragraph.
struct SpanScanner {
  private let text: ReadingText
  private let marks: MarkList
  private var spans: [QuoteSpan] = []
  private var open: [Opening] = []
  private var paragraph = 0

  private struct Opening {
    let mark: UInt32
    let position: Int
  }

  /// Deeper nesting than this is read as text.
  private static let deepest = 32
  /// Opening mark → closing mark.
  private static let partners: [UInt32: UInt32] = [
    0x201C: 0x201D, 0x2018: 0x2019, 0x300C: 0x300D, 0x300E: 0x300F, 0xFE41: 0xFE42, 0xFE43: 0xFE44, 0x301D: 0x301E,
    0x22: 0x22,
  ]

  private init(_ text: ReadingText) {
    self.text = text
    marks = text.marks
  }

  /// The spans of all paragraphs that may hold quotations, in order of their start.
  /// - Complexity: O(scalars).
  static func spans(in text: ReadingText, _ paragraphs: [Paragraph]) -> [QuoteSpan] {
    var scanner = SpanScanner(text)
    for (index, paragraph) in paragraphs.enumerated() where paragraph.role != .aside {
      scanner.paragraph = index
      scanner.scan(paragraph.range)
      scanner.finish(paragraph.range, next: index + 1 < paragraphs.count ? paragraphs[index + 1] : nil)
    }
    scanner.spans.sort { ($0.outer.lowerBound, -$0.outer.upperBound) < ($1.outer.lowerBound, -$1.outer.upperBound) }
    nest(&scanner.spans)
    return scanner.spans
  }

  private mutating func scan(_ range: Range<Int>) {
    for place in marks.places(in: range) {
      let position = marks[place]
      if marks.isAny(Punctuation.openingMarks, at: place) {
        opening(text.scalars[position], position)
      } else if marks.isAny(Punctuation.closingMarks, at: place) {
        if !isApostrophe(position) { closing(text.scalars[position], position, in: range) }
      } else if text.scalars[position] == 0x22 {
        straight(position, in: range)
      }
    }
  }

  private mutating func straight(_ position: Int, in range: Range<Int>) {
    if open.contains(where: { $0.mark == 0x22 }) { return closing(0x22, position, in: range) }
    open.append(Opening(mark: 0x22, position: position))
  }

  private mutating func opening(_ mark: UInt32, _ position: Int) {
    if let last = open.last, last.mark == mark { endUnclosed(before: position) }
    guard open.count < Self.deepest else { return }
    open.append(Opening(mark: mark, position: position))
  }

  private mutating func closing(_ mark: UInt32, _ position: Int, in range: Range<Int>) {
    guard let index = open.lastIndex(where: { Self.partners[$0.mark] == mark }) else {
      if open.isEmpty, isTurnedOpening(mark, position, in: range) {
        open.append(Opening(mark: Self.partners.first { $0.value == mark }?.key ?? mark, position: position))
      }
      return
    }
    let opening = open[index]
    open.removeSubrange(index...)
    add(opening.position, contentEnd: position, outerEnd: position + 1)
  }

  /// A closing mark after a colon or at the start of a paragraph, with another one later: it was meant to open.
  private func isTurnedOpening(_ mark: UInt32, _ position: Int, in range: Range<Int>) -> Bool {
    guard mark != 0x22, position == range.lowerBound || text[position - 1] == 0xFF1A else { return false }
    for later in (position + 1)..<max(position + 1, min(range.upperBound, position + 400)) {
      if Punctuation.openingMarks.contains(text[later]) { return false }
      if text[later] == mark { return true }
    }
    return false
  }

  private func isApostrophe(_ position: Int) -> Bool {
    text[position] == 0x2019 && TokenList.isLatin(text[position - 1]) && TokenList.isLatin(text[position + 1])
  }

  /// The innermost opening was never closed: it ends with the last sentence before `position`.
  private mutating func endUnclosed(before position: Int) {
    guard let opening = open.popLast() else { return }
    var end = position
    while end > opening.position + 1, !Punctuation.terminal.contains(text[end - 1]) { end -= 1 }
    guard end > opening.position + 1 else { return }
    add(opening.position, contentEnd: end, outerEnd: end)
  }

  private mutating func finish(_ range: Range<Int>, next: Paragraph?) {
    while let opening = open.popLast() {
      guard open.isEmpty else { continue }
      let goesOn =
        next.map { $0.role != .aside && text[$0.range.lowerBound] == opening.mark && opening.mark != 0x22 } ?? false
      let damage = damagedClose(after: opening.position, before: range.upperBound)
      let isAdded = add(
        opening.position, contentEnd: damage?.lowerBound ?? range.upperBound,
        outerEnd: damage?.upperBound ?? range.upperBound)
      if goesOn, isAdded { spans[spans.count - 1].continues = true }
    }
  }

  /// What is left of a closing mark that damage swallowed: `?!` in the middle of the text, or before `?/p>` at its end.
  private func damagedClose(after start: Int, before end: Int) -> Range<Int>? {
    for position in (start + 1)..<max(start + 1, end - 1)
    where Self.question.contains(text[position]) && Self.exclamation.contains(text[position + 1]) {
      let atEnd = end - position <= 8
      return position..<(atEnd ? end : position + 2)
    }
    return nil
  }

  private static let question = ScalarSet("?？")
  private static let exclamation = ScalarSet("!！")

  /// Returns whether there is anything between the marks.
  @discardableResult
  private mutating func add(_ start: Int, contentEnd: Int, outerEnd: Int) -> Bool {
    guard contentEnd > start + 1 else { return false }
    spans.append(QuoteSpan(outer: start..<outerEnd, content: (start + 1)..<contentEnd, paragraph: paragraph))
    return true
  }

  /// Marks those of some spans in order that lie in others. One that overlaps another without lying in it is dropped.
  private static func nest(_ spans: inout [QuoteSpan]) {
    /// Where those end that the next one may lie in, the innermost last.
    var ends: [Int] = []
    var count = 0
    for var span in spans {
      while let end = ends.last, end <= span.outer.lowerBound { ends.removeLast() }
      if let end = ends.last, end < span.outer.upperBound { continue }
      span.isNested = !ends.isEmpty
      ends.append(span.outer.upperBound)
      spans[count] = span
      count += 1
    }
    spans.removeLast(spans.count - count)
  }
}
