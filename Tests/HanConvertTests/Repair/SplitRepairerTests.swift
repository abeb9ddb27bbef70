import HanText
import TestSupport
import Testing

@testable import HanConvert

@Suite struct SplitRepairerTests {
  static let forward = SplitForward(channel: .gbk, separators: [0xA1, 0xBF, 0xBB])

  @Test(arguments: RepairCases.rows("split.tsv"))
  func damageIsUndone(_ row: RepairCases.Row) throws {
    let damaged = try #require(Self.forward.observed(row.fields[0].unicodeScalars.map(\.value)))
    #expect(String(scalars: damaged) != row.fields[0], "\(row.label) is not harmed by the channel")
    #expect(RepairCases.mended(String(scalars: damaged)) == row.fields[0], "\(row.label)")
  }

  @Test(arguments: RepairCases.rows("split.tsv"))
  func foldedDamageIsUndone(_ row: RepairCases.Row) throws {
    let original = row.fields[0].unicodeScalars.map { Self.folded($0.value) }
    let damaged = try #require(Self.forward.observed(row.fields[0].unicodeScalars.map(\.value))).map(Self.folded)
    #expect(RepairCases.mended(String(scalars: damaged)) == String(scalars: original), "\(row.label)")
  }

  @Test func reportsWhatTheChannelTook() throws {
    let repairs = DamageRepairer().repairs(inUTF8: Array("有人問?;梅竭€有多遠。".utf8))
    let repair = try #require(repairs.first)
    #expect(repairs.count == 1)
    #expect(repair.observed == "?;梅竭€")
    #expect(repair.restored == "。幻方還")
    #expect(repair.channel == "split-gbk")
    #expect(repair.isApplied)
  }

  @Test(arguments: ["“北海”（即那片海）在北方。", "他说“拒保”（不保）也行。"])
  func editionsOfTheCharsetAgree(_ text: String) throws {
    let original = text.unicodeScalars.map(\.value)
    let observed = try #require(Self.forward.observed(original))
    for (later, earlier) in [(UInt32(0x1E3F), UInt32(0xE7C7)), (0xE7C7, 0x1E3F)] where observed.contains(earlier) {
      let other = observed.map { $0 == earlier ? later : $0 }
      #expect(SplitChannel.gbk.canonical(later) == SplitChannel.gbk.canonical(earlier))
      #expect(other != observed)
    }
  }

  /// 說我 in Big5 and 场边 in GBK have the bytes of a quotation mark in their middle.
  @Test(arguments: [
    (SplitChannel.big5, UInt8(0xA7), "她說我們坐下來等船，燈塔裡沒有人。"),
    (.big5, 0xA7, "港口中間有一座燈塔，他說見過那艘船。"),
    (.gbkQuotes, 0xB0, "广场边的老人说，明天一早还要来看日出。"),
  ])
  func textThatWasCutBeforeQuotationMarksComesBack(channel: SplitChannel, mark: UInt8, text: String) throws {
    let forward = SplitForward(channel: channel, separators: [mark, mark + 1])
    let damaged = String(scalars: try #require(forward.observed(text.unicodeScalars.map(\.value))))
    #expect(damaged != text)
    #expect(RepairCases.mended(damaged, tables: BuiltTables.image) == text)
  }

  @Test func readersDifferInWhatTheyMark() throws {
    let original: [UInt32] = [0x4F60, 0xE000, 0x597D]
    func observed(_ reader: SplitForward.Reader) -> [UInt32]? {
      SplitForward(channel: .gbk, separators: [0xA1], reader: reader).observed(original)
    }
    #expect(observed(.lenient) == original)
    #expect(observed(.strict) == [0x4F60, 0x3F, 0x597D])
  }

  @Test func big5IsCutBeforeItsOwnMarks() throws {
    let text = try #require(CodePages.big5.scalar(0xB0, 0xA1))
    let forward = SplitForward(channel: .big5, separators: [0x49])
    #expect(forward.observed([text, 0x49, 0x4E2D]) == [0x3F, 0xFF01, 0x4E2D])
    #expect(SplitChannel.big5.separatorTrail(0xFF01) == 0x49)
    #expect(SplitChannel.gbk.separatorTrail(0xFF01) == 0xA1)
    #expect(SplitChannel.big5.separatorCost(0xFF21) == nil)
  }

  private static func folded(_ scalar: UInt32) -> UInt32 {
    (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFF01 + 0x21 : scalar
  }
}
