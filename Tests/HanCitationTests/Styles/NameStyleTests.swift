import Testing

@testable import HanCitation

@Suite struct NameStyleTests {
  private static let initials = NameStyle(initials: .short(mark: ".", gap: " ", keepsHyphen: true))
  private static let bare = NameStyle(
    initials: .short(mark: "", gap: "", keepsHyphen: false), inversion: " ", suffixSeparator: " ")

  @Test(arguments: [
    ("Carrow", "Elsie M.", "Carrow, E. M.", "Carrow EM"), ("Dunmore", "Jean-Paul", "Dunmore, J.-P.", "Dunmore JP"),
    ("Lee", "Mei-ling", "Lee, M.", "Lee M"), ("McIver", "J.R.", "McIver, J. R.", "McIver JR"),
    ("夏侯", "远", "夏侯远", "夏侯远"), ("陈", "Peter", "陈, P.", "陈 P"), ("Éluard", "Édith", "Éluard, É.", "Éluard É"),
    ("김", "철수", "김철수", "김철수"), ("Li", "小明", "Li, 小明", "Li 小明"), ("Петрова", "Анна", "Петрова, А.", "Петрова А"),
  ])
  func invertedInitials(family: String, given: String, dotted: String, plain: String) {
    let name = CitationName(family: family, given: given)
    #expect(Self.initials.text(name, at: 0) == dotted)
    #expect(Self.bare.text(name, at: 0) == plain)
  }

  @Test(
    arguments: [
      ("van der Meer", "Saskia", "van der", "Meer", nil), ("Humboldt", "Alexander von", nil, "Humboldt", "von"),
      ("de", "X", nil, "de", nil), ("Meer", "van", nil, "Meer", nil), ("d’ Arc", "J", "d’", "Arc", nil),
    ] as [(String, String, String?, String, String?)])
  func particlesInsideParts(family: String, given: String, keeps: String?, head: String, drops: String?) {
    let name = CitationName(family: family, given: given).withParticles
    #expect(name.nonDroppingParticle == keeps)
    #expect(name.family == head)
    #expect(name.droppingParticle == drops)
  }

  @Test(arguments: [
    ("Jean Paul", "Jean Paul"), ("A.B.", "A. B."), ("J", "J."), ("J. R. R.", "J. R. R."), ("Olaf P", "Olaf P."),
    ("青", "青"), ("ai", "ai"),
  ])
  func fullGivenName(given: String, text: String) {
    #expect(NameStyle().text(CitationName(family: "X", given: given), at: 0) == "X, " + text)
  }

  @Test(arguments: [("al-", "al-Masri"), ("d’", "d’Masri"), ("van", "van Masri")])
  func particleBeforeName(particle: String, text: String) {
    var name = CitationName(family: "Masri", given: nil)
    name.nonDroppingParticle = particle
    #expect(NameStyle().text(name, at: 0) == text)
  }

  private static let people = ["甲", "乙", "丙", "丁"].map { CitationName(literal: $0) }

  @Test(arguments: [(0, ""), (1, "甲"), (2, "甲 & 乙"), (3, "甲, 乙, & 丙"), (4, "甲, 乙, et al.")])
  func list(count: Int, text: String) {
    let list = NameList(names: NameStyle(), last: ", & ", lastOfTwo: " & ", cutFrom: 4, keeps: 2, rest: "et al.")
    #expect(list.text(Array(Self.people.prefix(count))) == text)
  }

  @Test func listWithItsLastName() {
    let list = NameList(names: NameStyle(), last: ", & ", cutFrom: 4, keeps: 2, rest: "…")
    #expect(list.text(Self.people) == "甲, 乙, … 丁")
  }
}
