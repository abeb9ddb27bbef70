import HanText

/// Compiles a dictionary to the section that ``PhraseAutomaton`` reads.
package struct PhraseAutomatonBuilder {
  /// A key and what stands for it.
  private struct Entry {
    let key: [UInt32]
    let value: [UInt8]
    let isIdentity: Bool
    /// Whether the value is what the key's scalars become one by one.
    var isSteady = true
  }
  /// Keys and what stands for them, as UTF-8 scalars.
  private var entries: [Entry]
  private let special: [UInt32]
  private let stops: [UInt32]
  private var numbers: [UInt32: UInt32] = [:]

  /// - Parameters:
  ///   - dictionary: keys and values; empty keys and keys with a line feed are left out.
  ///   - special: scalars that stop a scan (see ``PhraseMatch/isSpecial``); keys that hold them are left out.
  ///   - stops: scalars that stop a scan where no key holds them; keys that begin with them are left out.
  package init(_ dictionary: [[UInt8]: [UInt8]], special: [UInt32] = [], stops: [UInt32] = []) {
    let isSpecial = Set(special)
    let isStop = Set(stops)
    entries = dictionary.compactMap { key, value in
      let scalars = UTF8Scalar.scalars(of: key)
      guard let first = scalars.first, !isStop.contains(first), !scalars.contains(0x0A),
        !scalars.contains(where: isSpecial.contains)
      else { return nil }
      return Entry(key: scalars, value: value, isIdentity: key == value)
    }.sorted { Self.precedes($0.key, $1.key) }
    self.special = special.sorted()
    self.stops = stops.sorted()
    numberScalars()
    findChanges(dictionary)
  }

  /// Single scalars first, so that their values, which are asked for most, lie together; then by scalars.
  private static func precedes(_ left: [UInt32], _ right: [UInt32]) -> Bool {
    if (left.count == 1) != (right.count == 1) { return left.count == 1 }
    return left.lexicographicallyPrecedes(right)
  }

  /// Numbers fit 16 bits; keys with rarer scalars than these are left out.
  private static let scalarLimit = 65_000

  /// Frequent scalars get small numbers, which keeps the double array dense. 1 is for special scalars.
  private mutating func numberScalars() {
    var frequency: [UInt32: Int] = [:]
    for scalar in stops { frequency[scalar] = 1 }
    for entry in entries { for scalar in entry.key { frequency[scalar, default: 0] += 1 } }
    let order = frequency.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    for (index, item) in order.prefix(Self.scalarLimit).enumerated() { numbers[item.key] = UInt32(index) + 2 }
    for scalar in special { numbers[scalar] = PhraseAutomaton.specialNumber }
    entries.removeAll { entry in !entry.key.allSatisfy { numbers[$0] != nil } }
  }

  /// Marks the keys that say more than their scalars do one by one.
  private mutating func findChanges(_ dictionary: [[UInt8]: [UInt8]]) {
    for (index, entry) in entries.enumerated() where entry.key.count > 1 {
      let single = entry.key.flatMap { scalar -> [UInt8] in
        let bytes = UTF8Scalar.bytes(of: scalar)
        return dictionary[bytes] ?? bytes
      }
      entries[index].isSteady = single == entry.value
    }
  }

  /// The section's bytes. The same dictionary gives the same bytes.
  package func section() -> [UInt8] {
    var values = ValuePool()
    for entry in entries where entry.isSteady { _ = values.number(of: entry.value, entry.isIdentity, isSteady: true) }
    let steadyValues = UInt32(values.values.count)
    var trie = PhraseTrie()
    var changes = PhraseTrie()
    for entry in entries {
      let value = values.number(of: entry.value, entry.isIdentity, isSteady: entry.isSteady)
      let key = entry.key.compactMap { numbers[$0] }
      trie.insert(key, value: value)
      if !entry.isSteady { changes.insert(key, value: value) }
    }
    let rowCount = (numbers.values.max() ?? 1) + 1
    let stopNumbers = stops.compactMap { numbers[$0] } + [PhraseAutomaton.specialNumber]
    let array = DoubleArray(trie, rows: Int(rowCount), stops: stopNumbers)
    let changeArray = DoubleArray(changes, rows: Int(rowCount), stops: [])
    let (stageOne, stageTwo) = stages(array.rows, changeArray.rows, values)
    let filters = [
      PairFilter.words(trie.firstPairs, room: 16), PairFilter.words(neighbours(), room: 16),
      PairFilter.words(changes.firstPairs, room: 32),
    ]
    var head = PhraseAutomaton.Head()
    head.longestKey = UInt32(entries.map(\.key.count).max() ?? 0)
    head.asciiPrefix = asciiPrefix
    head.blocks = UInt32(stageTwo.count / PhraseAutomaton.blockSize)
    head.rows = rowCount
    head.pairBits = UInt32(filters[0].count.trailingZeroBitCount)
    head.neighbourBits = UInt32(filters[1].count.trailingZeroBitCount)
    head.changeBits = UInt32(filters[2].count.trailingZeroBitCount)
    head.cells = UInt32(array.cells.count)
    head.changeCells = UInt32(changeArray.cells.count)
    head.values = UInt32(values.values.count)
    head.steadyValues = steadyValues
    head.pool = UInt32(values.pool.count + Self.poolPadding)
    var bytes = Self.bytes([head]) + Self.bytes(stageOne) + Self.bytes(stageTwo) + Self.bytes(array.rows)
    for filter in filters { bytes += Self.bytes(filter) }
    bytes += Self.bytes(array.cells) + Self.bytes(changeArray.cells) + Self.bytes(values.values)
    return bytes + values.pool + [UInt8](repeating: 0, count: Self.poolPadding)
  }

  /// So that any replacement can be read sixteen bytes at a time.
  private static let poolPadding = 16

  private static func bytes<Element>(_ elements: [Element]) -> [UInt8] { elements.withUnsafeBytes { Array($0) } }

  /// Numbers that stand side by side in a key.
  private func neighbours() -> Set<UInt32> {
    var result: Set<UInt32> = []
    for entry in entries {
      let key = entry.key.compactMap { numbers[$0] }
      for (first, second) in zip(key, key.dropFirst()) { result.insert(PairFilter.pair(first, second)) }
    }
    return result
  }

  private var asciiPrefix: UInt32 {
    if (special + stops).contains(where: { $0 < 0x80 }) { return PhraseAutomaton.unlimited }
    return entries.reduce(0) { longest, entry in
      let prefix = entry.key.prefix { $0 < 0x80 }.count
      return max(longest, prefix == entry.key.count ? PhraseAutomaton.unlimited : UInt32(prefix))
    }
  }

  /// The two-stage table from scalars to what is known of them; the first block is of scalars of which nothing is.
  private func stages(
    _ rows: [PhraseAutomaton.Row], _ changeRows: [PhraseAutomaton.Row], _ values: ValuePool
  ) -> (one: [UInt16], two: [PhraseAutomaton.Entry]) {
    let empty = [PhraseAutomaton.Entry](
      repeating: .init(number: 0, changeBase: 0, single: 0), count: PhraseAutomaton.blockSize)
    var blocks: [UInt32: [PhraseAutomaton.Entry]] = [:]
    for (scalar, number) in numbers {
      blocks[scalar >> 6, default: empty][Int(scalar & 0x3F)] = PhraseAutomaton.Entry(
        number: number, changeBase: changeRows[Int(number)].base, single: values.single(rows[Int(number)].value))
    }
    var one = [UInt16](repeating: 0, count: PhraseAutomaton.stageOneCount)
    var two = empty
    for (high, block) in blocks.sorted(by: { $0.key < $1.key }) {
      one[Int(high)] = UInt16(two.count / PhraseAutomaton.blockSize)
      two += block
    }
    return (one, two)
  }
}

