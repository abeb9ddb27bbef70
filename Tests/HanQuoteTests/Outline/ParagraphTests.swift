import HanText
import Testing

@testable import HanQuote

/// What is read as the heading where the labels name none.
@Suite struct ParagraphTests {
  private static func roles(_ text: String) -> [QuoteParagraph.Role] {
    Paragraph.list([], in: ReadingText(Array(text.utf8))).map(\.role)
  }

  @Test(arguments: ["老树该不该移\n村民各有说法。", "店主反问「该不该移」\n村民各有说法。"])
  func aFirstLineThatIsNoSentenceIsTheHeading(text: String) { #expect(Self.roles(text) == [.heading, .body]) }

  @Test(arguments: ["店主说：“不移。”\n", "店主说：“不移。”", "店主说：“不移。”\n村民各有说法。", "老树该不该移\n"])
  func sentencesAndLonelyLinesAreText(text: String) { #expect(Self.roles(text).allSatisfy { $0 == .body }) }
}
