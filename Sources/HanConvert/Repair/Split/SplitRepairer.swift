import HanText

/// Finds the places of a line that a ``SplitChannel`` hit and reads them back.
struct SplitRepairer {
  let channel: SplitChannel
  let model: WordModel
  var candidates = CandidateCache()

  /// What it takes to believe in a first place: this many nats more than reading the text as it stands. Set by
  /// hand; 9 and 7.5 were tried on the development set, which prefers 7.5 and changes no clean line at either.
  static let entryCost: Float = 7.5
  /// How much less it takes in a text for every place that is sure already.
  private static let trustPerPlace: Float = 3
  /// How much less where a quotation stays open to the end of the line: a cut in `。」` takes the mark that closes it. Set
  /// by hand; with 6 instead of 0 nine in ten of such places come back instead of one in three.
  private static let openQuoteGain: Float = 6
  /// A window's characters before the first place and, at least, after the last.
  private static let lead = 24
  private static let tail = 400
  /// Windows that touch are searched as one up to this many characters, which bounds memory.
  private static let longestWindow = 4_096
  /// How far back an open bracket counts.
  private static let remembered = 1_000

  /// The repairs of all lines. A text that the channel is known to have hit is believed to be hit again more readily.
  func repairs(in lines: [RepairLine]) -> [Repair] {
    let first = lines.flatMap { repairs(in: $0, entryCost: Self.entryCost) }
    guard !first.isEmpty else { return [] }
    let trusted = max(0, Self.entryCost - Self.trustPerPlace * Float(first.count))
    return lines.flatMap { repairs(in: $0, entryCost: trusted) }
  }

  private func repairs(in line: RepairLine, entryCost: Float) -> [Repair] {
    let entryCost = OpenQuotes.stayOpen(in: line.scalars) ? max(0, entryCost - Self.openQuoteGain) : entryCost
    return windows(of: line.scalars).flatMap { repairs(in: $0, of: line, entryCost) }
  }

  private func repairs(in window: Range<Int>, of line: RepairLine, _ entryCost: Float) -> [Repair] {
    let cells = SplitCells(channel: channel, scalars: line.scalars[window]).cells()
    var decoder = LatticeDecoder(written: .pairs(channel.page), model: model)
    decoder.candidates = candidates
    decoder.entryCost = entryCost
    decoder.exitCost = 0
    decoder.marksPairs = true
    let page = channel.page
    decoder.mayFollow = { page.scalar($0, $1).map(ScalarClass.isPrivate) ?? true }
    decoder.prefix = line.scalars[max(0, window.lowerBound - Self.remembered)..<window.lowerBound]
    decoder.reachesEnd = window.upperBound == line.count
    guard let decoding = decoder.decode(cells) else { return [] }
    let pieces = withoutGuesses(decoding.pieces, line.scalars[window])
    return Self.runs(pieces).compactMap { repair(pieces[$0], window.lowerBound, line) }
  }

  /// The pieces without the digits that were swallowed and that the rest of the number does not tell: they stay lost.
  private func withoutGuesses(_ pieces: [Decoding.Piece], _ scalars: ArraySlice<UInt32>) -> [Decoding.Piece] {
    pieces.map { piece in
      guard let scalar = piece.scalar, ScalarClass.isDigit(scalar), piece.margin < Self.digitMargin,
        SplitChannel.isLoss(scalars[scalars.startIndex + piece.cells.lowerBound])
      else { return piece }
      return Decoding.Piece(scalar: nil, cells: piece.cells, isPassed: piece.isPassed)
    }
  }

  /// A digit that is three times as likely as any other is restored.
  private static let digitMargin: Float = 1.1

  /// The stretches that were read back, as indexes of pieces.
  static func runs(_ pieces: [Decoding.Piece]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    while let first = pieces[start...].firstIndex(where: { !$0.isPassed }) {
      let end = pieces[first...].firstIndex(where: \.isPassed) ?? pieces.count
      runs.append(first..<end)
      start = end
    }
    return runs
  }

  private func repair(_ pieces: ArraySlice<Decoding.Piece>, _ base: Int, _ line: RepairLine) -> Repair? {
    guard let first = pieces.first, let last = pieces.last else { return nil }
    let span = base + first.cells.lowerBound..<base + last.cells.upperBound
    let isFolded = isFolded(line.scalars, from: span.lowerBound)
    let restored = pieces.compactMap(\.scalar).map { isFolded ? Self.folded($0) : $0 }
    guard isReproduced(pieces, line.scalars[span]) else { return nil }
    let margin = Double(Confidence.meanMargin(pieces.map(\.margin)))
    let lost = pieces.count { $0.scalar == nil }
    return Repair(
      range: line.bytes(span), channel: RuleID(channel.name), observed: line.text(span),
      restored: String(scalars: restored), confidence: Confidence.of(margin: margin),
      evidence: "the channel makes of it what was observed"
        + (lost > 0 ? "; \(lost) swallowed byte(s) leave no mark" : ""),
      rivals: Self.rival(pieces, isFolded).map { [$0] } ?? [],
      parts: parts(pieces, base, line, isFolded))
  }

