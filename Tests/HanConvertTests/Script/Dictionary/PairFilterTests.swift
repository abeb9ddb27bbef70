import TestSupport
import Testing

@testable import HanConvert

@Suite struct PairFilterTests {
  @Test(arguments: [(0, 32), (1, 16), (900, 16), (20_000, 16), (20_000, 32)])
  func knowsItsPairsAndFewOthers(_ count: Int, _ room: Int) {
    var random = SplitMix64(seed: count + room)
    func pair() -> UInt32 { PairFilter.pair(UInt32(random.below(5000)), UInt32(random.below(5000))) }
    let pairs = Set((0..<count).map { _ in pair() })
    let words = PairFilter.words(pairs, room: room)
    words.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let filter = PairFilter(base, bits: UInt32(buffer.count.trailingZeroBitCount))
      #expect(pairs.allSatisfy { filter.contains($0 & 0xFFFF, $0 >> 16) })
      let others = (0..<20_000).map { _ in pair() }.filter { !pairs.contains($0) }
      let taken = others.count { filter.contains($0 & 0xFFFF, $0 >> 16) }
      #expect(taken < others.count * (room == 16 ? 4 : 1) / 100 + 40)
    }
  }
}
