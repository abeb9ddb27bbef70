import HanText

/// Finds the letters that bytes 5C lost before them may have left, without a search.
///
/// From the lost byte on every byte of a two-byte character pairs up with the one before it, until one that had been the
/// second of a character stands alone: a letter or mark of ASCII. So the way back is short: from the letter towards the
/// front, as long as the bytes, paired up the other way, are characters, and each of these may be the one with the 5C.
struct LostBackslashPlaces {
  let page: CodePage
  let model: WordModel

  /// How far back the byte is looked for. About half of the pairs of bytes go on, so hardly any run is longer.
  private static let longest = 24
  /// Characters before the run and after it that the word model is shown.
  private static let context = 2

  /// Whether the character at `index` is a letter behind a character whose second byte can be the first of one, or a
  /// replacement character that a lost byte can have left. Needs nothing but tables.
  func mayEnd(at index: Int, of scalars: [UInt32]) -> Bool {
    let letter = scalars[index]
    guard letter == 0xFFFD || (0x40..<0x7F).contains(letter), index > 0, scalars[index - 1] >= 0x80,
      let code = page.code(for: scalars[index - 1]), code >= 0x100
    else { return false }
    return letter == 0xFFFD || page.scalar(UInt8(code & 0xFF), UInt8(letter)) != nil
  }

  /// Whether one of the ways back from the letter at `index` reads about as well as what stands there, or better.
  /// - Parameter bonus: nats that the search will grant the way back, and some for what it sees and this does not.
  func isLikely(at index: Int, of scalars: [UInt32], bonus: Float) -> Bool {
    var shifted: [UInt32] = []
    var gain: Float = 0
    var next = UInt8(truncatingIfNeeded: scalars[index])
    for start in stride(from: index - 1, through: max(0, index - Self.longest), by: -1) {
      guard let code = page.code(for: scalars[start]), code >= 0x100,
        let second = page.scalar(UInt8(code & 0xFF), next)
      else { return false }
      next = UInt8(code >> 8)
      shifted.append(second)
      gain += model.standaloneCost(scalars[start]) - model.standaloneCost(second)
      guard let first = page.scalar(next, 0x5C), shifted.count == 1 || gain > model.standaloneCost(first) else {
        continue
      }
      let end = min(scalars.count, index + 1 + Self.context)
      let restored = [first] + shifted.reversed() + scalars[index + 1..<end]
      if reads(restored, insteadOf: start..<end, scalars, bonus: bonus) { return true }
    }
    return false
  }

  private func reads(
    _ restored: [UInt32], insteadOf span: Range<Int>, _ scalars: [UInt32], bonus: Float
  ) -> Bool {
    let start = max(0, span.lowerBound - Self.context)
    let before = scalars[start..<span.lowerBound]
    return model.cost(of: before + restored) < model.cost(of: scalars[start..<span.upperBound]) + bonus
  }
}
