import HanText
import Testing

@testable import HanQuote

@Suite("Positions outside quotations")
struct OutsideQuotationsTests {
  private static let text = ReadingText(Array("他说“好”，“不”。走了“啊。".utf8))

  private static func outline() -> Outline {
    let paragraphs = Paragraph.list([], in: text)
    return Outline(text, paragraphs, outermost: SpanScanner.spans(in: text, paragraphs).filter { !$0.isNested })
  }

  @Test("every range leaves out the same positions", arguments: 0...13)
  func leavesOut(_ start: Int) {
    let outline = Self.outline()
    let inside = Set(outline.spans.flatMap(\.outer))
    for end in start...Self.text.count {
      #expect(Array(OutsideQuotations(start..<end, outline)) == (start..<end).filter { !inside.contains($0) })
    }
  }

  @Test("those of a set are found one by one", arguments: 0...13)
  func finds(_ start: Int) {
    let (outline, members) = (Self.outline(), Set("好，不了啊".unicodeScalars.map(\.value)))
    let set = ScalarTable<Bool> { set in for member in members { set[Int(member)] = true } }
    for end in start...Self.text.count {
      var (outside, found) = (OutsideQuotations(start..<end, outline), [Int]())
      while let position = outside.next(set, in: Self.text) { found.append(position) }
      #expect(found == OutsideQuotations(start..<end, outline).filter { members.contains(Self.text[$0]) })
    }
  }
}
