import HanText

/// Finds the stretches of a line that a wrong charset made and reads them back.
struct RereadRepairer {
  let model: WordModel
  var candidates = CandidateCache()

  /// A character of Chinese text costs some 6 nats under the word model, a random one 10 and more; what is read back
  /// must stay below this mean. Set by hand; checked on the development set and its clean lines.
  private static let plausibleMean: Float = 9.2

  /// The best restorations of a line, in order, whether or not they are sure enough.
  func restorations(in line: RepairLine, _ signs: DamageSigns) -> [Restoration] {
    let runs = signs.contains(.western) ? WesternRuns.runs(in: line.scalars) : []
    let found = runs.flatMap { singleByte(line, $0) }
    guard found.isEmpty, signs.contains(.rare) else { return found }
    return Stretches.all(of: 0..<line.count, in: line.scalars).compactMap { doubleByte(line, $0) }
  }

  // MARK: Single-byte readers

  private func singleByte(_ line: RepairLine, _ span: Range<Int>) -> [Restoration] {
    let plainCost = model.plainCost(of: line.scalars[span])
    if let first = firstWellFormed(line, span, plainCost) { return [first] }
    if let best = bestStrict(RereadCatalog.twoByteAsSingle, line, span, plainCost) { return [best] }
    return Stretches.all(of: span, in: line.scalars).compactMap { stretch in
      searched(
        RereadCatalog.singleByteLossy + RereadCatalog.utf8AsSingle + RereadCatalog.twoByteAsSingle, line, stretch,
        model.cost(of: line.scalars[stretch]))
    }
  }

  /// UTF-8 that is well formed to the last byte was hardly made by chance: the first reader that gives it is taken.
  private func firstWellFormed(_ line: RepairLine, _ span: Range<Int>, _ plainCost: Float) -> Restoration? {
    for reader in RereadCatalog.utf8Readers {
      let channel = RereadChannel(written: .utf8, reader: reader())
      if let found = inverse(channel).strict(line, span, plainCost: plainCost), isPlausible(found) { return found }
    }
    return nil
  }

  /// Whether a reading back is plausible is asked of the best one first: it takes longer than reading back.
  private func bestStrict(
    _ channels: [RereadChannel], _ line: RepairLine, _ span: Range<Int>, _ plainCost: @autoclosure () -> Float
  ) -> Restoration? {
    let gains = channels.compactMap { channel in
      inverse(channel).strict(line, span, plainCost: plainCost()).map { (channel: channel, gain: $0.gain) }
    }
    let ranked = gains.sorted { ($0.gain, $1.channel.name) > ($1.gain, $0.channel.name) }
    for channel in ranked.map(\.channel) {
      if let found = inverse(channel).strict(line, span, plainCost: plainCost()), isPlausible(found) { return found }
    }
    return nil
  }

  // MARK: Two-byte readers

  private func doubleByte(_ line: RepairLine, _ span: Range<Int>) -> Restoration? {
    let profile = LineProfile(line.scalars[span], model)
    guard !profile.isMostlyLost, profile.mayBeDoubleByte || MisreadUTF8.isWellFormed(line.scalars[span]) else {
      return nil
    }
    // Sound lines with rare characters never come to ask for it.
    var known: Float?
    func observedCost() -> Float {
      let cost = known ?? model.cost(of: line.scalars[span])
      known = cost
      return cost
    }
    if profile.replaced == 0, let best = bestStrict(RereadCatalog.doubleByte, line, span, observedCost()) {
      return best
    }
    let dropped = profile.replaced == 0 ? RereadCatalog.doubleByteDropped : []
    return searched(RereadCatalog.doubleByte + dropped, line, span, observedCost())
  }

  /// The best of a full search with the channels that fit best at a glance.
  private func searched(
    _ channels: [RereadChannel], _ line: RepairLine, _ span: Range<Int>, _ observedCost: @autoclosure () -> Float
  ) -> Restoration? {
    guard Stretches.isVaried(line.scalars[span]) else { return nil }
    let scalars =
      span.count > Stretches.short ? Stretches.sample(of: span, in: line.scalars, model) : line.scalars[span]
    let ranked = channels.map { (channel: $0, rank: glance($0, scalars)) }.filter { $0.rank > 0 }
      .sorted { $0.rank > $1.rank }
    guard let top = ranked.first?.rank else { return nil }
    let close = ranked.prefix(Self.searches).filter { $0.rank > top - Self.closeRank }.map(\.channel)
    let cost = observedCost()
    return best(
      promising(close, line, span).lazy.compactMap { inverse($0).searched(line, span, observedCost: cost) })
  }

  private func inverse(_ channel: RereadChannel) -> RereadInverse {
    RereadInverse(channel: channel, model: model, candidates: candidates)
  }

  /// Of a long stretch two parts are searched first, and the whole only with the channels that bring text back there.
  private func promising(_ channels: [RereadChannel], _ line: RepairLine, _ span: Range<Int>) -> [RereadChannel] {
    guard span.count > Stretches.short else { return channels }
    let parts = Stretches.oddest(of: span, in: line.scalars, model)
    return channels.filter { channel in
      parts.contains { part in
        let observedCost = model.cost(of: line.scalars[part])
        return inverse(channel).searched(line, part, observedCost: observedCost).map(isPlausible) ?? false
      }
    }
  }

  /// Full searches for one stretch, and how far behind the best glance they may be.
  private static let searches = 4
  private static let closeRank: Float = 0.25

  /// 0 for a channel that is out of the question, above it the better the likelier.
  private func glance(_ channel: RereadChannel, _ scalars: ArraySlice<UInt32>) -> Float {
    let fit = StrictReader(channel: channel).fit(of: scalars)
    guard fit > 0.6 else { return 0 }
    if case .utf8 = channel.written, fit > MisreadUTF8.leastFit { return fit + 1 }
    let glance = GlanceReader(channel: channel).meanCost(of: scalars, model)
    return glance > Self.plausibleMean + 4 ? 0 : fit * (1 - glance / 20)
  }

  private func best(_ restorations: some Sequence<Restoration>) -> Restoration? {
    restorations.lazy.filter(isPlausible).max { ($0.gain, $1.channel) < ($1.gain, $0.channel) }
  }

  /// So many characters tell whether a text is one.
  private static let judged = 4_096

  /// Text of other scripts: several characters, or one of those that European text is full of (a letter of Latin-1, a
  /// mark of three bytes). Two letters of a sound word happen to be a letter of another alphabet too often.
  private func isPlausibleWestern(_ restoration: Restoration) -> Bool {
    let wide = Set(restoration.restored.lazy.filter { $0 >= 0x80 }.prefix(Self.judged))
    if restoration.isExotic { return wide.count >= 4 }
    return wide.count >= 2
      || wide.contains { (0xC0..<0x100).contains($0) || (0x2010..<0x2150).contains($0) || $0 >= 0x3000 }
  }

  /// Chinese that reads like Chinese, or a plain improvement by a reading back that lost nothing.
  private func isPlausible(_ restoration: Restoration) -> Bool {
    guard restoration.gain > 0 else { return false }
    let han = Array(restoration.restored.lazy.filter { (0x3400..<0xA000).contains($0) }.prefix(Self.judged))
    if restoration.channel.hasPrefix("utf8") {
      return han.isEmpty ? isPlausibleWestern(restoration) : !restoration.isExotic || Set(han).count >= 2
    }
    guard Set(han).count >= (restoration.isExotic ? 4 : 2) else { return false }
    let score = model.cost(of: han)
    return score / Float(han.count) < Self.plausibleMean
  }
}
