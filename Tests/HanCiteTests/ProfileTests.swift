import HanCite
import Testing

@Suite struct ProfileTests {
  private static let text = "大桥通车\n\n苏雯说：“这座桥修了三年。”\n\n李河没有说话，他看着河。\n"

  @Test func leavesQuotationsOut() {
    var profile = Profile()
    let full = Pipeline(profile: profile).run(Array(Self.text.utf8))
    profile.findsQuotations = false
    let bare = Pipeline(profile: profile).run(Array(Self.text.utf8))
    #expect(full.quotations.count == 1)
    #expect(bare.quotations.isEmpty)
    #expect(bare.text.utf8 == full.text.utf8)
    #expect(bare.blocks == full.blocks)
  }
}
