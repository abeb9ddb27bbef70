/// Entities by their full names and short forms: a name that stands in the text is looked up without a key of its own.
struct AliasTable: Sendable {
  private var numbers = FingerprintTable(capacity: 64)
  /// The keys by their numbers, and the entity of each.
  private var keys: [NameKey] = []
  private var entities: [Int32] = []

  /// Makes room for so many names.
  mutating func reserve(_ count: Int) {
    numbers.reserve(count)
    keys.reserveCapacity(count)
    entities.reserveCapacity(count)
  }

  var count: Int { keys.count }

  subscript(key: NameKey) -> Int? {
    numbers.number(of: key.fingerprint) { keys[$0] == key }.map { Int(entities[$0]) }
  }

  /// The entity that some folded scalars name, as ``NameKey`` reads them.
  /// - Complexity: O(scalars), no memory.
  func entity(named scalars: Slice<UnsafeBufferPointer<UInt32>>) -> Int? {
    numbers.number(of: ReadingText.fingerprint(of: scalars)) { keys[$0].isKey(of: scalars) }.map { Int(entities[$0]) }
  }

  /// The entity of a key; a key that has none yet gets one.
  mutating func entity(of key: NameKey, orNew entity: Int) -> Int {
    if let known = self[key] { return known }
    _ = numbers.add(key.fingerprint)
    keys.append(key)
    entities.append(Int32(truncatingIfNeeded: entity))
    return entity
  }

  /// The keys with their entities, in the order in which they came.
  var all: Zip2Sequence<[NameKey], [Int32]> { zip(keys, entities) }
}
