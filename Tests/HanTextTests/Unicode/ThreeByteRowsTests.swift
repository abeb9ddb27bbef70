import Testing

@testable import HanText

@Suite("Rows of characters of three bytes") struct ThreeByteRowsTests {
  private static func pair(_ rows: ThreeByteRows, _ bytes: [UInt8]) -> [Int] {
    let word = bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let pair = rows.withRows { UTF8.pair(word, $0) }
    return [pair.first, pair.second]
  }

  @Test("every character of three bytes is at its place, beside any other")
  func everyCharacter() {
    for value in UInt32(0x800)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let utf8 = Array(String(scalar).utf8)
      #expect(Self.pair(.shared, utf8 + [0xE6, 0xB8, 0xAF, 0x41, 0x42]) == [Int(value), 0x6E2F])
      #expect(Self.pair(.shared, [0xE6, 0xB8, 0xAF] + utf8 + [0xFF, 0xFF]) == [0x6E2F, Int(value)])
    }
  }

  @Test("bytes that begin no such character have no row")
  func others() {
    for lead in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max where !(0xE1...0xEF).contains(lead) || second & 0xC0 != 0x80 {
        guard lead != 0xE0 || second < 0xA0 || second > 0xBF else { continue }
        #expect(Self.pair(.shared, [lead, second, 0x80, lead, second, 0xBF, 0, 0]).allSatisfy { $0 < 64 })
      }
    }
  }

  @Test("only the leads that were asked for have rows")
  func someLeads() {
    let rows = ThreeByteRows(leads: 0xE4...0xE9)
    #expect(Self.pair(rows, Array("㿿中xx".utf8))[0] < 64)
    #expect(Self.pair(rows, Array("䀀鿿xx".utf8)) == [0x4000, 0x9FFF])
    #expect(Self.pair(rows, Array("。中xx".utf8))[0] < 64)
  }
}
