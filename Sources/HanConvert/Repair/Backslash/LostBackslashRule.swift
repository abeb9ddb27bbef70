import HanText

/// Bytes 5C that fell out of two-byte text because a program took them for an escape: `許多` became `釵h`.
///
/// The byte is the second of a character; without it the next bytes pair up wrongly until a single byte comes.
struct LostBackslashRule: LineRule {
  let model: WordModel
  var candidates = CandidateCache()
  private var page: CodePage { CodePages.big5 }
  private var channel: RereadChannel { RereadChannel(written: .pairs(page), reader: page) }

  /// Nats that a first lost byte must earn. Of 10, 7 and 4.5, tried on the
  /// development set, the last restores most and changes no clean line.
  private static let entryCost: Float = 4.5
  /// Nats that a single letter behind a Chinese character, with no other beside it, costs beyond what the model says,
  /// which takes it for the beginning of a word. Of 0 to 12, tried on damaged sentences of literature and news, 7 and more
  /// restore most; from 10 on the first of 85,000 clean ones changes.
  private static let loneCost: Float = 7
  /// How far before a single byte the damage may begin, and how much after it is read.
  private static let before = 60
  private static let after = 6

  func restorations(in line: RepairLine) -> [Restoration] {
    guard hasFewLosses(line.scalars), line.scalars.allSatisfy(isInCharset) else { return [] }
    return windows(line.scalars).flatMap { restorations(line, $0) }
  }

  private func restorations(_ line: RepairLine, _ window: Range<Int>) -> [Restoration] {
    var decoder = LatticeDecoder(written: .pairs(page), model: model)
    decoder.candidates = candidates
    decoder.entryCost = Self.entryCost
    decoder.exitCost = 0
    decoder.reachesEnd = window.upperBound == line.count
    let scalars = line.scalars[window]
    var cells = ByteCells()
    for index in scalars.indices { add(scalars, index, to: &cells) }
    guard let decoding = decoder.decode(cells) else { return [] }
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
    return channel.read(bytes).elementsEqual(observed)
  }

  private func add(_ scalars: ArraySlice<UInt32>, _ index: Int, to cells: inout ByteCells) {
    let scalar = scalars[index]
    cells.addCell(scalar, passCost: standsAlone(scalars, index) ? Self.loneCost : 0)
    let lost = ByteUnit.known(0x5C)
    if scalar < 0x80 {
      cells.addChoice([.known(UInt8(scalar))], place: .insideCharacter)
    } else if scalar == 0xFFFD {
      let next = index + 1 < scalars.endIndex ? page.code(for: scalars[index + 1]) : nil
      let lead = cells.unit(channel.undefined(before: next.map { UInt8($0 < 0x100 ? $0 : $0 >> 8) }))
      cells.addChoice([lead, lost], cost: 6, place: .betweenCharacters)
      cells.addChoice([lead], place: .insideCharacter)
    } else if let code = page.code(for: scalar), code >= 0x100 {
      let high = ByteUnit.known(UInt8(code >> 8))
      let low = ByteUnit.known(UInt8(code & 0xFF))
      cells.addChoice([high, lost, low], place: .betweenCharacters)
      cells.addChoice([high, low], place: .insideCharacter)
      cells.addChoice([high, low, lost], cost: 4, place: .insideCharacter)
      cells.addChoice([lost, high, low], cost: 4, place: .insideCharacter)
    }
  }

  /// Whether there are no more replacement characters than lost bytes 5C leave: not every one leaves one, and few characters
  /// have the byte. Where there are many, another channel was at work.
  private func hasFewLosses(_ scalars: [UInt32]) -> Bool {
    scalars.count { $0 == 0xFFFD } <= 1 + scalars.count / Self.charactersPerLoss
  }

  private static let charactersPerLoss = 16

  /// A line with a Chinese character that no Big5 has was never in Big5.
  private func isInCharset(_ scalar: UInt32) -> Bool {
    !ScalarClass.isHan(scalar) || page.code(for: scalar) != nil || CodePages.big5hkscs.code(for: scalar) != nil
  }

  /// Whether this is a letter or mark of ASCII between characters that are not.
  private func standsAlone(_ scalars: ArraySlice<UInt32>, _ index: Int) -> Bool {
    (0x40..<0x7F).contains(scalars[index]) && index > scalars.startIndex && ScalarClass.isHan(scalars[index - 1])
      && (index + 1 == scalars.endIndex || scalars[index + 1] >= 0x80)
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
    if scalars[index] == 0xFFFD { return true }
    guard (0x40..<0x7F).contains(scalars[index]) else { return false }
    return isBetterWith5C(scalars, index) || hasRareCharacter(scalars, before: index)
  }

  /// Whether the two characters that a lost 5C would have made of these read about as well or better after what stands
  /// before them.
  private func isBetterWith5C(_ scalars: [UInt32], _ index: Int) -> Bool {
    guard let code = page.code(for: scalars[index - 1]), let first = page.scalar(UInt8(code >> 8), 0x5C),
      let second = page.scalar(UInt8(code & 0xFF), UInt8(truncatingIfNeeded: scalars[index]))
    else { return false }
    let before = scalars[max(0, index - 3)..<index - 1]
    let restored = model.cost(of: before + [first, second])
    return restored < model.cost(of: before + [scalars[index - 1], scalars[index]]) + Self.doubt
  }

  /// Nats that the context after the letter may still bring.
  private static let doubt: Float = 5

  /// Bytes that pair up wrongly make uncommon characters before long.
  private func hasRareCharacter(_ scalars: [UInt32], before index: Int) -> Bool {
    scalars[max(0, index - Self.rareWithin)..<index].contains { ScalarClass.isHan($0) && !model.isCommon($0) }
  }

  private static let rareWithin = 8
}
