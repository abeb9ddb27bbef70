import HanText
import Testing

@testable import HanConvert

@Suite struct RepairLineTests {
  @Test(arguments: ["", "a", "aé中𠮷", "清晨的港口,很安静。a", "\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}"])
  func scalarsLeadBackToBytes(_ text: String) {
    let utf8 = Array(text.utf8)
    let line = RepairLine(utf8, 0..<utf8.count)
    #expect(line.scalars == text.unicodeScalars.map(\.value))
    #expect(line.text(0..<line.count).utf8.elementsEqual(utf8))
    #expect(line.bytes(0..<line.count).bounds == 0..<utf8.count)
    #expect(RepairLine(scalars: line.scalars).offsets == line.offsets)
  }

  @Test func whatIsNoScalarIsReplaced() {
    #expect(String(scalars: [0xD800, 0x41, 0x110000, 0xFFFF_FFFF]) == "\u{FFFD}A\u{FFFD}\u{FFFD}")
  }
}
