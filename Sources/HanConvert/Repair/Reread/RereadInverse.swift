import HanText

/// Undoes one re-reading on a stretch of a line.
struct RereadInverse {
  let channel: RereadChannel
  let model: WordModel
  var candidates = CandidateCache()

  /// The restoration of a stretch in which nothing was lost, or `nil`.
  ///
  /// Costs are those of characters alone on both sides: where nothing was lost there is nothing to choose.
  func strict(
    _ line: RepairLine, _ span: Range<Int>, plainCost: @autoclosure () -> Float
  ) -> Restoration? {
    let observed = line.scalars[span]
    guard let found = StrictReader(channel: channel).original(of: observed), found.multiByteCount > 0 else {
      return nil
    }
    let cost = model.plainCost(of: found.scalars)
    let observedCost = plainCost()
    return Restoration(
      span: span, restored: found.scalars, channel: channel.name, cost: cost, observedCost: observedCost,
      margin: max(0, observedCost - cost),
      evidence: "\(found.multiByteCount) characters read back whole, nothing lost",
      isExotic: channel.isExotic)
  }

  /// The restoration of a stretch by search, with characters that pass at both ends left out; `nil` if nothing is read
  /// back or the channel, run forward, does not give what was observed.
  func searched(_ line: RepairLine, _ span: Range<Int>, observedCost: Float) -> Restoration? {
    var decoder = LatticeDecoder(written: channel.written, model: model)
    decoder.candidates = candidates
    let reader = channel.reader
    decoder.mayFollow = { reader.scalar($0, $1) == nil }
    let cells = RereadCells(channel: channel, scalars: line.scalars[span]).cells()
    guard let decoding = decoder.decode(cells) else { return nil }
    let pieces = decoding.pieces.filter { $0.cells.lowerBound < span.count }
    guard let first = pieces.firstIndex(where: isReadBack), let last = pieces.lastIndex(where: isReadBack) else {
      return nil
    }
    let run = pieces[first...last]
    guard isReproduced(run, line.scalars[span]) else { return nil }
    return restoration(run, span, decoding.cost, observedCost)
  }

  private func isReadBack(_ piece: Decoding.Piece) -> Bool { !piece.isPassed && (piece.scalar ?? 0) >= 0x80 }

  private func restoration(
    _ run: ArraySlice<Decoding.Piece>, _ span: Range<Int>, _ cost: Float, _ observedCost: Float
  ) -> Restoration? {
    guard let first = run.first, let last = run.last else { return nil }
    let rival = run.indices.min { run[$0].margin < run[$1].margin }.flatMap { index in
      run[index].rival.map { other in run.indices.compactMap { $0 == index ? other : run[$0].scalar } }
    }
    return Restoration(
      span: span.lowerBound + first.cells.lowerBound..<min(span.upperBound, span.lowerBound + last.cells.upperBound),
      restored: run.compactMap(\.scalar), channel: channel.name, cost: cost, observedCost: observedCost,
      margin: min(Confidence.clauseMargin(run.map(\.margin)), max(0, observedCost - cost)),
      evidence: "read back with lost bytes chosen by the word model", rival: rival,
      isExotic: channel.isExotic)
  }

  /// The gate: stretches that were read back, run forward, must give what was observed.
  private func isReproduced(_ run: ArraySlice<Decoding.Piece>, _ observed: ArraySlice<UInt32>) -> Bool {
    guard channel.dropped == nil, let first = run.first, let last = run.last else { return true }
    if run.contains(where: { $0.isPassed && $0.scalar ?? 0 >= 0x80 }) { return true }
    guard let forward = channel.observed(run.compactMap(\.scalar)) else { return false }
    let base = observed.startIndex
    let end = min(observed.endIndex, base + last.cells.upperBound)
    let expected = observed[base + first.cells.lowerBound..<end]
    let isCut = base + last.cells.upperBound > observed.endIndex
    return isCut || forward.elementsEqual(expected) { sameCharacter($0, $1) }
  }

  /// Readers of one family disagree on some characters, so codes are compared.
  private func sameCharacter(_ left: UInt32, _ right: UInt32) -> Bool {
    if left == right || left == 0xFFFD && right == 0x3F || left == right + 0xFEE0 { return true }
    let code = channel.reader.code(for: left)
    return code != nil && (code == channel.reader.code(for: right) || code == channel.reader.otherCode(for: right))
  }
}
