import Testing

@testable import HanConvert

@Suite struct WesternRunsTests {
  @Test(arguments: [
    ("（605×××）", 0), ("一··二", 0), ("café 和", 0), ("×× éé", 1), ("說：æ¸¯å£", 1), ("ÃÂ", 1), ("×\u{FFFD}×", 1),
  ])
  func runsOfDifferentCharacters(text: String, count: Int) {
    #expect(WesternRuns.runs(in: text.unicodeScalars.map(\.value)).count == count)
  }
}
