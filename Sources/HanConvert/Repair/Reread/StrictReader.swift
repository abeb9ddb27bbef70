/// The quick way back through a channel that lost nothing: characters to bytes, bytes to characters, no search.
struct StrictReader {
  let channel: RereadChannel

  /// The original of a stretch, if every character has exactly one code and the bytes are well formed; otherwise
  /// `nil`. `multiByteCount` says how many characters of the original were longer than a byte.
  /// - Complexity: O(scalars), and ends at the first fault.
  func original(of scalars: ArraySlice<UInt32>) -> (scalars: [UInt32], multiByteCount: Int)? {
    var result: [UInt32] = []
    result.reserveCapacity(scalars.count)
    var pending = (count: 0, length: 0, bytes: (UInt8(0), UInt8(0), UInt8(0), UInt8(0)))
    var multiByteCount = 0
    func take(_ byte: UInt8) -> Bool {
      if pending.count == 0 {
        if byte < 0x80 {
          result.append(UInt32(byte))
          return true
        }
        pending.length = channel.written.length(lead: byte)
        guard pending.length > 1 else { return false }
      } else if !channel.written.isTrail(byte) {
        return false
      }
      switch pending.count {
      case 0: pending.bytes.0 = byte
      case 1: pending.bytes.1 = byte
      case 2: pending.bytes.2 = byte
      default: pending.bytes.3 = byte
      }
      pending.count += 1
      guard pending.count == pending.length else { return true }
      guard let scalar = scalar(pending.bytes, pending.length) else { return false }
      result.append(scalar)
      multiByteCount += 1
      pending.count = 0
      return true
    }
    for scalar in scalars {
      guard let code = channel.reader.code(for: scalar) else { return nil }
      if code >= 0x100, !take(UInt8(code >> 8)) { return nil }
      guard take(UInt8(code & 0xFF)) else { return nil }
    }
    return pending.count == 0 ? (result, multiByteCount) : nil
  }

  private func scalar(_ bytes: (UInt8, UInt8, UInt8, UInt8), _ length: Int) -> UInt32? {
    switch length {
    case 2: channel.written.scalar(bytes.0, bytes.1)
    case 3: channel.written.scalar(bytes.0, bytes.1, bytes.2)
    default: channel.written.scalar(of: [bytes.0, bytes.1, bytes.2, bytes.3])
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
