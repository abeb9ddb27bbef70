import HanText

/// Builds the search cells of text that may have gone through a ``SplitChannel``.
struct SplitCells {
  let channel: SplitChannel
  let scalars: ArraySlice<UInt32>

  /// Costs, in nats, of what the channel rarely does. Set by hand and not
  /// swept; checked on the development set.
  private static let foldedCost: Float = 1
  private static let swallowedCost: Float = 4
  /// A remnant of a tag is all but proof that its `<` was swallowed; it more than pays for the `<`.
  private static let swallowedTagCost: Float = -16

  func cells() -> [ByteCell] { scalars.indices.map(cell) }

  private func cell(_ index: Int) -> ByteCell {
    let scalar = scalars[index]
    var cell = ByteCell(observed: scalar)
    if SplitChannel.isLoss(scalar) { cell.choices += lossChoices(index) }
    if scalar < 0x80 {
      cell.choices.append(ByteChoice(units: [.known(UInt8(scalar))], place: .insideCharacter))
      if let trail = channel.separatorTrail(scalar) {
        cell.choices.append(choice([channel.lead, trail], cost: Self.foldedCost))
      }
    } else {
      for code in [channel.page.code(for: scalar), channel.page.otherCode(for: scalar)].compactMap(\.self) {
        cell.choices.append(choice(code < 0x100 ? [UInt8(code)] : [UInt8(code >> 8), UInt8(code & 0xFF)], cost: 0))
      }
    }
    return cell
  }

  private func choice(_ bytes: [UInt8], cost: Float) -> ByteChoice {
    ByteChoice(units: bytes.map(ByteUnit.known), cost: cost, place: .insideCharacter)
  }

  /// A lone lead byte before a cut (where the damage begins, or where its last trail byte is lost), or a trail byte
  /// that swallowed the ASCII byte after it.
  private func lossChoices(_ index: Int) -> [ByteChoice] {
    let lone = ByteUnit.unknown(SplitChannel.leads)
    var choices: [ByteChoice] = []
    let next = index + 1 < scalars.endIndex ? scalars[index + 1] : nil
    if let next, let cost = channel.separatorCost(next) {
      choices.append(ByteChoice(units: [lone], cost: cost, place: .betweenCharacters))
      choices.append(ByteChoice(units: [lone], cost: cost + 1, place: .insideCharacter))
    } else if next == nil {
      choices.append(ByteChoice(units: [lone], cost: 1, place: .insideCharacter))
    }
    if isTagRemnant(from: index + 1) {
      choices.append(
        ByteChoice(units: [lone, .known(0x3C)], cost: Self.swallowedTagCost, place: .insideCharacter))
    } else {
      choices.append(ByteChoice(units: [lone, .swallowed], cost: Self.swallowedCost, place: .insideCharacter))
    }
    return choices
  }

  /// Whether what follows reads as the rest of a tag that lost its `<`: `/p>`, `br />`, `strong>`.
  private func isTagRemnant(from start: Int) -> Bool {
    var index = start
    if index < scalars.endIndex, scalars[index] == 0x2F { index += 1 }
    let nameStart = index
    while index < scalars.endIndex, index - nameStart < 10, isLetterOrDigit(scalars[index]) { index += 1 }
    guard index > nameStart, index < scalars.endIndex else { return false }
    while index < scalars.endIndex, scalars[index] == 0x20 || scalars[index] == 0x2F { index += 1 }
    return index < scalars.endIndex && scalars[index] == 0x3E
  }

  private func isLetterOrDigit(_ scalar: UInt32) -> Bool { Unicode.Scalar(scalar)?.isASCIIAlphanumeric ?? false }
}
