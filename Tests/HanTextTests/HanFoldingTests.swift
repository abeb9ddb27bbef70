import Testing

@testable import HanText

@Suite struct HanFoldingTests {
  @Test(arguments: [
    ("關於臺灣的後續報導", "关于台湾的后续报导"), ("乾淨裡面裏面里面", "干净里面里面里面"), ("著名着名", "着名着名"),
    ("甚麼什麼麽", "甚么什么么"), ("妳牠它他", "你它它他"), ("衆眾众", "众众众"), ("Hello, 世界 é", "Hello, 世界 é"),
  ])
  func foldsBothScriptsToOne(text: String, folded: String) {
    #expect(HanFolding.folded(text).unicodeScalars.elementsEqual(folded.unicodeScalars))
  }

  @Test func everyRowKeepsItsLengthAndIsAFixedPoint() {
    for row in Lexicon.scriptFolding.rows {
      let folded = HanFolding.folded(row.key)
      #expect(folded.utf8.count == row.key.utf8.count)
      #expect(folded.utf8.elementsEqual(row.fields[0].utf8))
      #expect(HanFolding.folded(folded).utf8.elementsEqual(folded.utf8))
      #expect(row.key.unicodeScalars.map(HanFolding.simplified) == Array(folded.unicodeScalars))
    }
  }

  @Test func brokenBytesStay() {
    let bytes: [UInt8] = [0xE5, 0xBE, 0xFF, 0xF0, 0xA0, 0x41, 0xE5]
    #expect(HanFolding.folded(bytes).count == bytes.count)
    #expect(HanFolding.folded([0xE5] as [UInt8]) == [0xE5])
    #expect(HanFolding.folded([] as [UInt8]) == [])
  }
}
