import Testing

@testable import HanConvert

@Suite struct ScriptDetectorTests {
  @Test(arguments: [
    ("他说这个问题很简单", ScriptTarget.simplified), ("這個問題很簡單", .traditional),
    ("他站在房間裡看著窗外", .taiwan), ("衞生署説他站在房間裏", .hongKong), ("天下大同", nil), ("", nil),
    ("Hello", nil), ("“说”這簡單的話", .traditional),
  ])
  func tellsScriptAndStandard(text: String, script: ScriptTarget?) {
    let detection = ScriptDetector().detect(Array(text.utf8))
    #expect(detection.script == script)
    #expect((detection.confidence > 0) == (script != nil))
  }

  @Test func isSurerOfMoreText() {
    let short = ScriptDetector().detect(Array("这".utf8))
    let long = ScriptDetector().detect(Array("这说问简单话给谁听".utf8))
    let mixed = ScriptDetector().detect(Array("这说问這說問".utf8))
    #expect(short.confidence == 0.5)
    #expect(long.confidence > short.confidence)
    #expect(mixed.confidence < 0.5)
  }

  @Test func brokenBytesDecideNothing() {
    #expect(ScriptDetector().detect([0xE8, 0xBF, 0xFF, 0xE4]).script == nil)
  }
}
