import TestSupport
import Testing

@testable import HanText

@Suite struct PairTableTests {
  private static func word(_ text: String) -> UInt32 { PairTableBuilder.key(of: text.unicodeScalars.map(\.value)) }

  private static func table(_ entries: [PairTableBuilder.Entry]) throws -> PairTable {
    var writer = TableImageWriter()
    writer.add(PairTable.sectionName, version: PairTableBuilder.sectionVersion, PairTableBuilder.section(of: entries))
    let section = try #require(try TemporaryImage.opened(writer).section(PairTable.sectionName))
    return try #require(PairTable(section))
  }

  @Test func pairsComeBack() throws {
    let table = try Self.table([
      .init(first: Self.word("空暇"), second: Self.word("时间"), value: 45),
      .init(first: Self.word("空暇"), second: 0, value: 7),
    ])
    #expect(table.gain(Self.word("空暇"), Self.word("时间")) == 4.5)
    #expect(table.gain(Self.word("时间"), Self.word("空暇")) == 0)
    #expect(table.backoff(Self.word("空暇")) == 0.7)
    #expect(table.backoff(Self.word("时间")) == 0)
  }

  @Test func manyPairsFindTheirPlaces() throws {
    let words = (UInt32(1)...500).map { $0 &* 2_654_435_761 | 1 }
    let entries = words.enumerated().map { index, word in
      PairTableBuilder.Entry(first: word, second: words[(index * 7 + 1) % words.count], value: UInt8(index % 250 + 1))
    }
    let table = try Self.table(entries)
    for entry in entries { #expect(table.gain(entry.first, entry.second) == Float(entry.value) / 10) }
  }

  @Test func bothScriptsAreOneWord() {
    #expect(Self.word("時間") == Self.word("时间"))
    #expect(Self.word("时间") != Self.word("间时"))
    #expect(Self.word("time") == 0)
    #expect(Self.word("一二三四五") == 0)
  }

  @Test func whatIsNoModelIsRefused() {
    #expect(PairTableBuilder.section(model: []) == nil)
    #expect(PairTableBuilder.section(model: [UInt8](repeating: 7, count: 4_096)) == nil)
    let magic = Array("mmap lm http://kheafield.com/code format version 5\n".utf8)
    var cut = magic + [UInt8](repeating: 0, count: 4_096)
    cut[88] = 3
    for offset in [108, 116, 124] { cut[offset] = 200 }
    #expect(BigramTrie(cut) == nil)
  }
}
