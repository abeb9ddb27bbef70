import HanText
import TestSupport
import Testing

@testable import HanConvert

@Suite struct LostBackslashPlacesTests {
  private let places = LostBackslashPlaces(page: CodePages.big5, model: WordModel(tables: BuiltTables.image))

  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  /// 釵h was 許多; 多 by itself is no end, nor is a letter behind a mark whose second byte begins nothing.
  @Test func endsAreFoundByTheirBytes() {
    let text = scalars("允釵h船，h\u{FFFD}")
    #expect(text.indices.filter { places.mayEnd(at: $0, of: text) } == [2])
    let lost = scalars("船\u{FFFD}")
    #expect(places.mayEnd(at: 1, of: lost))
  }

  @Test func whatReadsBetterIsLikely() {
    #expect(places.isLikely(at: 2, of: scalars("允釵h船隻夜航"), bonus: 0))
  }

  @Test func soundTextIsNot() {
    for text in ["他的T恤", "小組A的成員", "戶口app更新"] {
      let scalars = scalars(text)
      for index in scalars.indices where places.mayEnd(at: index, of: scalars) {
        #expect(!places.isLikely(at: index, of: scalars, bonus: 0), "\(text)")
      }
    }
  }
}
