/// Numbers what has a fingerprint (``ReadingText/fingerprint(of:)``), in the order in which it comes: open addressing on
/// the fingerprints, which are hashes already.
struct FingerprintTable: Sendable {
  private(set) var fingerprints: [UInt64] = []
  /// The numbers from 1; 0 is free. A power of two, half of it free at least.
  private var slots: [Int32]

  /// - Parameter capacity: of the slots at first, a power of two.
  init(capacity: Int) { slots = [Int32](repeating: 0, count: capacity) }

  /// Makes room for so many fingerprints.
  mutating func reserve(_ count: Int) {
    fingerprints.reserveCapacity(count)
    while slots.count < 2 * count { grow() }
  }

  /// The number of a fingerprint that was added; `nil` if there is none.
  /// - Parameter isMeant: whether it is that of a number; two things may have one fingerprint.
  @inline(__always)
  func number(of fingerprint: UInt64, where isMeant: (Int) -> Bool = { _ in true }) -> Int? {
    var slot = place(of: fingerprint)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if fingerprints[number] == fingerprint, isMeant(number) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a fingerprint that has no number; it gets the next one.
  mutating func add(_ fingerprint: UInt64) -> Int {
    fingerprints.append(fingerprint)
    enter(fingerprints.count - 1)
    if fingerprints.count * 2 > slots.count { grow() }
    return fingerprints.count - 1
  }

  private mutating func enter(_ number: Int) {
    var slot = place(of: fingerprints[number])
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(truncatingIfNeeded: number + 1)
  }

  /// Where a fingerprint is looked for first.
  @inline(__always)
  private func place(of fingerprint: UInt64) -> Int {
    Int(truncatingIfNeeded: fingerprint ^ fingerprint >> 32) & (slots.count - 1)
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for number in fingerprints.indices { enter(number) }
  }
}
