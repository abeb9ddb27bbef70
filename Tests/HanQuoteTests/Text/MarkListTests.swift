import Testing

@testable import HanQuote

@Suite("Marks of a text")
struct MarkListTests {
  private static let text = ReadingText(Array("甲说：“乙，OK 丙。”\n﹂丁·戊".utf8))

  @Test("every mark, space and line break stands in the list, and nothing else")
  func lists() {
    let marks = Self.text.marks
    #expect((0..<marks.count).map { Self.text[marks[$0]] } == "：“， 。”\n﹂·".unicodeScalars.map(\.value))
    #expect(marks.places(in: 3..<6).map { marks[$0] } == [3, 5])
    #expect(marks.firstPlace(from: Self.text.count) == marks.count)
  }

  @Test("the marks of a set in a range, in order")
  func forEach() {
    var found: [Int] = []
    Self.text.marks.forEach(of: Punctuation.clause, in: 3..<Self.text.count) { found.append($0) }
    #expect(found == (3..<Self.text.count).filter { Punctuation.clause.contains(Self.text[$0]) })
    Self.text.marks.forEach(of: Punctuation.clause, in: 3..<5) { _ in Issue.record("no mark of a clause") }
  }

  @Test("the marks of a set are counted within a range")
  func counts() {
    let marks = Self.text.marks
    #expect(marks.count(of: Punctuation.clause, in: 0..<Self.text.count) == 4)
    #expect(marks.count(of: Punctuation.clause, in: 0..<Self.text.count, limit: 2) == 2)
    #expect(marks.count(of: Punctuation.clause, in: 3..<5) == 0)
    #expect(marks.count(of: Punctuation.clause, in: 3..<6) == 1)
    #expect(marks.count(of: Punctuation.clause, in: 6..<6) == 0)
  }
}
