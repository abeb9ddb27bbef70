/// The quick way back through a channel that lost nothing: characters to bytes, bytes to characters, no search.
struct StrictReader {
  let channel: RereadChannel

  /// The original of a stretch, if every character has exactly one code and the bytes are well formed; otherwise
  /// `nil`. `multiByteCount` says how many characters of the original were longer than a byte.
  /// - Complexity: O(scalars), and ends at the first fault.
  func original(of scalars: ArraySlice<UInt32>) -> (scalars: [UInt32], multiByteCount: Int)? {
    var assembly = Assembly(capacity: scalars.count)
    for scalar in scalars {
      guard let code = channel.reader.code(for: scalar) else { return nil }
      if code >= 0x100, !assembly.take(UInt8(code >> 8), channel.written) { return nil }
      guard assembly.take(UInt8(code & 0xFF), channel.written) else { return nil }
    }
    return assembly.isComplete ? (assembly.scalars, assembly.multiByteCount) : nil
  }

  /// Puts characters together from bytes that come one by one.
  private struct Assembly {
    private(set) var scalars: [UInt32] = []
    private(set) var multiByteCount = 0
    /// The bytes of a character that waits for more of them: the last one lowest.
    private var pending: UInt32 = 0
    private var count = 0
    private var length = 0

    var isComplete: Bool { count == 0 }

    init(capacity: Int) { scalars.reserveCapacity(capacity) }

    /// Whether the byte may stand here.
    mutating func take(_ byte: UInt8, _ written: WrittenEncoding) -> Bool {
      if count == 0 {
        if byte < 0x80 {
          scalars.append(UInt32(byte))
          return true
        }
        length = written.length(lead: byte)
        guard length > 1 else { return false }
      } else if !written.isTrail(byte) {
        return false
      }
      pending = pending << 8 | UInt32(byte)
      count += 1
      return count < length || complete(written)
    }

    private mutating func complete(_ written: WrittenEncoding) -> Bool {
      func byte(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: pending >> UInt32(8 * (length - 1 - index))) }
      let scalar =
        switch length {
        case 2: written.scalar(byte(0), byte(1))
        case 3: written.scalar(byte(0), byte(1), byte(2))
        default: written.scalar(of: [byte(0), byte(1), byte(2), byte(3)])
        }
      guard let scalar else { return false }
      scalars.append(scalar)
      multiByteCount += 1
      count = 0
      return true
    }
  }

  /// How well the stretch fits the channel at a glance: the share of its characters beyond ASCII whose bytes make
  /// whole characters of the original, 0…1; characters that nothing is known of count neither way.
  /// - Complexity: O(scalars).
  func fit(of scalars: ArraySlice<UInt32>) -> Float {
    var good = 0
    var bad = 0
    var expected = 0
    for scalar in scalars {
      guard scalar != 0xFFFD, scalar != 0x3F else {
        expected = -1
        continue
      }
      guard let code = channel.reader.code(for: scalar) else {
        bad += 2
        expected = -1
        continue
      }
      if code >= 0x100 { note(UInt8(code >> 8), &expected, &good, &bad) }
      note(UInt8(code & 0xFF), &expected, &good, &bad)
    }
    return good + bad == 0 ? 0 : Float(good) / Float(good + bad)
  }

  /// `expected`: trail bytes still to come; −1 after a gap, when any may come.
  private func note(_ byte: UInt8, _ expected: inout Int, _ good: inout Int, _ bad: inout Int) {
    let isTrail = channel.written.isTrail(byte)
    if expected > 0, isTrail {
      expected -= 1
      good += 1
      return
    }
    if byte < 0x80 {
      bad += expected > 0 ? 1 : 0
      expected = 0
      return
    }
    let length = channel.written.length(lead: byte)
    if length > 1 {
      good += 1
      bad += expected > 0 ? 1 : 0
      expected = length - 1
    } else if expected < 0, isTrail {
      good += 1
    } else {
      bad += 1
      expected = 0
    }
  }
}
