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
  /// Nats that a wider context may still bring a way back. Of 0, 2, 3 and 5, tried on 233 sentences of all
  /// articles and of the repair kit's clean ones, 203, 206, 209 and 210 come back; sound text takes less time with 3
  /// than with 5.
  private static let doubt: Float = 3
  /// How far before a single byte the damage may begin, and how much after it is read.
  private static let before = 60
  private static let after = 6

  func restorations(in line: RepairLine) -> [Restoration] {
    let scalars = line.scalars
    let places = LostBackslashPlaces(page: page, model: model)
    let ends = scalars.indices.filter { places.mayEnd(at: $0, of: scalars) }
    guard !ends.isEmpty, hasFewLosses(scalars) else { return [] }
    let likely = ends.filter { end in
      scalars[end] == 0xFFFD || places.isLikely(at: end, of: scalars, bonus: bonus(scalars, end))
    }
    // Last, for it may need another table: few Simplified lines come so far.
    guard !likely.isEmpty, scalars.allSatisfy(isInCharset) else { return [] }
    return windows(around: likely, in: scalars).flatMap { restorations(line, $0) }
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

  /// What the search grants the way back from a letter, less what it asks for, and some doubt.
  private func bonus(_ scalars: [UInt32], _ index: Int) -> Float {
    Self.doubt - Self.entryCost + (standsAlone(scalars[...], index) ? Self.loneCost : 0)
  }

  /// Stretches before the ends of damage.
  private func windows(around ends: [Int], in scalars: [UInt32]) -> [Range<Int>] {
    var windows: [Range<Int>] = []
    for index in ends {
      let window = max(0, index - Self.before)..<min(scalars.count, index + Self.after)
      if let last = windows.last, last.upperBound >= window.lowerBound {
        windows[windows.count - 1] = last.lowerBound..<window.upperBound
      } else {
        windows.append(window)
      }
    }
    return windows
  }
}
