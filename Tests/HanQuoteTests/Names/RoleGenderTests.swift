import Testing

@testable import HanQuote

@Suite("What words for people say of the gender")
struct RoleGenderTests {
  @Test(
    arguments: [
      ("老太太", Gender.feminine), ("女子", .feminine), ("丈母娘", .feminine), ("遗孀", .feminine), ("妻子", .feminine),
      ("男生", .masculine), ("老伯", .masculine), ("壮汉", .masculine), ("丈夫", .masculine), ("女婿", nil),
      ("男女", nil), ("妇科医生", nil), ("医生", nil), ("子女", nil),
      ("外孙女", .feminine), ("夫妇", nil), ("徒弟", nil), ("小伙伴", nil), ("父子", nil), ("小伙子", .masculine),
    ] as [(String, Gender?)])
  func says(_ word: String, _ gender: Gender?) {
    let (text, _) = read(word)
    #expect(RoleGender.gender(of: 0..<text.count, in: text) == gender)
  }
}
