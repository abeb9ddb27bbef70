import Testing

@testable import HanCitation

struct CitationNameTests {
  @Test(
    arguments: [
      ("van den Berg", "Anneke", "van den", "Berg", nil, "Anneke"),
      ("Castellane", "Luc de", nil, "Castellane", "de", "Luc"),
      ("al-Hakim", "Omar", nil, "al-Hakim", nil, "Omar"), ("李", "小明", nil, "李", nil, "小明"),
      ("bell", "hooks", nil, "bell", nil, "hooks"),
    ] as [(String, String, String?, String, String?, String)])
  func particles(family: String, given: String, nonDropping: String?, bare: String, dropping: String?, first: String) {
    let name = CitationName(family: family, given: given).withParticles
    #expect(name.nonDroppingParticle == nonDropping)
    #expect(name.family == bare)
    #expect(name.droppingParticle == dropping)
    #expect(name.given == first)
  }

  @Test(arguments: [
    (CitationName(family: "欧阳", given: "明"), "欧阳明"), (CitationName(family: "Novak", given: "Jana"), "Novak"),
    (CitationName(literal: "新华社"), "新华社"), (CitationName(family: "김", given: "민준"), "김민준"),
  ])
  func nameInTheText(name: CitationName, short: String) { #expect(name.short == short) }
}
