/// Builds the search cells of text that may have gone through a ``RereadChannel``.
struct RereadCells {
  let channel: RereadChannel
  let scalars: ArraySlice<UInt32>

  /// Costs in nats: a byte that fell out, a space that was a no-break space, bytes cut at the end, and leaving a
  /// character that the reader could not have produced. Set by hand, not
  /// swept.
  private static let droppedCost: Float = 3
  private static let spaceCost: Float = 1
  private static let cutCost: Float = 1
  private static let foreignCost: Float = 4
  /// Stands for what would have followed the last character.
  static let pastEnd = UInt32.max

  func cells() -> [ByteCell] { scalars.indices.map(cell) + tail() }

  private func cell(_ index: Int) -> ByteCell {
    let scalar = scalars[index]
    var cell = ByteCell(observed: scalar)
    if scalar == 0xFFFD {
      cell.choices = [ByteChoice(units: [.unknown(channel.undefined(before: firstByte(at: index + 1)))])]
      cell.passCost = Self.foreignCost
      return cell
    }
    let codes = [channel.reader.code(for: scalar), channel.reader.otherCode(for: scalar)].compactMap(\.self)
    cell.choices = codes.map { ByteChoice(units: Self.units($0)) }
    if let dropped = channel.dropped { addDropped(dropped, scalar, &cell) }
    if codes.isEmpty { cell.passCost = Self.foreignCost }
    return cell
  }

  private func addDropped(_ dropped: ByteSet, _ scalar: UInt32, _ cell: inout ByteCell) {
    if scalar == 0x20 {
      cell.choices.append(ByteChoice(units: [.known(0xA0)], cost: Self.spaceCost, place: .insideCharacter))
    }
    let whole = cell.choices
    for count in 1...2 {
      cell.choices += whole.map {
        ByteChoice(
          units: Array(repeating: .unknown(dropped), count: count) + $0.units,
          cost: $0.cost + Float(count) * Self.droppedCost, place: .insideCharacter)
      }
    }
  }

  /// The bytes of a last character that was cut short.
  private func tail() -> [ByteCell] {
    let count = if case .utf8 = channel.written { 2 } else { 1 }
    let trails = ByteSet((UInt8(0)...0xFF).filter(channel.written.isTrail))
    let cut = ByteChoice(units: [.unknown(trails)], cost: Self.cutCost, place: .insideCharacter)
    return (0..<count).map { _ in ByteCell(observed: Self.pastEnd, choices: [cut], passCost: 0) }
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
