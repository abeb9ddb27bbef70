import HanText
import Testing

@testable import HanQuote

@Suite("Positions outside quotations")
struct OutsideQuotationsTests {
  private static let text = ReadingText(Array("他说“好”，“不”。走了“啊。".utf8))

  private static func outline() -> Outline {
    let paragraphs = Paragraph.list([], in: text)
    return Outline(text, paragraphs, outermost: SpanScanner.spans(in: text, paragraphs).filter { $0.parent == nil })
  }

  @Test("every range leaves out the same positions", arguments: 0...13)
  func leavesOut(_ start: Int) {
    let outline = Self.outline()
    let inside = Set(outline.spans.flatMap(\.outer))
    for end in start...Self.text.count {
      #expect(Array(OutsideQuotations(start..<end, outline)) == (start..<end).filter { !inside.contains($0) })
    }
  }
}