/// Replacements, each distinct one stored once for steady keys and once for changing ones.
private struct ValuePool {
  private(set) var values: [PhraseAutomaton.Value] = []
  private(set) var pool: [UInt8] = []
  private struct Key: Hashable {
    let value: [UInt8]
    let isIdentity: Bool
    let isSteady: Bool
  }
  private var known: [Key: UInt32] = [:]

  mutating func number(of value: [UInt8], _ isIdentity: Bool, isSteady: Bool) -> UInt32 {
    let key = Key(value: isIdentity ? [] : value, isIdentity: isIdentity, isSteady: isSteady)
    if let number = known[key] { return number }
    let length = isIdentity ? PhraseAutomaton.unlimited : UInt32(value.count)
    values.append(PhraseAutomaton.Value(offset: UInt32(pool.count), length: length))
    pool += key.value
    known[key] = UInt32(values.count)
    return UInt32(values.count)
  }

  /// What ``PhraseAutomaton/Entry/single`` says of a scalar with that value.
  func single(_ number: UInt32) -> UInt32 {
    guard number != 0 else { return 0 }
    guard number <= values.count else { return PhraseAutomaton.Entry.limit }
    let value = values[Int(number) - 1]
    if value.length == PhraseAutomaton.unlimited { return 0 }
    guard value.length == 3 else { return PhraseAutomaton.Entry.limit }
    let bytes = pool[Int(value.offset)..<Int(value.offset) + 3]
    return bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
}
