import Testing

@testable import HanQuote

@Suite("Numbers of fingerprints")
struct FingerprintTableTests {
  @Test("each fingerprint has the number of its turn, across growth and where many share a place")
  func numbers() {
    var table = FingerprintTable(capacity: 2)
    let fingerprints = (0..<300).map { UInt64($0 % 3) << 40 | UInt64($0) << 9 }
    for (number, fingerprint) in fingerprints.enumerated() {
      #expect(table.number(of: fingerprint) == nil)
      #expect(table.add(fingerprint) == number)
    }
    #expect(fingerprints.indices.allSatisfy { table.number(of: fingerprints[$0]) == $0 })
    #expect(table.fingerprints == fingerprints)
  }

  @Test("two things with one fingerprint are told apart by whoever asks")
  func same() {
    var table = FingerprintTable(capacity: 2)
    #expect(table.add(7) == 0)
    #expect(table.number(of: 7) { $0 == 1 } == nil)
    #expect(table.add(7) == 1)
    #expect(table.number(of: 7) { $0 == 1 } == 1)
    #expect(table.number(of: 7) == 0)
  }
}
