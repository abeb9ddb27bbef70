import HanText
import Testing

@testable import HanConvert

/// Random text must never crash the repairer, and what it proposes must be lawful.
@Suite struct RepairFuzzTests {
  @Test(arguments: 0..<60)
  func proposalsAreLawful(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let text = (0..<8).map { _ in Self.line(&random) }.joined(separator: "\n")
    let traced = TracedText(text)
    let repairs = DamageRepairer().repairs(in: traced)
    var position = 0
    for repair in repairs {
      #expect(repair.range.lowerBound >= position)
      let observed = traced[repair.range]
      #expect(observed.utf8.elementsEqual(repair.observed.utf8))
      #expect((0...1).contains(repair.confidence))
      position = repair.range.upperBound
    }
  }

  /// Characters of the classes that the rules look for, in random order.
  private static func line(_ random: inout SplitMix) -> String {
    let classes: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x4E00...0x9FA5, 0x80...0xFF, 0x3000...0x30FF, 0xE000...0xE865, 0xFF01...0xFF5E, 0xFFFD...0xFFFD,
      0x3F...0x3F, 0x21...0x26, 0x200B...0x200F, 0xFF61...0xFF9F, 0x1F600...0x1F640, 0x5C...0x5C,
    ]
    let first = Int(random.next() % UInt64(classes.count))
    return String(
      scalars: (0..<Int(random.next() % 60)).map { _ in
        let range = random.next() % 3 == 0 ? classes[Int(random.next() % UInt64(classes.count))] : classes[first]
        return range.lowerBound + UInt32(random.next() % UInt64(range.count))
      })
  }
}

/// A small generator, the same everywhere.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
