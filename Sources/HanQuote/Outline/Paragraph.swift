/// A paragraph in positions of the ``ReadingText``.
struct Paragraph: Sendable {
  let range: Range<Int>
  let role: QuoteParagraph.Role
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
    func add(_ range: Range<Int>, _ role: QuoteParagraph.Role) {
      let start = max(range.lowerBound, result.last?.range.upperBound ?? 0)
      forEachLine(of: Range(from: start, to: range.upperBound), in: text) {
        result.append(Paragraph(range: $0, role: role))
      }
    }
    if given.isEmpty { add(0..<text.count, .body) }
    var position = 0
    for paragraph in given {
      let range = text.positions(of: paragraph.range, near: position)
      add(range, paragraph.role)
      position = range.upperBound
    }
    return markingHeading(result, in: text)
  }

  @inline(__always)
  private static func forEachLine(of range: Range<Int>, in text: ReadingText, _ body: (Range<Int>) -> Void) {
    func add(_ line: Range<Int>) {
      let line = trimmed(line, in: text)
      if !line.isEmpty { body(line) }
    }
    var start = range.lowerBound
    text.marks.forEach(of: Punctuation.terminal, in: range) { mark in
      guard text.scalars[mark] == 0x0A else { return }
      add(start..<mark)
      start = mark + 1
    }
    if start < range.upperBound { add(start..<range.upperBound) }
  }

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
