import HanText
import Testing

@testable import HanQuote

@Suite("Going through an outline")
struct OutlineCursorTests {
  private static let text = ReadingText(
    Array("河边没有船\n\n雨停了。她说：“船开了。”“灯亮了，”他说，“走吧！”人散了\n人都睡了。天亮了。".utf8))

  private static func outline() -> Outline {
    let paragraphs = Paragraph.list([], in: text)
    return Outline(text, paragraphs, outermost: SpanScanner.spans(in: text, paragraphs).filter { !$0.isNested })
  }

  @Test("each position has its paragraph, quotation and sentence", arguments: [1, 2, 3, 5, 11, 29])
  func goesOn(_ step: Int) {
    let outline = Self.outline()
    var cursor = OutlineCursor(outline)
    for position in stride(from: 0, to: Self.text.count, by: step) {
      let paragraph = outline.paragraphs.lastIndex { $0.range.lowerBound <= position } ?? 0
      cursor.move(to: position)
      #expect(cursor.isInBody == (outline.paragraphs[paragraph].role == .body))
      #expect(cursor.quotation(at: position)?.outer == outline.spans.first { $0.outer.contains(position) }?.outer)
      #expect(cursor.sentence(at: position) == outline.sentence(at: position, paragraph: paragraph))
    }
  }

  @Test("a position further back in the paragraph has its own sentence")
  func goesBack() {
    let outline = Self.outline()
    var cursor = OutlineCursor(outline)
    let body = outline.paragraphs[1].range
    for position in [body.lowerBound + 12, body.lowerBound, body.upperBound - 1, body.lowerBound + 1] {
      cursor.move(to: position)
      #expect(cursor.sentence(at: position) == outline.sentence(at: position, paragraph: 1))
    }
  }

  @Test("an article without paragraphs has no body")
  func empty() {
    var cursor = OutlineCursor(Outline(ReadingText([]), [], outermost: []))
    cursor.move(to: 3)
    #expect(!cursor.isInBody && cursor.quotation(at: 3) == nil)
  }
}
