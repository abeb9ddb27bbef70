/// A paragraph in positions of the ``ReadingText``.
struct Paragraph: Sendable {
  var range: Range<Int> { bounds.range }
  let role: QuoteParagraph.Role

  private let bounds: CompactRange

  init(range: Range<Int>, role: QuoteParagraph.Role) {
    bounds = CompactRange(range)
    self.role = role
  }
}

extension Range where Bound == Int {
  /// From one position to another; empty where the second does not come after the first.
  init(from start: Int, to end: Int) { self = start..<Swift.max(start, end) }
}

extension Paragraph {
  /// The paragraphs with their outer spaces cut off; a line break inside a given paragraph makes two. Without any
  /// given paragraph every line is one. A short first paragraph that ends without a mark is read as the heading.
  static func list(_ given: [QuoteParagraph], in text: ReadingText) -> [Paragraph] {
    var result: [Paragraph] = []
    result.reserveCapacity(given.count)
    if given.isEmpty { add(linesOf: 0..<text.count, .body, in: text, to: &result) }
    var position = 0
    for paragraph in given {
      let range = text.positions(of: paragraph.range, near: position)
      add(linesOf: range, paragraph.role, in: text, to: &result)
      position = range.upperBound
    }
    return markingHeading(result, in: text)
  }

  /// Adds the lines of what a range holds behind the last paragraph. No local function: its looks at what it changes would
  /// be checked.
  private static func add(
    linesOf range: Range<Int>, _ role: QuoteParagraph.Role, in text: ReadingText, to paragraphs: inout [Paragraph]
  ) {
    var start = max(range.lowerBound, paragraphs.last?.range.upperBound ?? 0)
    let end = max(start, range.upperBound)
    text.marks.forEach(of: Punctuation.terminal, in: start..<end) { mark in
      guard text.scalars[mark] == 0x0A else { return }
      add(line: start..<mark, role, in: text, to: &paragraphs)
      start = mark + 1
    }
    if start < end { add(line: start..<end, role, in: text, to: &paragraphs) }
  }

  @inline(__always)
  private static func add(
    line: Range<Int>, _ role: QuoteParagraph.Role, in text: ReadingText, to paragraphs: inout [Paragraph]
  ) {
    let line = trimmed(line, in: text)
    if !line.isEmpty { paragraphs.append(Paragraph(range: line, role: role)) }
  }

  @inline(__always)
  static func trimmed(_ range: Range<Int>, in text: ReadingText) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isBlank(text[start]) { start += 1 }
    while end > start, isBlank(text[end - 1]) { end -= 1 }
    return start..<end
  }

  /// A space (``Punctuation/space``) or line break; asked so often that it looks at no set.
  @inline(__always)
  private static func isBlank(_ value: UInt32) -> Bool {
    switch value {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000: true
    default: false
    }
  }

  private static func markingHeading(_ paragraphs: [Paragraph], in text: ReadingText) -> [Paragraph] {
    guard !paragraphs.contains(where: { $0.role == .heading }),
      let first = paragraphs.firstIndex(where: { $0.role == .body }), first + 1 < paragraphs.count,
      isHeading(paragraphs[first].range, in: text),
      !(opensWithLabel(paragraphs[first].range, in: text) && first + 1 < paragraphs.count
        && opensWithLabel(paragraphs[first + 1].range, in: text))
    else { return paragraphs }
    var result = paragraphs
    result[first] = Paragraph(range: paragraphs[first].range, role: .heading)
    return result
  }

  /// A colon among the first characters: perhaps a turn of an interview.
  private static func opensWithLabel(_ range: Range<Int>, in text: ReadingText) -> Bool {
    range.prefix(14).contains { text[$0] == 0xFF1A }
  }

  /// At most 60 characters that do not end like a sentence; a full stop before a closing mark ends one too.
  private static func isHeading(_ range: Range<Int>, in text: ReadingText) -> Bool {
    guard range.count <= 60 else { return false }
    let last = text[range.upperBound - 1]
    let endsInQuotation =
      Punctuation.closingMarks.contains(last) && range.count > 1 && text[range.upperBound - 2] == 0x3002
    let endsLikeSentence = last == 0x3002 || last == 0xFF0C || last == 0xFF1A || endsInQuotation
    let isQuotation =
      Punctuation.openingMarks.contains(text[range.lowerBound]) && Punctuation.closingMarks.contains(last)
    return !endsLikeSentence && !isQuotation
  }
}
