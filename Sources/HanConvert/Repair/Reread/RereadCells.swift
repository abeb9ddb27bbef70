import HanText

/// Builds the search cells of text that may have gone through a ``RereadChannel``.
struct RereadCells {
  let channel: RereadChannel
  let scalars: ArraySlice<UInt32>

  /// Costs in nats: a byte that fell out, a space that was a no-break space, bytes cut at the end, and leaving a
  /// character that the reader could not have produced. Set by hand, not
  /// swept.
  private static let droppedCost: Float = 3
  private static let spaceCost: Float = 1
  private static let questionCost: Float = 2
  private static let foldedCost: Float = 3
  private static let cutCost: Float = 1
  private static let foreignCost: Float = 4
  /// Stands for what would have followed the last character.
  static let pastEnd = UInt32.max

  func cells() -> ByteCells {
    var cells = ByteCells()
    for index in scalars.indices { add(index, to: &cells) }
    addTail(to: &cells)
    return cells
  }

  private func add(_ index: Int, to cells: inout ByteCells) {
    let scalar = scalars[index]
    if scalar == 0xFFFD {
      cells.addCell(scalar, passCost: Self.foreignCost)
      cells.addChoice([cells.unit(channel.undefined(before: firstByte(at: index + 1)))])
      return
    }
    let codes = [channel.reader.code(for: scalar), channel.reader.otherCode(for: scalar)].compactMap(\.self)
    cells.addCell(scalar, passCost: codes.isEmpty ? Self.foreignCost : 0)
    for code in codes { cells.addChoice(code: code) }
    if scalar == 0x3F {
      let lost = cells.unit(channel.undefined(before: firstByte(at: index + 1)))
      cells.addChoice([lost], cost: Self.questionCost)
    } else if let code = unfolded(scalar) {
      cells.addChoice(code: code, cost: Self.foldedCost, place: .insideCharacter)
    }
    if let dropped = channel.dropped { addDropped(dropped, scalar, codes, to: &cells) }
  }

  /// The code of the full-width form that may have been folded to this.
  private func unfolded(_ scalar: UInt32) -> CodePage.Code? {
    guard case .utf8 = channel.written, !channel.reader.isSingleByte, (0x21...0x7E).contains(scalar) else { return nil }
    return channel.reader.code(for: scalar + 0xFEE0)
  }

  private func addDropped(_ dropped: ByteSet, _ scalar: UInt32, _ codes: [CodePage.Code], to cells: inout ByteCells) {
    var whole = codes.map { (units: Self.units($0), cost: Float(0)) }
    if scalar == 0x20 {
      whole.append(([.known(0xA0)], Self.spaceCost))
      cells.addChoice([.known(0xA0)], cost: Self.spaceCost, place: .insideCharacter)
    }
    let lost = cells.unit(dropped)
    for count in 1...2 {
      for way in whole {
        cells.addChoice(
          Array(repeating: lost, count: count) + way.units, cost: way.cost + Float(count) * Self.droppedCost,
          place: .insideCharacter)
      }
    }
  }

  /// The bytes of a last character that was cut short.
  private func addTail(to cells: inout ByteCells) {
    let count = if case .utf8 = channel.written { 2 } else { 1 }
    let trails = cells.unit(ByteSet((UInt8(0)...0xFF).filter(channel.written.isTrail)))
    for _ in 0..<count {
      cells.addCell(Self.pastEnd)
      cells.addChoice([trails], cost: Self.cutCost, place: .insideCharacter)
    }
  }

  private func firstByte(at index: Int) -> UInt8? {
    guard index < scalars.endIndex, scalars[index] != 0xFFFD, let code = channel.reader.code(for: scalars[index]) else {
      return nil
    }
    return code < 0x100 ? UInt8(code) : UInt8(code >> 8)
  }

  private static func units(_ code: CodePage.Code) -> [ByteUnit] {
    code < 0x100 ? [.known(UInt8(code))] : [.known(UInt8(code >> 8)), .known(UInt8(code & 0xFF))]
  }
}
