import HanText
import Testing

@testable import HanLibrary

struct VerificationTests {
  /// The set of our own: at least 98 % in the right class, and nothing called verbatim that is not.
  @Test func casesOfTheCorpus() throws {
    let temporary = try TemporaryLibrary()
    let library = try temporary.open()
    _ = try library.add(
      try VerifyCases.lines("quotations.jsonl").compactMap { LibraryEntry(quotation: $0, from: "-") }, .merge)
    var wrong: [String] = []
    let cases = try VerifyCases.lines("claims.jsonl")
    for value in cases {
      let text = try #require(value["text"]?.string)
      let verdict = try library.verify(text, speaker: value["speaker"]?.string).verdict.rawValue
      guard let expected = value["expect"]?.string, expected != verdict else { continue }
      wrong.append("\(value["id"]?.string ?? ""): \(verdict) for \(expected)")
      #expect(verdict != "verbatim", "\(value)")
    }
    #expect(cases.count >= 200)
    #expect(wrong.count * 50 <= cases.count, "\(wrong)")
  }

  private func verification(_ claim: String, speaker: String? = nil, _ entries: [LibraryEntry]) throws -> Verification {
    let temporary = try TemporaryLibrary()
    let library = try temporary.open()
    _ = try library.add(entries)
    return try library.verify(claim, speaker: speaker)
  }

  @Test func aNearClaimShowsTheDifference() throws {
    let found = try verification("我们会在三年内修好这座桥", [.sample("甲", ["我們會在五年內修好這座橋。"])])
    #expect(found.verdict == .near)
    #expect(found.differences == [.init(claimed: "三", source: "五")])
    #expect(!found.isVerified)
  }

  @Test func aMarkedCutIsToldFromAnUnmarkedOne() throws {
    let entry = LibraryEntry.sample("甲", ["我们今天开会，讨论了很久很久，最后决定明天再来一次。"])
    let marked = try verification("我们今天开会……最后决定明天再来一次", [entry])
    #expect(marked.verdict == .cut && marked.isMarked)
    let unmarked = try verification("我们今天开会，最后决定明天再来一次", [entry])
    #expect(unmarked.verdict == .cut && !unmarked.isMarked)
  }

  @Test func aNumberIsNotAnother() throws {
    let found = try verification("价格上涨了35个百分点左右", [.sample("甲", ["价格上涨了3.5个百分点左右。"])])
    #expect(found.verdict == .near)
  }

  @Test func leavingOutTheNegationIsNotVerbatim() throws {
    let entry = LibraryEntry.sample("甲", ["我们不会赔偿任何损失。"])
    #expect(try verification("会赔偿任何损失", [entry]).verdict == .cut)
    #expect(try verification("不会赔偿任何损失", [entry]).verdict == .verbatim)
    #expect(try verification("我们会赔偿", [.sample("甲", ["不，我们会赔偿。"])]).verdict == .verbatim)
  }

  @Test func wordsOutsideQuotationsAreNobodys() throws {
    let entry = LibraryEntry.sample("甲", ["别的话。"], passages: ["大桥在下午三点正式通车，没有人说话。"])
    #expect(try verification("大桥在下午三点正式通车", [entry]).verdict == .verbatim)
    #expect(try verification("大桥在下午三点正式通车", speaker: "蘇雯", [entry]).verdict == .unattributed)
  }

  @Test func theSpeakersOwnWordsComeBeforeAnothers() throws {
    let entries: [LibraryEntry] = [
      .sample("甲", ["我们不会放弃这座桥。"], speaker: "李河"), .sample("乙", ["我们不会放弃这座桥。"], speaker: "苏雯"),
    ]
    let found = try verification("我们不会放弃这座桥", speaker: "苏雯", entries)
    #expect(found.verdict == .verbatim)
    #expect(found.places.first?.quotation.source.title == "乙")
    #expect(found.alsoIn.map(\.source.title) == ["甲"])
    #expect(try verification("我们不会放弃这座桥", speaker: "王海", entries).verdict == .otherSpeaker)
  }

  @Test(arguments: ["", "……", "“”"])
  func nothingIsAbsent(_ claim: String) throws {
    #expect(try verification(claim, [.sample("甲", ["我们不会放弃。"])]).verdict == .absent)
  }

  @Test func aVeryLongClaimComesToAnEnd() throws {
    let claim = String(repeating: "我们不会放弃这座桥，", count: 4_000)
    #expect(try verification(claim, [.sample("甲", ["我们不会放弃这座桥。"])]).verdict != .verbatim)
  }
}
