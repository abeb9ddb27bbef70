import HanText

/// Proves that a line with a lost byte before a mark was not split inside a character, without a search: real `?!` are
/// far more frequent than damaged ones.
///
/// Behind a cut that fell inside a character the bytes pair up wrongly until a byte stands alone, and that byte shows:
/// as a letter or mark of 40–7E that had been the second of a character, as `€` (byte 80), or as one more loss. A line
/// that shows none of them behind the place, or reads like ordinary text up to there, is sound.
struct SplitGate {
  let channel: SplitChannel
  let model: WordModel

  /// Characters that are read behind a place, and how many are needed to judge.
  private static let sample = 16
  private static let least = 4
  /// Nats a character. Ordinary text costs some 6, bytes that pair up wrongly 9 to 11: of the places of the split
  /// channels in the development set none stays below.
  private static let soundCost: Float = 7.2

  /// Whether any place of the line may be one.
  /// - Complexity: O(scalars).
  func mayBeSplit(_ line: RepairLine) -> Bool {
    let scalars = line.scalars
    var end = scalars.count
    var isKnown = false
    for mark in scalars.indices.dropFirst().reversed() {
      let isPlace = SplitChannel.isLoss(scalars[mark - 1]) && channel.separatorCost(scalars[mark]) != nil
      if isPlace, end < scalars.count {
        if !isKnown, !scalars.allSatisfy(isInCharset) { return false }
        isKnown = true
        if !isSound(scalars[mark + 1..<end]) { return true }
      }
      if Self.standsAlone(scalars[mark]) { end = mark }
    }
    return false
  }

  /// A line with a Chinese character that its charset lacks was never in it.
  private func isInCharset(_ scalar: UInt32) -> Bool {
    !ScalarClass.isHan(scalar) || channel.page.code(for: scalar) != nil
  }

  /// What a byte by itself can have become.
  private static func standsAlone(_ scalar: UInt32) -> Bool {
    (0x3F...0x7E).contains(scalar) || scalar == 0xFFFD || scalar == 0x20AC
  }

  private func isSound(_ scalars: ArraySlice<UInt32>) -> Bool {
    let han = scalars.prefix(Self.sample).filter(ScalarClass.isHan)
    return han.count >= Self.least && model.cost(of: han) < Self.soundCost * Float(han.count)
  }
}
