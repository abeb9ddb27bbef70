import TestSupport
import Testing

@testable import HanConvert

@Suite struct UTF8ScalarTests {
  private static func decoded(_ bytes: [UInt8]) -> [UInt32] { UTF8Scalar.scalars(of: bytes) }

  @Test(arguments: ["", "a", "汉字", "é汉𠮷a", "\u{7FF}\u{800}\u{FFF}\u{1000}\u{D7FF}\u{E000}\u{FFFF}\u{10FFFF}"])
  func readsWhatIsWellFormed(text: String) {
    #expect(Self.decoded(Array(text.utf8)) == text.unicodeScalars.map(\.value))
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xEF, 0xBF],
      [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
    ] as [[UInt8]])
  func takesMalformedBytesOneByOne(bytes: [UInt8]) {
    #expect(Self.decoded(bytes) == bytes.map { _ in UTF8Scalar.malformed })
    #expect(Self.decoded(bytes + Array("汉a".utf8)).suffix(2).elementsEqual([0x6C49, 0x61]))
  }

  /// What is well-formed according to the standard library, on random bytes of the kinds that matter.
  @Test func agreesWithTheStandardLibrary() {
    var random = SplitMix64(seed: 21)
    let pieces: [[UInt8]] =
      ["a", "é", "汉", "字", "𠮷"].map { Array($0.utf8) } + [[0xE6], [0xB1, 0x89], [0xED, 0xA0, 0x80]]
    for _ in 0..<400 {
      let bytes = (0..<20).flatMap { _ in pieces[random.below(pieces.count)] }
      let end = bytes.withUnsafeBufferPointer { $0.endOfWellFormed(from: 0) }
      #expect(String(validating: bytes[..<end], as: UTF8.self) != nil)
      #expect(end == bytes.count || Self.decoded(Array(bytes[end...])).first == UTF8Scalar.malformed)
    }
  }
}
