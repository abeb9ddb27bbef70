import Testing

@testable import HanText

@Suite struct KeyHeadsTests {
  private static let keys = ["a", "ab", "abc", "中", "中国", "。", "é"].sorted {
    $0.utf8.lexicographicallyPrecedes($1.utf8)
  }

  private static var heads: KeyHeads {
    let text = Array(keys.joined(separator: "\tx\n").utf8) + [0x0A]
    var starts: [Int32] = [0]
    for (index, byte) in text.enumerated() where byte == 0x0A { starts.append(Int32(index + 1)) }
    return text.withUnsafeBufferPointer { KeyHeads($0, starts) }
  }

  @Test func letsEveryKeyThrough() {
    for key in Self.keys { #expect(Self.heads.canBegin(Array(key.utf8) + [0x20, 0x20], at: 0), "\(key)") }
    #expect(Self.heads.canBegin(Array("xa".utf8), at: 1))
  }

  @Test func turnsMostOthersAway() {
    let others = "的一是在不了有和人这上大为个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    let passed = others.unicodeScalars.count { Self.heads.canBegin(Array(String($0).utf8), at: 0) }
    #expect(passed <= 2)
    #expect(!Self.heads.canBegin([], at: 0))
  }
}
