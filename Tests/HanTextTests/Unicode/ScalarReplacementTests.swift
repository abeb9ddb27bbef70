import Testing

@testable import HanText

struct ScalarReplacementTests {
  private func escaped(_ text: String) -> String {
    text.replacingScalars { $0 == "&" ? "&amp;" : $0 == "\u{301}" ? "" : nil }
  }

  @Test(arguments: [
    ("", ""), ("桥", "桥"), ("&", "&amp;"), ("甲&乙&&", "甲&amp;乙&amp;&amp;"), ("e\u{301}&", "e&amp;"), ("a\u{301}", "a"),
  ])
  func replaces(text: String, expected: String) { #expect(escaped(text).utf8.elementsEqual(expected.utf8)) }

  @Test func leavesTheBytesOfOtherTextAlone() {
    let text = "\u{F900}ñ\r\n"
    #expect(text.replacingScalars { _ in nil }.utf8.elementsEqual(text.utf8))
  }
}
