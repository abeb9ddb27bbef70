import HanText

/// Percent-encoding left in running text: `%E4%B8%AD%E6%96%87`, as UTF-8 or GBK bytes, once or twice.
///
/// Addresses keep theirs: a line counts as damaged only if it has none of the marks that addresses are made of, and if at
/// least two Chinese characters come out that read like Chinese. Beside Chinese text that is not encoded a run of
/// nothing but encoded bytes counts that gives three and more.
struct PercentRule: LineRule {
  let model: WordModel
  /// As in ``RereadRepairer``: text reads like Chinese below this mean cost a character.
  private static let plausibleMean: Float = 10.5

  func restorations(in line: RepairLine) -> [Restoration] {
    let scalars = line.scalars
    guard let first = scalars.firstIndex(of: 0x25), !scalars.contains(where: Self.isOfAddress) else { return [] }
    guard scalars.contains(where: { $0 >= 0x80 }) else {
      return restoration(scalars, first..<scalars.count, least: 2).map { [$0] } ?? []
    }
    return runs(scalars).compactMap { restoration(scalars, $0, least: 3) }
  }

  private func restoration(_ scalars: [UInt32], _ span: Range<Int>, least: Int) -> Restoration? {
    guard let bytes = bytes(scalars[span]) else { return nil }
    for written in [WrittenEncoding.utf8, .pairs(CodePages.gb18030)] {
      guard let restored = read(bytes, written) else { continue }
      let han = restored.filter(ScalarClass.isHan)
      guard han.count >= least, model.cost(of: han) / Float(han.count) < Self.plausibleMean else { continue }
      return Restoration(
        certain: span, restored, channel: "percent-\(written.name)",
        evidence: "the bytes are well-formed and read like Chinese")
    }
    return nil
  }

  /// Runs of encoded bytes that touch no other character of ASCII than marks of a sentence.
  private func runs(_ scalars: [UInt32]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      var end = index
      while end + 2 < scalars.count, scalars[end] == 0x25, ScalarClass.hex(scalars[end + 1]) != nil,
        ScalarClass.hex(scalars[end + 2]) != nil
      { end += 3 }
      let isFree = [index - 1, end].allSatisfy { !scalars.indices.contains($0) || !Self.isWord(scalars[$0]) }
      if end > index, isFree { runs.append(index..<end) }
      index = max(end, index + 1)
    }
    return runs
  }

  private static func isWord(_ scalar: UInt32) -> Bool {
    ScalarClass.isLetter(scalar) || ScalarClass.isDigit(scalar) || scalar == 0x25 || scalar == 0x2B || scalar == 0x2D
  }

  private static func isOfAddress(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2F, 0x3D, 0x26, 0x3F, 0x23, 0x22, 0x27, 0x40, 0x3C, 0x5C: true
    default: false
    }
  }

  /// The bytes behind percent signs, of which the first may be encoded again (`%25E4`); `nil` if one is not followed by
  /// two hexadecimal digits.
  private func bytes(_ scalars: ArraySlice<UInt32>) -> [UInt8]? {
    guard let once = decoded(scalars) else { return nil }
    let isTwice = once.contains(0x25) && once.allSatisfy { $0 < 0x80 }
    return isTwice ? decoded(once.map(UInt32.init)[...]) : once
  }

  private func decoded(_ scalars: ArraySlice<UInt32>) -> [UInt8]? {
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
