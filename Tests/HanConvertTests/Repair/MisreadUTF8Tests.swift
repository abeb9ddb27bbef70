import HanText
import Testing

@testable import HanConvert

@Suite struct MisreadUTF8Tests {
  private static let sentences = ["清晨的港口很安静，渔船一条接一条地开了出去。", "燈塔看守人說：「今夜有霧，請各船慢行。」"]

  @Test(arguments: sentences, [CodePages.gbk, CodePages.big5, CodePages.cp932])
  func misreadLinesAreTold(_ sentence: String, _ reader: CodePage) throws {
    let channel = RereadChannel(written: .utf8, reader: reader)
    let observed = try #require(channel.observed(sentence.unicodeScalars.map(\.value)))
    #expect(MisreadUTF8.isWellFormed(observed[...]))
  }

  @Test(arguments: sentences)
  func othersAreNot(_ sentence: String) throws {
    let scalars = sentence.unicodeScalars.map(\.value)
    #expect(!MisreadUTF8.isWellFormed(scalars[...]))
    let split = SplitForward(channel: .gbk, separators: [0xA1, 0xBF, 0xBB]).observed(scalars)
    #expect(!MisreadUTF8.isWellFormed(try #require(split)[...]))
  }
}
