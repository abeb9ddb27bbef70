import HanText

/// Builds the search cells of text that may have gone through a ``SplitChannel``.
struct SplitCells {
  let channel: SplitChannel
  let scalars: ArraySlice<UInt32>

  /// Costs, in nats, of what the channel rarely does. Set by hand and not
  /// swept; checked on the development set.
  private static let foldedCost: Float = 1
  private static let pairCost: Float = 1
  private static let pairAtMarkCost: Float = 6
  private static let bytewiseCost: Float = 3
  private static let swallowedCost: Float = 4
  /// Of taking the `?` behind a word that asks for a loss.
  private static let askedCost: Float = 4
  private static let swallowedDigitCost: Float = 1
  /// A remnant of a tag is all but proof that its `<` was swallowed; it more than pays for the `<`.
  private static let swallowedTagCost: Float = -16

  func cells() -> ByteCells {
    var cells = ByteCells()
    for index in scalars.indices { add(index, to: &cells) }
    return cells
  }

  private func add(_ index: Int, to cells: inout ByteCells) {
    let scalar = scalars[index]
    cells.addCell(scalar)
    if SplitChannel.isLoss(scalar) { addLoss(index, to: &cells) }
    if scalar < 0x80 {
      cells.addChoice([.known(UInt8(scalar))], place: .insideCharacter)
      if let trail = channel.separatorTrail(scalar) {
        cells.addChoice([.known(channel.lead), .known(trail)], cost: Self.foldedCost, place: .insideCharacter)
      }
    } else {
      for code in [channel.page.code(for: scalar), channel.page.otherCode(for: scalar)].compactMap(\.self) {
        cells.addChoice(code: code, place: .insideCharacter)
      }
    }
  }

  /// A lone lead byte before a cut (where the damage begins, or where its last trail byte is lost), or a trail byte
  /// that swallowed the ASCII byte after it.
  private func addLoss(_ index: Int, to cells: inout ByteCells) {
    let lone = cells.unit(SplitChannel.leads)
    let next = index + 1 < scalars.endIndex ? scalars[index + 1] : nil
    if let next, let cost = channel.separatorCost(next) {
      cells.addChoice([lone], cost: cost + (isAsked(before: index) ? Self.askedCost : 0), place: .betweenCharacters)
      cells.addChoice([lone], cost: cost + 1, place: .insideCharacter)
    } else if next == nil {
      cells.addChoice([lone], cost: 1, place: .insideCharacter)
    }
    if scalars[index] == 0xFFFD {
      cells.addChoice([lone], cost: Self.bytewiseCost)
    }
    cells.addChoice([lone, cells.unit(SplitChannel.trails)], cost: pairCost(index), place: .insideCharacter)
    if isTagRemnant(from: index + 1) {
      cells.addChoice([lone, .known(0x3C)], cost: Self.swallowedTagCost, place: .insideCharacter)
    } else {
      cells.addChoice([lone, .swallowed], cost: Self.swallowedCost, place: .insideCharacter)
      for digit in UInt8(0x30)...0x39 where isInNumber(before: index + 1) {
        cells.addChoice([lone, .known(digit)], cost: Self.swallowedDigitCost, place: .insideCharacter)
      }
    }
  }

  /// Whether the sentence ends in a word that asks, so that the `?` is its own.
  private func isAsked(before index: Int) -> Bool {
    index > scalars.startIndex && Self.askingWords.contains(scalars[index - 1])
  }

  private static let askingWords = Set("吗嗎呢".unicodeScalars.map(\.value))

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

  /// Cost of taking a mark for a pair that the reader had no character for: more where a cut explains it as well.
  private func pairCost(_ index: Int) -> Float {
    func isMark(_ index: Int) -> Bool {
      scalars.indices.contains(index)
        && (SplitChannel.isLoss(scalars[index]) || channel.separatorCost(scalars[index]) != nil)
    }
    return isMark(index - 1) || isMark(index + 1) ? Self.pairAtMarkCost : Self.pairCost
  }

  /// Whether what follows goes on with a number: a digit, a decimal point, a unit of time.
  private func isInNumber(before index: Int) -> Bool {
    guard index < scalars.endIndex else { return false }
    return ScalarClass.isDigit(scalars[index]) || Self.afterNumbers.contains(scalars[index])
  }

  private static let afterNumbers = Set("年月日号號时時点點分秒.,%:".unicodeScalars.map(\.value))

  private func isLetterOrDigit(_ scalar: UInt32) -> Bool { Unicode.Scalar(scalar)?.isASCIIAlphanumeric ?? false }
}
