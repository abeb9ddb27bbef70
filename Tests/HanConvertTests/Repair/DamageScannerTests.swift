import HanText
import Testing

@testable import HanConvert

@Suite struct DamageScannerTests {
  private static let scanner = DamageScanner(model: WordModel())

  private func signs(_ text: String) -> DamageSigns {
    Self.scanner.suspects(in: Array(text.utf8)).reduce(into: []) { $0.formUnion($1.signs) }
  }

  @Test(arguments: [
    "", "\n\n", "清晨的港口很安静，渔船一条接一条地开了出去。", "“走。”他说……——然后走了！", "Plain English, 100 % fine?",
    "价格是 25 元（含税）。", "全形空格　也可以。", "café 和 naïve 都是借词。",
  ])
  func cleanTextHasNoSigns(_ text: String) { #expect(signs(text).isEmpty) }

  @Test(arguments: [
    ("æ¸¯å£", DamageSigns.western), ("浣嗘槸锛屾湁涓", .rare), ("好?!绷", .loss), ("&#28207;", .escape), ("\\u6e2f", .escape),
    ("%E6", .escape), ("港\u{200B}口", .insertion), ("產(chǎn)", .insertion), ("許\\多", .backslash), ("釵h", .backslash),
    ("港\u{E5E5}口", .insertion), ("2024?年", .insertion), ("DOS AÃ‘OS", .sequence), ("浣\u{E100}嗘", .rare), ("锟", .loss),
    ("拷斤", .loss),
    ("好?“绷", .loss), ("好?。绷", .loss), ("ㄢ�飑踊ㄓ", .rare), ("濂硅?达紝鑷?宸辩幇", .rare),
  ])
  func damageHasItsSign(text: String, sign: DamageSigns) { #expect(signs(text).contains(sign)) }

  @Test func iconsAreNoMisreading() {
    #expect(signs("\u{E603} 首页 \u{E605} 我的") == .insertion)
    #expect(signs("\u{E603}\u{E605}\u{E60A}") == .insertion)
  }

  /// Quiet characters are read two at once: a sign must be seen as the first of two and as the second, and at the end.
  @Test(arguments: ["許\\多", "产(chǎn)", "锟", "好?!", "&#28207;"])
  func signsAreSeenWhereverTheyStand(_ sign: String) {
    for before in 0..<5 {
      for after in 0..<5 {
        let line = String(repeating: "港", count: before) + sign + String(repeating: "口", count: after)
        #expect(!signs(line).isEmpty, "\(line)")
        #expect(signs("清晨。\n\(line)\n清晨。") == signs(line), "\(line)")
      }
    }
  }

  @Test func linesAreFoundWithTheirRanges() {
    let suspects = Self.scanner.suspects(in: Array("好\n好?!好\n好\n?;".utf8))
    #expect(suspects.map(\.range) == [4..<12, 17..<19])
  }
}
