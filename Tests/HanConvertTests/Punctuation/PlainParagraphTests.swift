import HanText
import TestSupport
import Testing

@testable import HanConvert

@Suite("Paragraphs that need no cells") struct PlainParagraphTests {
  private static let rewriter = PunctuationRewriter(style: .width)
  private static let pieces = [
    "中", "文说", "，", "。", "“", "”", "《", "　", "·", "▲", "1", "23", ",", ":", ";", "?", "!", "！", "？", "：", "a", "DP",
    "W",
    "w", "Yahoo", ".", "-", "%", " ", "\"", "'", "３", "Ａ", "(", ")", "é", "カ", "𠮷", "@", "/", "=", "$", "`",
  ]

  private static func check(_ utf8: [UInt8]) {
    guard let edits = PlainParagraph.edits(for: 0..<utf8.count, of: utf8) else { return }
    #expect(edits == rewriter.markedEdits(for: 0..<utf8.count, of: utf8), "\(String(decoding: utf8, as: UTF8.self))")
  }

  @Test("what is done without cells is what the rules do", arguments: 0..<400)
  func agreesWithRules(seed: Int) {
    var random = SplitMix64(seed: seed)
    // Few kinds of pieces at a time, so that many of the paragraphs are plain.
    let chosen = (0..<9).map { _ in Self.pieces[random.below(Self.pieces.count)] } + ["中", "文", ",", ":"]
    for _ in 0..<25 {
      Self.check((0..<random.below(14)).flatMap { _ in Array(chosen[random.below(chosen.count)].utf8) })
    }
  }

  @Test("the same for broken bytes")
  func brokenBytes() {
    for end in 1..<9 { Self.check(Array(Array("中文,说".utf8)[..<end])) }
    Self.check([0xE5, 0x2C, 0xE4, 0xB8, 0xAD, 0x2C])
    Self.check([0xE4, 0xB8, 0xAD, 0x2C, 0xE4, 0xB8])
  }

  @Test("the usual paragraphs are plain, doubtful ones are not")
  func tells() {
    let plain = ["他说,山在那里!", "記者問:“7:30到?”", "涨1,000元,全靠AI真的", "甲·乙:好;坏", "某人(35岁),来(这里)"]
    for text in plain {
      #expect(PlainParagraph.edits(for: 0..<text.utf8.count, of: Array(text.utf8)) != nil, "\(text)")
    }
    let doubtful = [
      "甲((乙)),", "甲(乙", "乙)", "a(乙)", "甲()", "甲(010)３", "甲(乙）",
      "见www.a.cn,好", "好:)", "说:D", "a,b", "let x = 1;", "中;", "中 ,文",
    ]
    for text in doubtful {
      #expect(PlainParagraph.edits(for: 0..<text.utf8.count, of: Array(text.utf8)) == nil, "\(text)")
    }
  }
}
