import HanText
import TestSupport
import Testing

@testable import HanConvert

@Suite struct OpenQuotesTests {
  @Test(arguments: ["他說：「霧散了", "“船回来了", "『燈』亮了，『", "「第一句」「第二句"])
  func openOnes(_ text: String) { #expect(OpenQuotes.stayOpen(in: text.unicodeScalars.map(\.value))) }

  @Test(arguments: ["", "他說：「霧散了。」", "船回来了。”", "“一”“二”", "「『燈』」"])
  func closedOnes(_ text: String) { #expect(!OpenQuotes.stayOpen(in: text.unicodeScalars.map(\.value))) }

  /// The cut in 。」 leaves `?!?`, which people write as well: an open quotation decides, and a word that asks.
  @Test func aQuotationThatStaysOpenIsClosed() {
    func mended(_ text: String) -> String { RepairCases.mended(text, tables: BuiltTables.image) }
    #expect(mended("船長說：「今夜有霧，請各船慢行?!?") == "船長說：「今夜有霧，請各船慢行。」")
    #expect(mended("船長說今夜有霧，請各船慢行?!?") == "船長說今夜有霧，請各船慢行?!?")
    #expect(mended("船長問：「今夜有霧嗎?!?") == "船長問：「今夜有霧嗎?!?")
  }
}
