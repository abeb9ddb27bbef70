import HanText
import Testing

@testable import HanConvert

@Suite struct LatticeDecoderTests {
  private let decoder = LatticeDecoder(written: .utf8, model: WordModel())

  private func cells(_ units: [[ByteUnit]], _ sets: [ByteSet] = []) -> ByteCells {
    var cells = ByteCells()
    for set in sets { _ = cells.unit(set) }
    for units in units {
      cells.addCell(0xFFFD, passCost: 10)
      cells.addChoice(units)
    }
    return cells
  }

  @Test func knownBytesGiveTheirCharacter() throws {
    let found = decoder.decode(cells([[.known(0xE4)], [.known(0xB8)], [.known(0xAD)]]))
    let decoding = try #require(found)
    #expect(decoding.pieces.map(\.scalar) == [0x4E2D])
    #expect(decoding.pieces.first?.cells == 0..<3)
  }

  @Test func anUnknownByteTakesACommonCharacter() throws {
    let found = decoder.decode(cells([[.known(0xE7)], [.known(0x9A)], [.set(0)]], [ByteSet(0x80...0xBF)]))
    let decoding = try #require(found)
    let scalar = try #require(decoding.pieces.first?.scalar)
    #expect((0x7680...0x76BF).contains(scalar))
    let isCommon = WordModel().isCommon(scalar)
    #expect(isCommon)
  }

  @Test func invalidBytesPass() throws {
    let found = decoder.decode(cells([[.known(0xE4)], [.known(0x41)], [.known(0xAD)]]))
    let passed = try #require(found).pieces.map(\.isPassed)
    #expect(passed == [true, false, true])  // ASCII is itself either way
  }

  @Test func twoCharactersMayShareACell() throws {
    let found = decoder.decode(cells([[.known(0xE4)], [.known(0xB8)], [.known(0xAD), .known(0x31)]]))
    #expect(try #require(found).pieces.map(\.scalar) == [0x4E2D, 0x31])
  }

  @Test func aSwallowedByteLeavesNoMark() throws {
    let found = decoder.decode(cells([[.known(0xE4)], [.known(0xB8)], [.known(0xAD), .swallowed]]))
    #expect(try #require(found).pieces.map(\.scalar) == [0x4E2D, nil])
  }
}
