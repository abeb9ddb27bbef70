import HanText

/// Compiles a dictionary to the section that ``PhraseAutomaton`` reads.
package struct PhraseAutomatonBuilder {
  /// Keys and what stands for them, as UTF-8 scalars.
  private let entries: [(key: [UInt32], value: [UInt8], isIdentity: Bool)]
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
      return (scalars, value, key == value)
    }.sorted { Self.precedes($0.key, $1.key) }
    self.special = special.sorted()
    self.stops = stops.sorted()
    numberScalars()
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
  }

  /// The section's bytes. The same dictionary gives the same bytes.
  package func section() -> [UInt8] {
    var values = ValuePool()
    var trie = PhraseTrie()
    for entry in entries {
      let value = entry.isIdentity ? values.identity() : values.number(of: entry.value)
      let key = entry.key.compactMap { numbers[$0] }
      if key.count == entry.key.count { trie.insert(key, value: value) }
    }
    let rowCount = (numbers.values.max() ?? 1) + 1
    let array = DoubleArray(
      trie, rows: Int(rowCount), stops: stops.compactMap { numbers[$0] } + [PhraseAutomaton.specialNumber])
    let (stageOne, stageTwo) = stages()
    var head = PhraseAutomaton.Head()
    head.longestKey = UInt32(entries.map(\.key.count).max() ?? 0)
    head.asciiPrefix = asciiPrefix
    head.blocks = UInt32(stageTwo.count / 256)
    head.rows = rowCount
    head.cells = UInt32(array.cells.count)
    head.values = UInt32(values.values.count)
    head.pool = UInt32(values.pool.count)
    let pairs = pairs(trie)
    head.pairBits = UInt32(pairs.count.trailingZeroBitCount + 6)
    var bytes = withUnsafeBytes(of: head) { Array($0) }
    for part in [stageOne, stageTwo] { part.withUnsafeBytes { bytes.append(contentsOf: $0) } }
    array.rows.withUnsafeBytes { bytes.append(contentsOf: $0) }
    pairs.withUnsafeBytes { bytes.append(contentsOf: $0) }
    array.cells.withUnsafeBytes { bytes.append(contentsOf: $0) }
    values.values.withUnsafeBytes { bytes.append(contentsOf: $0) }
    return bytes + values.pool
  }

  /// The filter of pairs, sixteen bits or more for each.
  private func pairs(_ trie: PhraseTrie) -> [UInt64] {
    let known = trie.nodes[0].children.flatMap { first in
      trie.nodes[first.node].children.map { (first.number, $0.number) }
    }
    var bits: UInt32 = 6
    while 1 << bits < known.count * 16 { bits += 1 }
    var words = [UInt64](repeating: 0, count: 1 << Int(bits - 6))
    for (first, second) in known {
      let bit = PhraseAutomaton.pairBit(first, second, bits)
      words[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    return words
  }

  private var asciiPrefix: UInt32 {
    if (special + stops).contains(where: { $0 < 0x80 }) { return PhraseAutomaton.unlimited }
    return entries.reduce(0) { longest, entry in
      let prefix = entry.key.prefix { $0 < 0x80 }.count
      return max(longest, prefix == entry.key.count ? PhraseAutomaton.unlimited : UInt32(prefix))
    }
  }

  /// The two-stage table from scalars to their numbers; equal blocks are stored once.
  private func stages() -> (one: [UInt16], two: [UInt16]) {
    var blocks: [UInt32: [UInt16]] = [:]
    for (scalar, number) in numbers {
      blocks[scalar >> 8, default: [UInt16](repeating: 0, count: 256)][Int(scalar & 0xFF)] = UInt16(
        truncatingIfNeeded: number)
    }
    var one = [UInt16](repeating: 0, count: PhraseAutomaton.stageOneCount)
    var two = [UInt16](repeating: 0, count: 256)
    for (high, block) in blocks.sorted(by: { $0.key < $1.key }) {
      one[Int(high)] = UInt16(two.count / 256)
      two += block
    }
    return (one, two)
  }
}

/// Replacements, each distinct one stored once.
private struct ValuePool {
  private(set) var values: [PhraseAutomaton.Value] = []
  private(set) var pool: [UInt8] = []
  private var known: [[UInt8]: UInt32] = [:]
  private var identityNumber: UInt32 = 0

  mutating func number(of value: [UInt8]) -> UInt32 {
    if let number = known[value] { return number }
    values.append(PhraseAutomaton.Value(offset: UInt32(pool.count), length: UInt32(value.count)))
    pool += value
    known[value] = UInt32(values.count)
    return UInt32(values.count)
  }

  mutating func identity() -> UInt32 {
    if identityNumber == 0 {
      values.append(PhraseAutomaton.Value(offset: 0, length: PhraseAutomaton.unlimited))
      identityNumber = UInt32(values.count)
    }
    return identityNumber
  }
}
