/// The section `word-pairs` of the table image, read in place: how much likelier a word is after another than by itself,
/// and what a word costs that was never seen after another. Words are folded (``HanFolding``), so both scripts share it.
///
/// Layout, little endian: `UInt32` number of slots, 12 bytes of zero; the slots' fingerprints (`UInt32`, 0 = free); the
/// slots' values (a byte each, tenths of a nat). Collisions go to the next slot. An entry whose second word is 0 holds
/// the cost of the first word as a context that was not seen with what follows.
final class PairTable: @unchecked Sendable {
  static let sectionName = "word-pairs"
  static let headerSize = 16
  static let unitsPerNat: Float = 10

  private let section: TableSection  // keeps the mapping alive
  private let fingerprints: UnsafeRawPointer
  private let values: UnsafeRawPointer
  private let count: Int

  /// `nil` if the section's size does not fit its header.
  init?(_ section: TableSection) {
    let bytes = section.bytes
    guard bytes.count >= Self.headerSize, let base = bytes.baseAddress else { return nil }
    count = Int(UInt32(littleEndian: base.loadUnaligned(as: UInt32.self)))
    guard count > 0, bytes.count == Self.size(slots: count) else { return nil }
    self.section = section
    fingerprints = base + Self.headerSize
    values = fingerprints + 4 * count
  }

  static func size(slots: Int) -> Int { headerSize + 5 * slots }

  /// Nats that the second word costs less after the first; 0 if nothing is known.
  func gain(_ first: UInt32, _ second: UInt32) -> Float { Float(value(first, second)) / Self.unitsPerNat }

  /// Nats that anything unseen after the word costs more.
  func backoff(_ word: UInt32) -> Float { Float(value(word, 0)) / Self.unitsPerNat }

  private func value(_ first: UInt32, _ second: UInt32) -> UInt8 {
    let place = PairKey(first, second)
    var slot = place.slot(of: count)
    while true {
      let found = UInt32(littleEndian: fingerprints.loadUnaligned(fromByteOffset: slot << 2, as: UInt32.self))
      if found == place.fingerprint { return values.load(fromByteOffset: slot, as: UInt8.self) }
      if found == 0 { return 0 }
      slot += 1
      if slot == count { slot = 0 }
    }
  }
}

/// Where two words stand in the table.
struct PairKey {
  private let hash: UInt64

  init(_ first: UInt32, _ second: UInt32) {
    var mixed = (UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 29
    hash = mixed &* 0xBF58_476D_1CE4_E5B9
  }

  /// Never 0.
  var fingerprint: UInt32 { UInt32(truncatingIfNeeded: hash) | 1 }

  func slot(of count: Int) -> Int { Int(((hash >> 32) &* UInt64(count)) >> 32) }
}
