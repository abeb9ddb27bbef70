import Testing

@testable import HanQuote

@Suite("First characters of names")
struct NameOpeningsTests {
  private func opens(_ text: String, _ names: [String]) -> Bool {
    var openings = NameOpenings(room: names.count)
    defer { openings.deallocate() }
    for name in names { openings.insert(NameKey(name.unicodeScalars.map(\.value)).scalars) }
    let scalars = text.unicodeScalars.map(\.value)
    return openings.mayBe(scalars[0], scalars[1])
  }

  @Test(
    "a name, with what keys leave out, in capitals and alone",
    arguments: ["贺云", "贺·", "贺 ", "贺.", "阿Q", "阿q", "薇，", "𠮷田"])
  func some(_ text: String) { #expect(opens(text, ["贺云峥", "阿Q", "薇", "𠮷田"])) }

  @Test("most two characters open none")
  func few() {
    let names = (0..<100).map { "\(Character(Unicode.Scalar(0x4E00 + $0)!))云" }
    var openings = NameOpenings(room: names.count)
    defer { openings.deallocate() }
    for name in names { openings.insert(name.unicodeScalars.map(\.value)) }
    let others = (UInt32(0x5000)..<0x9000).filter { openings.mayBe($0, 0x4E91) }
    #expect(others.count < 0x4000 / 10)
    #expect(!opens("云峥", []))
  }
}
