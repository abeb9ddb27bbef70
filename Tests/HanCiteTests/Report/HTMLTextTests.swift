import Testing

@testable import HanCite

struct HTMLTextTests {
  @Test(arguments: [
    ("<b a='1'>&\"", "&lt;b a=&#39;1&#39;&gt;&amp;&quot;"), ("一\r\n二\t", "一\n\n二\t"),
    ("\u{0}\u{1F}\u{7F}\u{9F}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("桥𠮷", "桥𠮷"), ("", ""), ("，（é·“…”\u{A0}\u{FFFD}\u{2FFFD}", "，（é·“…”\u{A0}\u{FFFD}\u{2FFFD}"),
    ("一<二\u{80}三", "一&lt;二\u{FFFD}三"), ("&", "&amp;"),
  ])
  func escaped(text: String, expected: String) { #expect(HTMLText.escaped(text).utf8.elementsEqual(expected.utf8)) }

  /// Noncharacters, which a literal cannot hold.
  @Test(arguments: [0xFDD0, 0xFDEF, 0xFFFE, 0x1FFFF] as [UInt32])
  func noncharacter(value: UInt32) throws {
    #expect(HTMLText.escaped(String(try #require(Unicode.Scalar(value)))) == "\u{FFFD}")
  }
}
