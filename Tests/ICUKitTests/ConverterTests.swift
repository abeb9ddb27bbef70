import Testing

@testable import ICUKit

@Suite struct ConverterTests {
  private static func pieces(_ charset: String, _ bytes: [UInt8]) throws -> [Converter.Piece] {
    var pieces: [Converter.Piece] = []
    try Converter(charset).decode(bytes) { pieces.append($0) }
    return pieces
  }

  @Test(arguments: [
    ("gbk", [0xB0, 0x61, 0xD6, 0xD0] as [UInt8]), ("gb18030", [0x95, 0x32, 0x82, 0x36, 0x41]),
    ("Big5", [0xA4, 0xA4, 0x41]), ("Big5-HKSCS", [0x88, 0x62, 0x41]), ("windows-1252", [0x80, 0xE9]),
    ("ISO-8859-1", [0x80, 0xE9]), ("windows-1250", [0x8C]), ("windows-1251", [0xC0]), ("shift_jis", [0x82, 0xA0]),
  ])
  func bytesAddUp(charset: String, bytes: [UInt8]) throws {
    let sum = try Self.pieces(charset, bytes).reduce(0) { sum, piece in
      switch piece {
      case .scalar(_, let count), .invalid(let count): sum + count
      }
    }
    #expect(sum == bytes.count)
  }

  /// Pairs of a charset in which some bytes are characters by themselves, and some pairs mean nothing.
  @Test(arguments: ["Shift_JIS", "Big5", "EUC-KR", "gb18030"])
  func pairsAreReadAsByThemselves(charset: String) throws {
    let trails = (UInt8(0x40)...0xFE).filter { $0 != 0x7F }
    let table = try Converter.pairTable(of: charset, trails: trails)
    #expect(table.contains { $0 != 0 })
    for lead in [UInt8(0x81), 0x8E, 0xA1, 0xB0, 0xC6, 0xDF, 0xE0, 0xF9, 0xFE] {
      for trail in trails {
        var unit: UInt16 = 0
        if case .scalar(let scalar, byteCount: 2)? = try Self.pieces(charset, [lead, trail]).first {
          unit = UInt16(exactly: scalar.value) ?? 0
        }
        #expect(table[Int(lead & 0x7F) << 8 | Int(trail)] == unit, "\(lead) \(trail)")
      }
    }
  }

  @Test func pairsOfAnUnknownCharset() {
    #expect(throws: ICUError.self) { try Converter.pairTable(of: "no such charset", trails: [0x40]) }
  }

  @Test func decodesCharacterByCharacter() throws {
    #expect(try Self.pieces("gbk", [0x41, 0xD6, 0xD0]) == [.scalar("A", byteCount: 1), .scalar("中", byteCount: 2)])
    #expect(try Self.pieces("gb18030", [0x95, 0x32, 0x82, 0x36]) == [.scalar("\u{20000}", byteCount: 4)])
  }

  @Test func reportsInvalidBytesAndGoesOn() throws {
    let found = try Self.pieces("gb18030", [0xFF, 0x41, 0xD6, 0xD0, 0xD6])
    #expect(found.contains(.invalid(byteCount: 1)))
    #expect(found.contains(.scalar("中", byteCount: 2)))
  }

  @Test func decodesLongText() throws {
    let bytes = (0..<20000).flatMap { _ in [0xD6, 0xD0] as [UInt8] }
    let found = try Self.pieces("gbk", bytes)
    #expect(found.count == 20000)
    #expect(found.allSatisfy { $0 == .scalar("中", byteCount: 2) })
  }

  @Test func encodesOrSaysNo() throws {
    let gbk = try Converter("gbk")
    #expect(gbk.encode("中A") == [0xD6, 0xD0, 0x41])
    #expect(gbk.encode("\u{1F600}") == nil)
    #expect(try Converter("Big5").encode("功") == [0xA5, 0x5C])
  }

  @Test func namesUnknownCharsets() {
    #expect { try Converter("klingon") } throws: {
      "\($0)" == "ICU could not open charset \"klingon\": U_FILE_ACCESS_ERROR"
    }
  }
}
