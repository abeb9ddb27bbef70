import HanText
import Testing

@testable import HanConvert

@Suite struct LatticeDecoderTests {
  private let decoder = LatticeDecoder(written: .utf8, model: WordModel())

  private func cells(_ units: [[ByteUnit]]) -> [ByteCell] {
    units.map { ByteCell(observed: 0xFFFD, choices: [ByteChoice(units: $0)], passCost: 10) }
  }

  @Test func knownBytesGiveTheirCharacter() throws {
    let found = decoder.decode(cells([[.known(0xE4)], [.known(0xB8)], [.known(0xAD)]]))
    let decoding = try #require(found)
    #expect(decoding.pieces.map(\.scalar) == [0x4E2D])
    #expect(decoding.pieces.first?.cells == 0..<3)
  }

  @Test func anUnknownByteTakesACommonCharacter() throws {
    let trail = ByteUnit.unknown(ByteSet(0x80...0xBF))
    let found = decoder.decode(cells([[.known(0xE7)], [.known(0x9A)], [trail]]))
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
}
