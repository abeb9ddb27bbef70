/// Entities by their full names and short forms, by open addressing on the fingerprints of the keys, which are hashes
/// already: a name that stands in the text is looked up without a key of its own.
struct AliasTable: Sendable {
  private var keys: [NameKey] = []
  /// The entity of each key.
  private var entities: [Int32] = []
  /// The numbers of the keys from 1; 0 is free. A power of two, half of it free at least.
  private var slots = [Int32](repeating: 0, count: 64)

  /// Makes room for so many names.
  mutating func reserve(_ count: Int) {
    keys.reserveCapacity(count)
    entities.reserveCapacity(count)
    while slots.count < 2 * count { grow() }
  }

  subscript(key: NameKey) -> Int? { entity(at: slot(of: key.fingerprint) { $0 == key }) }

  /// The entity that some folded scalars name, as ``NameKey`` reads them.
  /// - Complexity: O(scalars), no memory.
  func entity(named scalars: Slice<UnsafeBufferPointer<UInt32>>) -> Int? {
    entity(at: slot(of: ReadingText.fingerprint(of: scalars)) { $0.isKey(of: scalars) })
  }

  /// The entity of a key; a key that has none yet gets one.
  mutating func entity(of key: NameKey, orNew entity: Int) -> Int {
    let slot = slot(of: key.fingerprint) { $0 == key }
    if let known = self.entity(at: slot) { return known }
    keys.append(key)
    entities.append(Int32(truncatingIfNeeded: entity))
    slots[slot] = Int32(truncatingIfNeeded: keys.count)
    if keys.count * 2 > slots.count { grow() }
    return entity
  }

  /// The keys with their entities, in the order in which they came.
  var all: Zip2Sequence<[NameKey], [Int32]> { zip(keys, entities) }

  @inline(__always)
  private func entity(at slot: Int) -> Int? { slots[slot] == 0 ? nil : Int(entities[Int(slots[slot]) - 1]) }

  /// Where a key stands, or would.
  @inline(__always)
  private func slot(of fingerprint: UInt64, isKey: (NameKey) -> Bool) -> Int {
    var slot = Int(truncatingIfNeeded: fingerprint ^ fingerprint >> 32) & (slots.count - 1)
    while slots[slot] != 0, !has(fingerprint, slot, isKey) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  @inline(__always)
  private func has(_ fingerprint: UInt64, _ slot: Int, _ isKey: (NameKey) -> Bool) -> Bool {
    let key = keys[Int(slots[slot]) - 1]
    return key.fingerprint == fingerprint && isKey(key)
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (number, key) in keys.enumerated() {
      slots[slot(of: key.fingerprint) { _ in false }] = Int32(truncatingIfNeeded: number + 1)
    }
  }
}
