import Testing

@testable import HanQuote

@Suite("The register of names")
struct RegisterTests {
  private static let text = ReadingText(Array("老师傅与Yann·LeCun，老师傅".utf8))

  @Test("a stretch of a text is found by what it names and entered once")
  func findsStretches() {
    var register = Register()
    let master = register.entity(named: 0..<3, in: Self.text, kind: .role, at: 0)
    let other = register.entity(named: 4..<14, in: Self.text, kind: .person, at: 4)
    #expect(register.entity(named: 15..<18, in: Self.text, kind: .role, at: 15) == master)
    #expect(register.entities.map(\.name) == ["老师傅", "Yann·LeCun"])
    #expect(register[other].kind == .person && register[master].first == 0)
    #expect(register.roleEnd(of: master) == 0x5085 && register.isCalled(master, [0x5E08, 0x5085]))
  }
}
