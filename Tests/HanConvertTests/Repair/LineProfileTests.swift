import HanText
import Testing

@testable import HanConvert

@Suite struct LineProfileTests {
  private func mayBeDoubleByte(_ text: String) -> Bool {
    LineProfile(text.unicodeScalars.map(\.value)[...], WordModel()).mayBeDoubleByte
  }

  /// Big5 read as GBK, and UTF-8 read as GBK with a `?` for every byte that was none.
  @Test(arguments: ["ㄢ�飑踊{�郅vㄓ", "濂硅?达紝鑷?宸辩幇"])
  func misreadText(_ text: String) { #expect(mayBeDoubleByte(text)) }

  @Test(arguments: ["ㄅㄆㄇㄈ 是注音符號；ㄋㄧˇ ㄏㄠˇ", "ㄋㄧˇ", "他問?我答。你說?好。", "いろはにほへと"])
  func soundText(_ text: String) { #expect(!mayBeDoubleByte(text)) }
}
