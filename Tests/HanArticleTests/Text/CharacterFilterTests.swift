import HanText
import Testing

@testable import HanArticle

@Suite("Which characters a line has")
struct CharacterFilterTests {
  @Test("what is in the text passes, most of what is not does not")
  func passes() {
    let characters = FoldedText("渡口的船。图／甲（Photo by 𠮷）").characters
    for word: StaticString in ["渡口", "图/", "(", "photo", "𠮷", ""] { #expect(characters.mayHold(word), "\(word)") }
    for word: StaticString in ["摄影", "渡船摄", "供图", "z"] { #expect(!characters.mayHold(word), "\(word)") }
  }

  @Test("a word is found where it stands, and only there")
  func finds() {
    let text = FoldedText("渡口的船。图／甲（Photo by 乙）")
    #expect(text.find("图/") == "渡口的船。".utf8.count)
    #expect(text.find("乙)") == text.count - 4)
    #expect(text.find("渡船") == nil)
    #expect(text.find("渡口", from: 1) == nil)
    #expect(!text.containsAny(of: ["摄影", "供图"]))
  }
}
