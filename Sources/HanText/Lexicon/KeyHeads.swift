/// Which first bytes the keys of a list have, hashed: says no for most places of a text at the cost of one look, and for
/// most of the others at the cost of a second.
struct KeyHeads: Sendable {
  /// 8,192 bits: 3 % of them are set for a list of 250 keys that begin with different characters.
  private var bits = [UInt64](repeating: 0, count: 128)
  /// The same of the first six bytes; a key that has fewer sets the bit of its first three in ``brief``.
  private var pairs = [UInt64](repeating: 0, count: 128)
  private var brief = [UInt64](repeating: 0, count: 128)
  /// Keys of one or two bytes begin with one of these.
  private var short: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// - Parameters:
  ///   - lines: rows whose key ends at the first tab or line break.
  ///   - starts: where each row begins, and the end.
  init(_ lines: UnsafeBufferPointer<UInt8>, _ starts: [Int32]) {
    for start in starts.dropLast() {
      let place = Int(start)
      let isShort = (1...2).contains { place + $0 >= lines.count || lines[place + $0] < 0x20 }
      if isShort {
        markShort(lines[place])
      } else {
        let hash = Self.hash(lines[place], lines[place + 1], lines[place + 2])
        Self.set(hash, in: &bits)
        let isBrief = (3...5).contains { place + $0 >= lines.count || lines[place + $0] < 0x20 }
        if isBrief {
          Self.set(hash, in: &brief)
        } else {
          Self.set(Self.pair(hash, lines[place + 4], lines[place + 5]), in: &pairs)
        }
      }
    }
  }

  private static func set(_ hash: Int, in bits: inout [UInt64]) { bits[hash >> 6] |= 1 << UInt64(hash & 63) }

  @inline(__always) private static func has(_ hash: Int, in bits: [UInt64]) -> Bool {
    bits[hash >> 6] >> UInt64(hash & 63) & 1 == 1
  }

  /// The hash of the first three bytes with that of the next character's last two.
  @inline(__always) private static func pair(_ hash: Int, _ fifth: UInt8, _ sixth: UInt8) -> Int {
    ((hash &* 31) ^ (Int(sixth & 0x3F) | Int(fifth & 0x3F) << 6)) & 0x1FFF
  }

  /// Whether a key may begin at `offset`.
  @inline(__always) func canBegin(_ utf8: [UInt8], at offset: Int) -> Bool {
    utf8.withUnsafeBufferPointer { canBegin($0, at: offset) }
  }

  @inline(__always) private func canBegin(_ utf8: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard offset < utf8.count else { return false }
    if isShort(utf8[offset]) { return true }
    guard offset + 2 < utf8.count else { return false }
    let hash = Self.hash(utf8[offset], utf8[offset + 1], utf8[offset + 2])
    return Self.has(hash, in: bits) && goesOn(utf8, offset, hash)
  }

  /// Whether a key that begins with the first three bytes at `offset` may go on as the text does.
  private func goesOn(_ utf8: UnsafeBufferPointer<UInt8>, _ offset: Int, _ hash: Int) -> Bool {
    if Self.has(hash, in: brief) { return true }
    guard offset + 5 < utf8.count else { return false }
    return Self.has(Self.pair(hash, utf8[offset + 4], utf8[offset + 5]), in: pairs)
  }

  /// The first character from `start` on, and before `end`, at which a key may begin; `nil` if there is none.
  /// - Complexity: O(bytes), some 25 instructions a character.
  func first(in utf8: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    bits.withUnsafeBufferPointer { bits in
      var place = start
      while place < end {
        let lead = utf8[place]
        if isShort(lead) { return place }
        if place + 2 < utf8.count {
          let hash = Self.hash(lead, utf8[place + 1], utf8[place + 2])
          if bits[hash >> 6] >> UInt64(hash & 63) & 1 == 1, goesOn(utf8, place, hash) { return place }
        }
        place += Self.width(ofLead: lead)
      }
      return nil
    }
  }

  /// Bytes of the character that starts with `lead`.
  @inline(__always) static func width(ofLead lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// The low bits of the last two bytes tell characters apart; the first byte's tell their blocks.
  @inline(__always) private static func hash(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    (Int(third & 0x3F) | Int(second & 0x3F) << 6 | Int(first & 0x0F) << 12 ^ Int(first) << 4) & 0x1FFF
  }

  private mutating func markShort(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: short.0 |= bit
    case 1: short.1 |= bit
    case 2: short.2 |= bit
    default: short.3 |= bit
    }
  }

  @inline(__always) private func isShort(_ byte: UInt8) -> Bool {
    let word =
      switch byte >> 6 {
      case 0: short.0
      case 1: short.1
      case 2: short.2
      default: short.3
      }
    return word >> UInt64(byte & 63) & 1 == 1
  }
}
