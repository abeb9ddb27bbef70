/// The section `word-model` of the table image, read in place.
///
/// Layout, little endian: `UInt32` number of slot bits, 12 bytes of zero; then for each script 65,536 character costs
/// (a byte each, tenths of a nat, 255 = unseen); then the slots' fingerprints (`UInt32`, 0 = free); then for each script
/// their costs (a byte each, 255 = no word of this script). Collisions go to the next slot.
final class WordTable: @unchecked Sendable {
  static let sectionName = "word-model"
  static let headerSize = 16
  static let characterCount = 65_536
  static let costsPerNat: Float = 10

  private let section: TableSection  // keeps the mapping alive
  private let characters: UnsafeRawPointer
  private let fingerprints: UnsafeRawPointer
  private let costs: UnsafeRawPointer
  private let bits: UInt32

  /// `nil` if the section's size does not fit its header.
  init?(_ section: TableSection) {
    let bytes = section.bytes
    guard bytes.count >= Self.headerSize, let base = bytes.baseAddress else { return nil }
    let bits = UInt32(littleEndian: base.loadUnaligned(as: UInt32.self))
    guard (1...26).contains(bits), bytes.count == Self.size(bits: bits) else { return nil }
    self.section = section
    self.bits = bits
    self.characters = base + Self.headerSize
    self.fingerprints = characters + 2 * Self.characterCount
    self.costs = fingerprints + 4 << Int(bits)
  }

  static func size(bits: UInt32) -> Int { headerSize + 2 * characterCount + 6 << Int(bits) }

  func characterCost(_ scalar: UInt32, _ script: WordModel.Script) -> Float {
    guard scalar < Self.characterCount else { return WordModel.unseenCost }
    let cost = characters.load(fromByteOffset: Int(script.rawValue) << 16 + Int(scalar), as: UInt8.self)
    return cost == 255 ? WordModel.unseenCost : Float(cost) / Self.costsPerNat
  }

  /// Cost of a character in the script that suits it better.
  func characterCost(_ scalar: UInt32) -> Float {
    guard scalar < Self.characterCount else { return WordModel.unseenCost }
    let cost = min(
      characters.load(fromByteOffset: Int(scalar), as: UInt8.self),
      characters.load(fromByteOffset: Self.characterCount + Int(scalar), as: UInt8.self))
    return cost == 255 ? WordModel.unseenCost : Float(cost) / Self.costsPerNat
  }

  func wordCost(_ key: WordKey, _ script: WordModel.Script) -> Float? {
    let mask = 1 << Int(bits) - 1
    var slot = key.slot(bits: bits)
    let wanted = key.fingerprint
    while true {
      let found = UInt32(littleEndian: fingerprints.loadUnaligned(fromByteOffset: slot << 2, as: UInt32.self))
      if found == wanted {
        let cost = costs.load(fromByteOffset: Int(script.rawValue) << Int(bits) + slot, as: UInt8.self)
        return cost == 255 ? nil : Float(cost) / Self.costsPerNat
      }
      if found == 0 { return nil }
      slot = (slot + 1) & mask
    }
  }
}
