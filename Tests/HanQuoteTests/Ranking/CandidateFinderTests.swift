import HanText
import Testing

@testable import HanQuote

@Suite("Candidates for a speaker")
struct CandidateFinderTests {
  private static func candidates(_ text: String) -> [QuotationCandidates] {
    QuotationExtractor().candidates(in: Array(text.utf8), paragraphs: [])
  }

  @Test("nobody comes first, then whoever the words around mention")
  func listsMentions() throws {
    let found = Self.candidates("标题\n厂长郑国平走进车间。\n“这台机器我拆过三遍。”老师傅陆长河把扳手递给他，没有再说什么。")
    let names = try #require(found.first).candidates.map(\.speaker)
    #expect(names.first == .some(nil))
    #expect(names.contains("陆长河"))
    #expect(names.contains("郑国平"))
  }

  @Test("features are listed once each")
  func featuresAreUnique() {
    for quotation in Self.candidates("标题\n王海生说，他不去。王海生又说：“我真的不去。”“为什么？”李文静问。") {
      for candidate in quotation.candidates {
        #expect(Set(candidate.features).count == candidate.features.count)
      }
    }
  }

  @Test("the highest score is the answer")
  func scoreDecides() throws {
    let text = "标题\n校长许文涛在会上说：“明年扩招两个班。”教务主任梁素梅补充道：“老师已经在招了。”"
    let quotations = QuotationExtractor().quotations(in: Array(text.utf8), paragraphs: []).filter { $0.kind == .direct }
    for (quotation, listed) in zip(quotations, Self.candidates(text)) {
      #expect(quotation.range == listed.range)
      let best = listed.candidates.max { $0.score < $1.score }
      #expect(best?.speaker == quotation.speaker)
    }
    #expect(quotations.map(\.speaker) == ["许文涛", "梁素梅"])
  }
}
