import HanText

/// Reads a stretch back greedily, over gaps, to see at a glance whether Chinese comes out.
struct GlanceReader {
  let channel: RereadChannel

  /// Mean cost of the Chinese characters that come out, each by itself; a large number if hardly any do.
  /// - Complexity: O(scalars).
  func meanCost(of scalars: ArraySlice<UInt32>, _ model: WordModel) -> Float {
    var pending: [UInt8] = []
    var length = 0
    var sum: Float = 0
    var count = 0
    func take(_ byte: UInt8) {
      if pending.isEmpty {
        length = channel.written.length(lead: byte)
        guard length > 1 else { return }
      }
      pending.append(byte)
      guard pending.count == length else { return }
      if let scalar = channel.written.scalar(of: pending), (0x3400..<0xA000).contains(scalar) {
        sum += model.standaloneCost(scalar)
        count += 1
      }
      pending.removeAll(keepingCapacity: true)
    }
    for scalar in scalars {
      guard scalar != 0xFFFD, let code = channel.reader.code(for: scalar) else {
        pending.removeAll(keepingCapacity: true)
        continue
      }
      if code >= 0x100 { take(UInt8(code >> 8)) }
      take(UInt8(code & 0xFF))
    }
    return count * 8 < scalars.count ? 99 : sum / Float(count)
  }
}
