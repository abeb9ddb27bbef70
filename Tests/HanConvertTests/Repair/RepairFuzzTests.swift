import HanText
import TestSupport
import Testing

@testable import HanConvert

/// Random text must never crash the repairer, and what it proposes must be lawful.
@Suite struct RepairFuzzTests {
  @Test(arguments: 0..<60)
  func proposalsAreLawful(seed: Int) {
    var random = SplitMix64(seed: seed)
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
  private static func line(_ random: inout SplitMix64) -> String {
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
