/// Which first bytes the keys of a list have, hashed: says no for most places of a text at the cost of one look, and for
/// most of the others at the cost of a second.
struct KeyHeads: Sendable {
  /// Three times 8,192 bits: of the first three bytes of all keys (3 % of them are set for a list of 250 keys that begin with
  /// different characters), of those of keys that have fewer than six, and of the first six bytes of the others.
  private let bits: [UInt64]
  /// Keys of one or two bytes begin with one of these.
  private let short: (UInt64, UInt64, UInt64, UInt64)

  private static let brief = 1 << 13
  private static let pairs = 2 << 13

  /// - Parameters:
  ///   - lines: rows whose key ends at the first tab or line break.
  ///   - starts: where each row begins, and the end.
  /// - Complexity: O(rows).
  init(_ lines: UnsafeBufferPointer<UInt8>, _ starts: [Int32]) {
    var short: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    bits = [UInt64](unsafeUninitializedCapacity: 3 << 7) { bits, count in
      bits.initialize(repeating: 0)
      count = bits.count
      for start in starts.dropLast() {
        let key = UnsafeBufferPointer(rebasing: lines[Int(start)..<min(lines.count, Int(start) + 6)])
        let length = key.firstIndex { $0 < 0x20 } ?? key.count
        if length < 3 { Self.mark(key[0], in: &short) } else { Self.mark(key, length, in: bits) }
      }
    }
    self.short = short
  }

  /// Sets the bits of a key of three bytes and more, of which the first six are given.
  private static func mark(
    _ key: UnsafeBufferPointer<UInt8>, _ length: Int, in bits: UnsafeMutableBufferPointer<UInt64>
  ) {
    let hash = hash(key[0], key[1], key[2])
    let more = length < 6 ? hash + brief : pair(hash, key[4], key[5]) + pairs
    bits[hash >> 6] |= 1 << UInt64(hash & 63)
    bits[more >> 6] |= 1 << UInt64(more & 63)
  }

  @inline(__always) private func has(_ bit: Int) -> Bool { bits[bit >> 6] >> UInt64(bit & 63) & 1 == 1 }

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
    return has(hash) && goesOn(utf8, offset, hash)
  }

  /// Whether a key that begins with the first three bytes at `offset` may go on as the text does.
  private func goesOn(_ utf8: UnsafeBufferPointer<UInt8>, _ offset: Int, _ hash: Int) -> Bool {
    if has(hash + Self.brief) { return true }
    guard offset + 5 < utf8.count else { return false }
    return has(Self.pair(hash, utf8[offset + 4], utf8[offset + 5]) + Self.pairs)
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

  private static func mark(_ byte: UInt8, in short: inout (UInt64, UInt64, UInt64, UInt64)) {
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
