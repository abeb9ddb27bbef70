import HanCite
import Testing

@Suite struct DuplicateFinderTests {
  private static let article = """
    小店的第十年

    清晨六点，店主就把门打开了。她说：“开门就是开门，没有别的。”街上还没有人。

    中午，客人多起来，店里只有两张桌子，后来的人站着吃，也没有人抱怨，大家都认得。
    """
  private static let mirror = """
    首頁 > 生活

    小店的第十年

    清晨六點,店主就把門打開了。她說:「開門就是開門,沒有別的。」街上還沒有人。

    中午,客人多起來,店裡只有兩張桌子,後來的人站著吃,也沒有人抱怨,大家都認得。

    相關推薦
    """
  private static let other = """
    海边的灯塔

    守塔人每天傍晚走上一百二十级台阶，把灯点亮。他说，灯亮了，船就知道家在哪里。

    去年灯塔换了新灯，不再需要人点，可是他还是每天走上去看一看海。
    """

  @Test func recognisesTheMirrorAndNothingElse() {
    let pipeline = Pipeline()
    var finder = DuplicateFinder()
    func match(_ name: String, _ text: String) -> DuplicateFinder.Match? {
      finder.add(name, ArticleSketch(pipeline.run(Array(text.utf8))))
    }
    #expect(match("a", Self.article) == nil)
    #expect(match("b", Self.other) == nil)
    #expect(match("c", Self.mirror)?.name == "a")
    #expect(match("d", "") == nil)
    #expect(match("e", "") == nil)
  }
}
