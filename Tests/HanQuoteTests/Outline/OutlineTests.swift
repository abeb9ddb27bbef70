import HanText
import Testing

@testable import HanQuote

@Suite("Sentences of an article")
struct OutlineTests {
  /// The wording of the sentences, the paragraphs being lines.
  private static func sentences(_ string: String) -> [String] {
    let text = ReadingText(Array(string.utf8))
    let paragraphs = Paragraph.list([], in: text)
    let spans = SpanScanner.spans(in: text, paragraphs).filter { !$0.isNested }
    return Outline(text, paragraphs, outermost: spans).sentences.map { text.wording($0.range) }
  }

  @Test("a run of marks ends one sentence, spaces belong to none")
  func plain() {
    #expect(Self.sentences("雨停了。  船开了！？\n灯还亮着，人走了") == ["雨停了。", "船开了！？", "灯还亮着，人走了"])
    #expect(Self.sentences("。。。\n？雨停了。") == ["。。。", "？", "雨停了。"])
  }

  @Test("marks inside a quotation end no sentence, a quotation that ends like one does")
  func quoted() {
    #expect(
      Self.sentences("雨停了。她说：“船开了。灯亮了。”人走了。“走吧！”他说。")
        == ["雨停了。", "她说：“船开了。灯亮了。”", "人走了。", "“走吧！”", "他说。"])
  }

  @Test("a long paragraph is cut at marks, what comes before the first cut stays as it is")
  func long() {
    let line = "雨停了。" + String(repeating: "船开了，", count: 200)
    let found = Self.sentences(line)
    #expect(found.first == "雨停了。")
    #expect(found.joined() == line)
    #expect(found.dropFirst().allSatisfy { $0.unicodeScalars.count <= 600 })
  }
}
