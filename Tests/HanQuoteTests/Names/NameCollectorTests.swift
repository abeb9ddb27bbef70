import HanText
import Testing

@testable import HanQuote

@Suite("Names of an article")
struct NameCollectorTests {
  private static func names(_ text: String) -> [String] {
    let (reading, tokens) = read(text)
    return NameCollector(reading, tokens).names().map { reading.wording($0.range) }
  }

  @Test(
    "accepted",
    arguments: [
      ("质检员范月琴说，这批货不能出厂。", "范月琴"), ("質檢員范月琴說，這批貨不能出廠。", "范月琴"),
      ("店主欧阳树笑道：“尝尝再走。”", "欧阳树"), ("李河说：“路修好了。”", "李河"),
      ("接任的是丹麦人延斯·霍尔姆。", "延斯·霍尔姆"), ("台长陶向东对本报表示，节目不停播。", "陶向东"),
      ("法官小笠原诚指出，证据不足。", "小笠原诚"), ("植物学家埃米·布朗-里德告诉记者，花期晚了。", "埃米·布朗-里德"),
      ("主席雷纳·康当对电台说，不卖。", "雷纳·康当"), ("圖像專家艾莎·貝朗說，這不可能。", "艾莎·貝朗"),
    ])
  func accepts(text: String, name: String) { #expect(Self.names(text).contains(name)) }

  @Test(
    "refused",
    arguments: [
      ("反对党议员高声追问。", "党议员"), ("这家公司的埃莉诺·温特说，不急。", "的埃莉诺·温特"),
      ("他向记者表示歉意。", "向记者"), ("会议由于天气原因改期。", "于天气"),
    ])
  func refuses(text: String, name: String) { #expect(!Self.names(text).contains(name)) }

  private static let everyForm = """
    质检员范月琴、欧阳树和黄李秀兰来了，店主迪亚洛没来。埃米·布朗-里德笑了，Carol Zhu与Kiki陈也笑了。老戴说，阿青和芒塔老爷子在。
    添哥问：“何伯呢？”路女士、游某某、廖姓男子都不在。次仁卓玛唱歌，三十一岁的岩罕听。录音师圆圆点头，𠮷田不语。
    """

  @Test("where no name may begin, no finder finds one")
  func gate() {
    let (reading, tokens) = read(Self.everyForm)
    let collector = NameCollector(reading, tokens)
    var found = FoundNames()
    for index in tokens.indices {
      let others = NameFinders([.foreign, .parted, .han]).subtracting(collector.finders(at: index))
      collector.collect(at: collector.start(at: index), by: tokens[index].isWord ? others : [], &found)
      #expect(found.count == 0, "\(reading.wording(tokens[index].range))")
    }
    #expect(tokens.indices.contains { collector.finders(at: $0).isEmpty })
  }

  @Test("neighbours are numbered through")
  func neighbours() { #expect(NameNeighbour.allCases.count == NameNeighbour.count) }

  @Test("possible names lie in the text and carry features of the model")
  func possibleNames() {
    let text = "质检员范月琴说，这批货不能出厂。"
    let found = QuotationExtractor().possibleNames(in: Array(text.utf8))
    #expect(!found.isEmpty)
    for name in found {
      #expect(name.range.upperBound <= text.utf8.count)
      #expect(name.features.allSatisfy { NameFeature.index(named: $0) != nil })
    }
  }
}