  /// Each restored character with the observed ones that begin in it: a cell whose bytes two characters share goes to the
  /// first of them.
  private func parts(
    _ pieces: ArraySlice<Decoding.Piece>, _ base: Int, _ line: RepairLine, _ isFolded: Bool
  ) -> [Repair.Part] {
    var start = base + (pieces.first?.cells.lowerBound ?? 0)
    return pieces.map { piece in
      let cells = start..<max(start, base + piece.cells.upperBound)
      start = cells.upperBound
      let restored = piece.scalar.map { String(scalars: [isFolded ? Self.folded($0) : $0]).utf8.count } ?? 0
      return Repair.Part(observed: line.bytes(cells).count, restored: restored)
    }
  }

  /// Whether full-width forms were folded to ASCII after the damage: the separator that the place begins with tells.
  private func isFolded(_ scalars: [UInt32], from place: Int) -> Bool {
    place + 1 < scalars.count && scalars[place + 1] < 0x80
  }

  private static func rival(_ pieces: ArraySlice<Decoding.Piece>, _ isFolded: Bool) -> String? {
    guard let index = pieces.indices.min(by: { pieces[$0].margin < pieces[$1].margin }),
      let other = pieces[index].rival, other != UInt32.max
    else { return nil }
    return String(
      scalars: pieces.indices.compactMap { $0 == index ? other : pieces[$0].scalar }.map { isFolded ? folded($0) : $0 })
  }

  /// The gate: the channel, run forward, must give what was observed, up to width folding.
  private func isReproduced(_ pieces: ArraySlice<Decoding.Piece>, _ observed: ArraySlice<UInt32>) -> Bool {
    let original = pieces.map { $0.scalar ?? 0x20 }
    let expected = observed.map { Self.folded(channel.canonical($0)) }
    return separatorSets(observed).contains { separators in
      SplitForward.Reader.allCases.contains { reader in
        SplitForward(channel: channel, separators: separators, reader: reader).observed(original)?
          .map { Self.folded(channel.canonical($0)) } == expected
      }
    }
  }

  /// The sets of separators that the channel may have had: the usual three or the one that the place begins with,
  /// together, alone, or with every mark that is seen.
  private func separatorSets(_ observed: ArraySlice<UInt32>) -> [Set<UInt8>] {
    let usual = channel.usual
    let first = observed.dropFirst().first.flatMap(channel.separatorTrail).map { Set([$0]) } ?? []
    let all = Set(observed.compactMap { channel.separatorCost($0) == nil ? nil : channel.separatorTrail($0) })
    return [usual.union(first), first, all]
  }

  private static func folded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF01...0xFF5E: scalar - 0xFF01 + 0x21
    case 0xFFFD: 0x3F
    default: scalar
    }
  }

  /// Stretches around the places where the damage can begin; long runs of marks are no text and begin nothing.
  private func windows(of scalars: [UInt32]) -> [Range<Int>] {
    var windows: [Range<Int>] = []
    var index = 0
    while index + 1 < scalars.count {
      let isPlace = SplitChannel.isLoss(scalars[index]) && channel.separatorCost(scalars[index + 1]) != nil
      let run = isPlace ? markRun(scalars, from: index) : 1
      if isPlace, run < Self.longestRun {
        let window = max(0, index - Self.lead)..<min(scalars.count, index + Self.tail)
        if let last = windows.last, last.upperBound >= window.lowerBound, last.count < Self.longestWindow {
          windows[windows.count - 1] = last.lowerBound..<window.upperBound
        } else {
          windows.append(window)
        }
      }
      index += max(1, run)
    }
    return windows.filter { isText(scalars[$0]) }
  }

  /// Whether enough is left to read back: a window of which a third are losses, or that holds nothing East Asian, is
  /// destroyed text or no Chinese at all.
  private func isText(_ scalars: ArraySlice<UInt32>) -> Bool {
    scalars.count(where: SplitChannel.isLoss) * 3 < scalars.count && scalars.contains(where: ScalarClass.isEastAsian)
  }

  /// More marks in a row than this are decoration, or text of which nothing is left.
  private static let longestRun = 8

  private func markRun(_ scalars: [UInt32], from start: Int) -> Int {
    var end = start
    while end < scalars.count, SplitChannel.isLoss(scalars[end]) || channel.separatorCost(scalars[end]) != nil {
      end += 1
    }
    return end - start >= Self.longestRun ? end - start : 1
  }
}
