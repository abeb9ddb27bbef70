import Testing

@testable import HanConvert

@Suite struct ReverseTableTests {
  @Test func codesComeBack() {
    var table = ReverseTable()
    let entries: [(UInt16, UInt16)] = [(0x20AC, 0x80), (0x4E00, 0xA440), (0x4EFF, 0xA5E9), (0xFFFF, 1), (0, 7)]
    for (scalar, code) in entries { table.enter(scalar, code) }
    for (scalar, code) in entries { #expect(table[scalar] == code) }
    #expect(table[0x4E01] == 0)
    #expect(table[0x3000] == 0)
  }

  @Test func theFirstCodesCount() {
    var table = ReverseTable()
    for code: UInt16 in [0xA451, 0xA2CC, 0xA4CA] { table.enter(0x5341, code) }
    #expect(table[0x5341] == 0xA451)
    #expect(table.other(0x5341) == 0xA2CC)
    #expect(table.other(0x5340) == nil)
  }
}
