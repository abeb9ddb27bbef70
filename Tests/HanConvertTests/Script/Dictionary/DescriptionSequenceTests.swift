import Testing

@testable import HanConvert

@Suite struct DescriptionSequenceTests {
  private static func sequences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer(DescriptionSequence.ranges).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("发", []), ("⿰发发发", ["⿰发发"]), ("⿲亻言亻x", ["⿲亻言亻"]), ("⿰⿱艹里言里", ["⿰⿱艹里言"]), ("⿰发", []), ("⿾发发", ["⿾发"]),
    ("里⿰氵里里⿱宀里", ["⿰氵里", "⿱宀里"]),
  ])
  func findsOutermostWholeSequences(text: String, expected: [String]) {
    #expect(Self.sequences(text) == expected)
  }

  @Test func aLongChainOfOperatorsIsNone() {
    #expect(Self.sequences(String(repeating: "⿰", count: 5000) + "发").isEmpty)
  }
}
