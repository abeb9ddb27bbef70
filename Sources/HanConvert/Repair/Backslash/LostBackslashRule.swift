import HanText

/// Bytes 5C that fell out of two-byte text because a program took them for an escape: `許多` became `釵h`.
///
/// The byte is the second of a character; without it the next bytes pair up wrongly until a single byte comes.
struct LostBackslashRule: LineRule {
  let page: CodePage
  let model: WordModel

  /// Nats that a first lost byte must earn. Swept over 3…16 on the development set: no clean line changes above 4.
  private static let entryCost: Float = 4.5
  /// How far before a single byte the damage may begin, and how much after it is read.
  private static let before = 60
  private static let after = 6

  func restorations(in line: RepairLine) -> [Restoration] {
    windows(line.scalars).flatMap { restorations(line, $0) }
  }

  private func restorations(_ line: RepairLine, _ window: Range<Int>) -> [Restoration] {
    var decoder = LatticeDecoder(written: .pairs(page), model: model)
    decoder.entryCost = Self.entryCost
    decoder.exitCost = 0
    decoder.reachesEnd = window.upperBound == line.count
    let scalars = line.scalars[window]
    guard let decoding = decoder.decode(scalars.indices.map { cell(scalars, $0) }) else { return [] }
    return SplitRepairer.runs(decoding.pieces).compactMap { run in
      restoration(decoding.pieces[run], window, line)
    }
  }

  private func restoration(
    _ pieces: ArraySlice<Decoding.Piece>, _ window: Range<Int>, _ line: RepairLine
  ) -> Restoration? {
    guard let first = pieces.first, let last = pieces.last else { return nil }
    let span = window.lowerBound + first.cells.lowerBound..<window.lowerBound + last.cells.upperBound
    let restored = pieces.compactMap(\.scalar)
    guard isReproduced(restored, line.scalars[span]) else { return nil }
    let margin = pieces.map(\.margin).min() ?? .infinity
    return Restoration(
      span: span, restored: restored, channel: "\(page.name)-5c-lost", cost: 0, observedCost: 10, margin: margin,
      evidence: "without its bytes 5C it reads as what was observed")
  }

  private func isReproduced(_ restored: [UInt32], _ observed: ArraySlice<UInt32>) -> Bool {
    var bytes: [UInt8] = []
    for scalar in restored {
      guard let code = page.code(for: scalar) else { return false }
      bytes +=
        code < 0x100
        ? [UInt8(code)] : code & 0xFF == 0x5C ? [UInt8(code >> 8)] : [UInt8(code >> 8), UInt8(code & 0xFF)]
    }
    let channel = RereadChannel(written: .pairs(page), reader: page)
    return channel.read(bytes).elementsEqual(observed)
  }

  private func cell(_ scalars: ArraySlice<UInt32>, _ index: Int) -> ByteCell {
    let scalar = scalars[index]
    var cell = ByteCell(observed: scalar)
    if scalar < 0x80 {
      cell.choices = [ByteChoice(units: [.known(UInt8(scalar))], place: .insideCharacter)]
    } else if scalar == 0xFFFD {
      let lead = ByteUnit.unknown(ByteSet(0x81...0xFE))
      cell.choices = [
        ByteChoice(units: [lead, .known(0x5C)], cost: 6, place: .betweenCharacters),
        ByteChoice(units: [lead], place: .insideCharacter),
      ]
    } else if let code = page.code(for: scalar), code >= 0x100 {
      let high = ByteUnit.known(UInt8(code >> 8))
      let low = ByteUnit.known(UInt8(code & 0xFF))
      let lost = ByteUnit.known(0x5C)
      cell.choices = [
        ByteChoice(units: [high, lost, low], place: .betweenCharacters),
        ByteChoice(units: [high, low], place: .insideCharacter),
        ByteChoice(units: [high, low, lost], cost: 4, place: .insideCharacter),
        ByteChoice(units: [lost, high, low], cost: 4, place: .insideCharacter),
      ]
    }
    return cell
  }

  /// Stretches before a single byte that can have been the second of a character, and around replacement characters.
  private func windows(_ scalars: [UInt32]) -> [Range<Int>] {
    var windows: [Range<Int>] = []
    for index in scalars.indices.dropFirst() where isPlace(scalars, index) {
      let window = max(0, index - Self.before)..<min(scalars.count, index + Self.after)
      if let last = windows.last, last.upperBound >= window.lowerBound {
        windows[windows.count - 1] = last.lowerBound..<window.upperBound
      } else {
        windows.append(window)
      }
    }
    return windows
  }

  private func isPlace(_ scalars: [UInt32], _ index: Int) -> Bool {
    guard page.code(for: scalars[index - 1]) ?? 0 >= 0x100 else { return false }
    return (0x40..<0x7F).contains(scalars[index]) || scalars[index] == 0xFFFD
  }
}
