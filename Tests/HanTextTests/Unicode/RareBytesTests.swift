import TestSupport
import Testing

@testable import HanText

@Suite("Bytes that a text has few of") struct RareBytesTests {
  @Test("the first byte below a limit is found from any place, as by looking at each")
  func finds() {
    var random = SplitMix64(seed: 7)
    for limit: UInt8 in [0x0E, 0x20, 0x80] {
      for _ in 0..<200 {
        let bytes = (0..<random.below(120)).map { _ in
          UInt8(random.below(30) == 0 ? random.below(40) : 0x20 + random.below(0xE0))
        }
        for start in 0...bytes.count {
          let place = bytes[start...].firstIndex { $0 < limit } ?? bytes.count
          #expect(RareBytes.first(below: limit, in: bytes, from: start) == place)
          let comma = bytes[start...].firstIndex(of: 0x2C) ?? bytes.count
          #expect(RareBytes.first(0x2C, in: bytes, from: start) == comma)
        }
      }
    }
  }
}
