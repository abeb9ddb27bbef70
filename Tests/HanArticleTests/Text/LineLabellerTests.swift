import HanText
import Testing

@testable import HanArticle

@Suite struct LineLabellerTests {
  @Test func labelsEveryLineOfEveryCase() throws {
    for item in try CaseFile.cases("lines") {
      let text = Array((item["text"]?.strings ?? []).compactMap { $0 }.joined(separator: "\n").utf8)
      let lines = LineLabeller.labelled(LineSplitter.lines(text))
      let roles = lines.map { $0.label == .body ? nil : $0.role }
      #expect(roles == item["roles"]?.strings, "\(item["label"]?.string ?? "")")
    }
  }

  @Test func labelsThePlugInBracketsOnly() throws {
    let text = "灯塔在海边。(欢迎关注公众号某某,扫码关注)下一句。"
    let lines = LineLabeller.labelled(LineSplitter.lines(Array("标题\n\n\(text)\n\n第二段有两句话。这是第二句。".utf8)))
    let blocks = LineLabeller.blocks(lines)
    let plug = try #require(blocks.first { $0.role == "plug" })
    let bytes = Array("标题\n\n\(text)".utf8)
    #expect(String(decoding: bytes[plug.range.bounds], as: UTF8.self) == "(欢迎关注公众号某某,扫码关注)")
  }
}
