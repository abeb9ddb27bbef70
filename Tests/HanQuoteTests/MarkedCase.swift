import HanText
import Testing

@testable import HanQuote

/// A text with markers: ⟦words|speaker⟧ is a quotation that must be found there, with that speaker (empty: nobody).
/// ⟦words|=kind⟧ says the kind alone, ⟦words|!⟧ that no record has exactly these words.
struct MarkedCase: Sendable, CustomTestStringConvertible {
  struct Expected: Sendable {
    let range: TextRange
    let words: String
    let answer: String
  }

  let text: [UInt8]
  let expected: [Expected]
  var testDescription: String { String(decoding: text.prefix(90), as: UTF8.self) }

  init(_ marked: String) {
    var text: [UInt8] = []
    var expected: [Expected] = []
    var rest = Substring(marked)
    while let open = rest.unicodeScalars.firstIndex(of: "⟦") {
      text += rest[..<open].utf8
      let inside = rest[rest.unicodeScalars.index(after: open)...]
      guard let bar = inside.unicodeScalars.firstIndex(of: "|"), let close = inside.unicodeScalars.firstIndex(of: "⟧")
      else { break }
      let words = inside[..<bar]
      expected.append(
        Expected(
          range: TextRange(text.count, text.count + words.utf8.count), words: String(words),
          answer: String(inside[inside.unicodeScalars.index(after: bar)..<close])))
      text += words.utf8
      rest = inside[inside.unicodeScalars.index(after: close)...]
    }
    text += rest.utf8
    self.text = text
    self.expected = expected
  }

  /// Fails the test at every marked place that the extractor answers otherwise.
  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    let found = QuotationExtractor().quotations(in: text, paragraphs: [])
    for wanted in expected {
      if wanted.answer == "!" {
        #expect(!found.contains { $0.range == wanted.range }, "\(wanted.words)", sourceLocation: sourceLocation)
        continue
      }
      let match = found.first {
        ($0.range == wanted.range || $0.segments.contains(wanted.range))
          && !(wanted.answer.hasPrefix("=") && "=\($0.kind)" != wanted.answer)
      }
      #expect(match != nil, "nothing at \(wanted.words)", sourceLocation: sourceLocation)
      guard let match, !wanted.answer.hasPrefix("=") else { continue }
      #expect(
        match.kind != .term && match.kind != .headline, "\(wanted.words) is a term", sourceLocation: sourceLocation)
      #expect(match.speaker ?? "" == wanted.answer, "\(wanted.words)", sourceLocation: sourceLocation)
    }
  }
}
