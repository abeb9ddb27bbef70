import Testing

@testable import HanCitation

@Suite struct TitleCaseTests {
  @Test(arguments: [
    ("the long road to a short bridge", "The Long Road to a Short Bridge"),
    ("tides and taxes: a port in three acts", "Tides and Taxes: A Port in Three Acts"),
    ("why iPhone sales in the UK fell", "Why iPhone Sales in the UK Fell"),
    ("how we got here—and where we go", "How We Got Here—and Where We Go"),
    ("a state-of-the-art port", "A State-of-the-Art Port"),
    ("in-house design, up-to-date", "In-House Design, Up-to-Date"),
    ("what is it good for", "What Is It Good For"), ("U.S. and the world", "U.S. and the World"),
    ("Dr. and Mrs. Brown", "Dr. and Mrs. Brown"), ("who won? and why", "Who Won? And Why"),
    ("“the end” of it", "“The End” of It"), ("don’t stop", "Don’t Stop"), ("élan vital", "Élan Vital"), ("", ""),
    ("the word <span class=\"nocase\">de facto</span> in use", "The Word de facto in Use"),
  ])
  func english(text: String, result: String) {
    #expect(TitleCase.apply(to: TitleText.parse(text), language: .english).plain == result)
  }

  @Test(arguments: [WorkLanguage.chinese, .other])
  func otherLanguagesStay(language: WorkLanguage) {
    #expect(TitleCase.apply(to: "le temps des cerises", language: language).plain == "le temps des cerises")
  }
}
