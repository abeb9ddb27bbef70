import HanText
import Testing

@testable import HanConvert

@Suite("Lines that were never in Big5") struct BeyondBig5Tests {
  private static func rulesOut(_ line: String, _ signs: DamageSigns = .backslash) -> Bool {
    let text = Array("港口\(line)\n这".utf8)
    return BeyondBig5().rulesOut(DamageScanner.Suspect(range: 6..<text.count - 4, signs: signs), in: text)
  }

  @Test("no Big5 has one of the characters")
  func characters() {
    for scalar in BeyondBig5.characters.unicodeScalars {
      for page in [CodePages.big5, CodePages.big5hkscs] { #expect(page.code(for: scalar.value) == nil, "\(scalar)") }
    }
  }

  @Test("a Simplified line without a backslash is ruled out, any other is not")
  func tells() {
    #expect(Self.rulesOut("在A股，这个"))
    #expect(Self.rulesOut("这"))
    for line in ["", "釵h", "在A股", "这\\个", "\u{20000}h"] { #expect(!Self.rulesOut(line), "\(line)") }
    #expect(!Self.rulesOut("这", [.backslash, .loss]))
  }

  @Test("what is ruled out has nothing to restore")
  func restoresNothing() {
    let (model, line) = (WordModel(), RepairLine(scalars: "这釵h多次A股".unicodeScalars.map(\.value)))
    #expect(LostBackslashRule(model: model).restorations(in: line).isEmpty)
    #expect(DoubledBackslashRule().restorations(in: line).isEmpty)
  }
}
