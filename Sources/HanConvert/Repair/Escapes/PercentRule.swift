import HanText

/// Percent-encoding left in running text: `%E4%B8%AD%E6%96%87`, as UTF-8 or GBK bytes.
///
/// Addresses keep theirs: a line counts as damaged only if it has nothing beyond ASCII, none of the marks that addresses
/// are made of, and at least two Chinese characters come out that read like Chinese.
struct PercentRule: LineRule {
  let model: WordModel
  /// As in ``RereadRepairer``: text reads like Chinese below this mean cost a character.
  private static let plausibleMean: Float = 10.5

  func restorations(in line: RepairLine) -> [Restoration] {
    let scalars = line.scalars
    guard let first = scalars.firstIndex(of: 0x25), !isAddress(scalars), let bytes = bytes(scalars[first...]) else {
      return []
    }
    for written in [WrittenEncoding.utf8, .pairs(CodePages.gb18030)] {
      guard let restored = read(bytes, written) else { continue }
      let han = restored.filter(ScalarClass.isHan)
      guard han.count >= 2, WordScore.cost(of: han, model) / Float(han.count) < Self.plausibleMean else { continue }
      return [
        Restoration(
          certain: first..<scalars.count, restored, channel: "percent-\(written.name)",
          evidence: "the bytes are well-formed and read like Chinese")
      ]
    }
    return []
  }

  private func isAddress(_ scalars: [UInt32]) -> Bool {
    scalars.contains { $0 >= 0x80 || [0x2F, 0x3D, 0x26, 0x3F, 0x23, 0x22, 0x27, 0x40, 0x3C, 0x5C].contains($0) }
  }

  /// The bytes behind percent signs; `nil` if one is not followed by two hexadecimal digits.
  private func bytes(_ scalars: ArraySlice<UInt32>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var index = scalars.startIndex
    while index < scalars.endIndex {
      guard scalars[index] == 0x25 else {
        bytes.append(UInt8(truncatingIfNeeded: scalars[index]))
        index += 1
        continue
      }
      guard index + 2 < scalars.endIndex, let high = ScalarClass.hex(scalars[index + 1]),
        let low = ScalarClass.hex(scalars[index + 2])
      else { return nil }
      bytes.append(UInt8(high << 4 | low))
      index += 3
    }
    return bytes
  }

  private func read(_ bytes: [UInt8], _ written: WrittenEncoding) -> [UInt32]? {
    var result: [UInt32] = []
    var index = 0
    while index < bytes.count {
      let length = written.length(lead: bytes[index])
      guard length > 0, index + length <= bytes.count,
        let scalar = written.scalar(of: Array(bytes[index..<index + length]))
      else { return nil }
      result.append(scalar)
      index += length
    }
    return result
  }
}
