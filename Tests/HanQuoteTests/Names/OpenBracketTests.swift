import Testing

@testable import HanQuote

@Suite("Open brackets")
struct OpenBracketTests {
  private static let text = ReadingText(Array("甲(乙丙)丁(戊。己(庚辛\n壬(\(String(repeating: "字", count: 40))癸".utf8))

  /// The last character before a position that opens or ends brackets, at most 30 back.
  private static func bracket(before position: Int) -> Int? {
    let last = (max(0, position - 30)..<position).last { [0x28, 0x29, 0x0A, 0x3002].contains(text[$0]) }
    return last.flatMap { text[$0] == 0x28 ? $0 : nil }
  }

  @Test("the same bracket from position to position as by itself", arguments: [1, 2, 3, 7, 31, 33])
  func goesOn(_ step: Int) {
    var open = OpenBracket(Self.text)
    for position in stride(from: 0, through: Self.text.count, by: step) {
      #expect(open.bracket(before: position) == Self.bracket(before: position))
    }
  }

  @Test("a position further back is read anew")
  func goesBack() {
    var open = OpenBracket(Self.text)
    for position in [9, 3, 13, 12, Self.text.count, 5, 0] {
      #expect(open.bracket(before: position) == Self.bracket(before: position))
    }
  }
}
