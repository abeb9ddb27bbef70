import HanText
import Testing

@testable import HanConvert

/// Sentences sent through re-readings come back whole when nothing was lost.
@Suite struct RereadChannelTests {
  private static let lossless: [RereadChannel] = [
    RereadChannel(written: .utf8, reader: CodePages.latin1), RereadChannel(written: .utf8, reader: CodePages.cp1252),
    RereadChannel(written: .utf8, reader: CodePages.cp1250), RereadChannel(written: .utf8, reader: CodePages.cp1251),
  ]

  @Test(arguments: RepairCases.rows("originals.tsv"))
  func utf8ReadAsSingleBytes(_ row: RepairCases.Row) {
    for channel in Self.lossless { expectBack(row, [channel]) }
  }

  @Test(arguments: RepairCases.rows("originals.tsv"))
  func twoByteTextReadAsSingleBytes(_ row: RepairCases.Row) {
    let page = row.fields[0] == "simplified" ? CodePages.gb18030 : CodePages.big5
    for reader in [CodePages.latin1, CodePages.cp1252, CodePages.cp1250, CodePages.cp1251] {
      expectBack(row, [RereadChannel(written: .pairs(page), reader: reader)])
    }
  }

  @Test(arguments: RepairCases.rows("originals.tsv"))
  func severalLayers(_ row: RepairCases.Row) {
    let layer = RereadChannel(written: .utf8, reader: CodePages.cp1252)
    expectBack(row, [layer, layer])
    expectBack(row, [layer, layer, layer])
    expectBack(row, [RereadChannel(written: .pairs(CodePages.gb18030), reader: CodePages.latin1), layer])
  }

  @Test(arguments: RepairCases.rows("originals.tsv"))
  func aCutLastByte(_ row: RepairCases.Row) {
    let bytes = Array(row.fields[1].utf8.dropLast())
    let channel = RereadChannel(written: .utf8, reader: CodePages.cp1252)
    let mended = RepairCases.mended(String(scalars: channel.read(bytes)))
    #expect(mended == row.fields[1], "\(row.label)")
  }

  @Test func lostBytesMayBeQuestionMarks() throws {
    let original = "清晨的港口很安静，渔船开了出去".unicodeScalars.map(\.value)
    let channel = RereadChannel(written: .utf8, reader: CodePages.gbk)
    let observed = try #require(channel.observed(original))
    #expect(observed.contains(0xFFFD))
    let marked = String(scalars: observed.map { $0 == 0xFFFD ? 0x3F : $0 })
    let mended = RepairCases.mended(marked)
    #expect(mended.hasPrefix("清晨的港口"), "\(mended)")
  }

  @Test func undefinedBytesOfAReader() {
    let channel = RereadChannel(written: .utf8, reader: CodePages.gbk)
    #expect(channel.undefined(before: 0x41).contains(0xA1))
    #expect(!channel.undefined(before: 0xB0).contains(0xC4))
    #expect(channel.observed("“你”".unicodeScalars.map(\.value)) == "鈥滀綘鈥\u{FFFD}".unicodeScalars.map(\.value))
  }

  private func expectBack(_ row: RepairCases.Row, _ channels: [RereadChannel]) {
    var scalars = row.fields[1].unicodeScalars.map(\.value)
    for channel in channels {
      guard let observed = channel.observed(scalars) else { return }
      scalars = observed
    }
    let mended = RepairCases.mended(String(scalars: scalars))
    #expect(mended == row.fields[1], "\(row.label) through \(channels.map(\.name))")
  }
}
