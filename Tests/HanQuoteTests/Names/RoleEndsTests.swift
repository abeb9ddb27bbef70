import Testing

@testable import HanQuote

@Suite("What mentions are called as roles")
struct RoleEndsTests {
  private static let text = ReadingText(Array("经理船长CEO书记他".utf8))
  /// 经理, 船长 and CEO, whom nobody asked for yet; 书记, who is known; 他.
  private static let ends: RoleEnds = {
    var register = Register()
    let known = register.entity(
      named: "县委书记", key: NameKey("县委书记".unicodeScalars.map(\.value)), kind: .role, at: 0)
    return RoleEnds(
      [
        Mention(head: 0..<2, kind: .role), Mention(head: 2..<4, kind: .role), Mention(head: 4..<7, kind: .role),
        Mention(head: 7..<9, kind: .role, entity: known), Mention(head: 9..<10, kind: .pronoun(.masculine)),
      ], text, register)
  }()

  private static func last(_ ends: RoleEnds, _ role: String, in mentions: Range<Int> = 0..<5) -> Int? {
    ends.last(in: mentions, endingAs: role.unicodeScalars.map(\.value))
  }

  @Test("the last mention that may be called so, a Latin word perhaps by any role")
  func finds() {
    #expect(Self.last(Self.ends, "书记") == 3)
    #expect(Self.last(Self.ends, "总经理") == 2)
    #expect(Self.last(Self.ends, "总经理", in: 0..<2) == 0)
    #expect(Self.last(Self.ends, "市长", in: 0..<1) == nil)
    #expect(Self.last(Self.ends, "") == 4)
    #expect(Self.last(Self.ends, "", in: 2..<2) == nil)
  }

  @Test("whoever a mention was found to mean counts, not its head")
  func notes() {
    var ends = Self.ends
    ends.note(0x957F, of: 4)
    ends.note(nil, of: 2)
    #expect(Self.last(ends, "船长") == 4)
    #expect(Self.last(ends, "经理") == 0)
  }
}
