import Testing

@testable import HanConvert

@Suite struct PinyinSyllableTests {
  @Test(arguments: [
    "a", "er", "ang", "chang", "zhuang", "shuang", "yuan", "lü", "nüe", "nv", "xiong", "wo", "ri", "zi", "qu", "hng",
    "the", "app", "covid", "yann", "x", "", "zhuangg", "iphone",
  ])
  func spellingIsChecked(_ letters: String) {
    let foreign = ["hng", "the", "app", "covid", "yann", "x", "", "zhuangg", "iphone"]
    #expect(PinyinSyllable.isSpelled(letters.unicodeScalars.map(\.value)) == !foreign.contains(letters))
  }

  @Test func readingsAreKept() {
    #expect(PinyinSyllable.reading(of: 0x5275) == "chuàng")
    #expect(PinyinSyllable.reading(of: 0x5275) == "chuàng")
    #expect(PinyinSyllable.reading(of: 0x41) == "A")
  }
}
