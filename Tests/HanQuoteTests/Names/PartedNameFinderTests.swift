import HanText
import Testing

@testable import HanQuote

@Suite("Names of known parts")
struct PartedNameFinderTests {
  private static func names(_ text: String) -> [String] {
    let (reading, tokens) = read(text)
    let finder = PartedNameFinder(text: reading, tokens: tokens)
    return (0..<tokens.count).compactMap(finder.candidate).map { reading.wording($0.range) }
  }

  @Test(
    "accepted",
    arguments: [
      ("代课老师次仁央金保管着钥匙。", "次仁央金"), ("住在沟口的吉克阿依说，她不走。", "吉克阿依"),
      ("牧民孟和图雅摇了摇头。", "孟和图雅"), ("馬隊裏的索朗多吉唱了起來。", "索朗多吉"),
      ("向导格桑说：“天黑前下山。”", "格桑"), ("阿卜杜热合曼把馕递了过来。", "阿卜杜热合曼"),
    ])
  func accepts(text: String, name: String) { #expect(Self.names(text) == [name]) }

  @Test("refused", arguments: ["他们在草原上献了格桑花。", "这座寺叫扎西寺院。", "会议在夏天举行。"])
  func refuses(text: String) { #expect(Self.names(text).isEmpty) }
}
