import HanText
import Testing

@testable import HanQuote

/// Whatever comes in, the answer lies inside the text and on scalar edges.
@Suite("Hostile input")
struct HostileInputTests {
  static let texts: [(label: String, text: String)] = [
    ("nothing", ""),
    ("one mark", "“"),
    ("1,000 unclosed quotations", String(repeating: "他说：“我", count: 1000)),
    ("10,000 nested marks", String(repeating: "「", count: 10_000) + "说" + String(repeating: "」", count: 10_000)),
    ("marks in the wrong order", String(repeating: "”", count: 500) + String(repeating: "“", count: 500)),
    ("cues without an end", String(repeating: "他说她说", count: 2000)),
    ("sayings without a mark", String(repeating: "他说", count: 700)),
    ("a sentence that is cut inside a cue", "甲" + String(repeating: "他说", count: 700)),
    ("determiners without an end", String(repeating: "一位", count: 5000) + "的人说"),
    ("turns without words", String(repeating: "问：\n", count: 500)),
    ("paragraphs of one mark", String(repeating: "‘\n", count: 50) + "说"),
    ("a closing mark inside a Latin word", "标题\n校长王海生说‘我要A’7好，他表示不同意。"),
    ("a text that begins with a verb of dislike", "嫌贵的顾客走了。嫌他“不会来事”，同事都不理。"),
    ("a label longer than the words before it", "题\n问：？\n市卫生局王某局长：我来了，明天再说。"),
    ("a name of 朝 that ends the text", "今天下雨了。记者李金朝"),
    ("a name of 向 that ends the text", "文/王方向"),
    ("straight marks", String(repeating: "\"", count: 999)),
  ]

  @Test("answers lie in the text", arguments: texts.map(\.text))
  func staysInside(_ text: String) { Self.check(Array(text.utf8)) }

  @Test("every beginning and every end of a text")
  func parts() {
    let text = Array(
      "记者找到周敏时，她正扶她起身。“先等等，”六十岁的高成向门外喊，“别急！”据《海城日报》报道，队长托马斯·韦伯对身边的妻子说：“走吧。”\n屋里传来老人的声音，馆长石金朝没回头，并承诺三个月后重开，他说。"
        .unicodeScalars)
    for place in text.indices {
      Self.check(Array(String(String.UnicodeScalarView(text[...place])).utf8))
      Self.check(Array(String(String.UnicodeScalarView(text[place...])).utf8))
    }
  }

  @Test("random mixtures", arguments: 0..<60)
  func random(_ seed: UInt64) {
    Self.checkMixture(
      of: [
        "“", "”", "「", "」", "说", "：", "，", "。", "他", "张三", "记者", "表示", "\n", "的", "\"", "一位", "据", "A", "·", "（",
      ], seed)
  }

  @Test("random words without a mark", arguments: 0..<40)
  func randomWords(_ seed: UInt64) {
    Self.checkMixture(
      of: [
        "说", "他", "李四海", "记者", "表示", "的", "一位", "据", "报道", "校长", "该公司", "声明", "写道", "网友", "回应", "其中", "自称", "所谓",
        "用", "看来", "A", "7", "嫌", "这位", "这名母亲", "掏出", "日记", "第三条", "协议", "由", "决议", "管", "是自己", "说了声", "？", "\n",
      ], seed)
  }

  /// Checks 600 pieces in an order that the seed decides.
  private static func checkMixture(of pieces: [String], _ seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    var text = ""
    for _ in 0..<600 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      text += pieces[Int(state % UInt64(pieces.count))]
    }
    check(Array(text.utf8))
  }

  @Test("a paragraph beyond the limit is named and not read")
  func longParagraph() {
    let text = Array("校长王海生说：“明天放假。”".utf8)
    let paragraph = QuoteParagraph(range: TextRange(0, text.count), role: .body)
    #expect(QuotationExtractor().quotations(in: text, paragraphs: [paragraph]).count == 1)
    let strict = QuotationExtractor(longestParagraph: 20)
    #expect(strict.quotations(in: text, paragraphs: [paragraph]).isEmpty)
    #expect(strict.candidates(in: text, paragraphs: [paragraph]).isEmpty)
    #expect(strict.tooLong(among: [paragraph]) == paragraph)
    #expect(QuotationExtractor().tooLong(among: [paragraph]) == nil)
  }

  private static func check(_ utf8: [UInt8]) {
    for quotation in QuotationExtractor().quotations(in: utf8, paragraphs: []) {
      let range = quotation.range
      #expect(range.upperBound <= utf8.count)
      #expect(!range.isEmpty)
      #expect(utf8[range.lowerBound] & 0xC0 != 0x80)
      #expect(range.upperBound == utf8.count || utf8[range.upperBound] & 0xC0 != 0x80)
    }
  }
}
