import Testing

@testable import HanQuote

@Suite("Sets of scalars")
struct ScalarSetTests {
  @Test("members are known, their neighbours and the same places of other blocks are not")
  func membership() {
    let set = ScalarSet("一七鿿。a\u{FFFD}")
    for member in "一七鿿。a\u{FFFD}".unicodeScalars { #expect(set.contains(member.value)) }
    for other in [0x4E02, 0x4E04, 0x4F00, 0x0000, 0x0062, 0xFFFF, 0x3001] as [UInt32] { #expect(!set.contains(other)) }
  }

  @Test("nothing beyond the basic plane is a member, whatever was given")
  func astral() {
    let set = ScalarSet([0x20000, 0x1_4E00, 0x4E00])
    #expect(set.contains(0x4E00))
    for value in [0x20000, 0x1_4E00, .max] as [UInt32] { #expect(!set.contains(value)) }
    #expect(!set.contains(0))
  }

  @Test("a set may be empty, or hold every scalar")
  func extremes() {
    let none = ScalarSet("")
    #expect((UInt32(0)..<0x10000).allSatisfy { !none.contains($0) })
    let all = ScalarSet(UInt32(0)..<0x10000)
    #expect((UInt32(0)..<0x10000).allSatisfy { all.contains($0) })
  }
}
