import Testing

@testable import HanCitation

struct OneLineTests {
  @Test(arguments: [
    ("", ""), (" ", ""), ("一 二", "一 二"), ("一  二", "一 二"), (" 一", "一"), ("一 ", "一"), ("一\r\n二\t三", "一 二 三"),
    ("“一”—二…", "“一”—二…"), ("甲·乙", "甲·乙"), ("一\u{A0}二", "一 二"), ("一\u{2003}二\u{2028}三\u{205F}四", "一 二 三 四"),
    ("一\u{3000}二", "一\u{3000}二"), ("一\u{202F}二\u{85}三", "一 二 三"),
  ])
  func onOneLine(text: String, expected: String) { #expect(text.onOneLine.utf8.elementsEqual(expected.utf8)) }
}
