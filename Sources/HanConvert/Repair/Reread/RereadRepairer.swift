import HanText

/// Finds the stretches of a line that a wrong charset made and reads them back.
struct RereadRepairer {
  let model: WordModel

  /// Longer lines are searched in stretches of this many characters, which bounds memory.
  private static let stretch = 4_096
  /// A character of Chinese text costs some 6 nats under the word model, a random one 10 and more; what is read back
  /// must stay below this mean. Set by hand; checked on the development set and its clean lines.
  private static let plausibleMean: Float = 9.2

  /// The best restorations of a line, in order, whether or not they are sure enough.
  func restorations(in line: RepairLine, _ signs: DamageSigns) -> [Restoration] {
    var found: [Restoration] = []
    for span in signs.contains(.western) ? WesternRuns.runs(in: line.scalars) : [] {
      if let best = singleByte(line, span) { found.append(best) }
    }
    guard found.isEmpty, signs.contains(.rare) else { return found }
    return stride(from: 0, to: line.count, by: Self.stretch).compactMap {
      doubleByte(line, $0..<min(line.count, $0 + Self.stretch))
    }
  }

  // MARK: Single-byte readers

  private func singleByte(_ line: RepairLine, _ span: Range<Int>) -> Restoration? {
    let plainCost = model.plainCost(of: line.scalars[span])
    if let first = firstWellFormed(line, span, plainCost) { return first }
    if let best = best(strict(RereadCatalog.twoByteAsSingle, line, span, plainCost)) { return best }
    let observedCost = model.cost(of: line.scalars[span])
    return searched(
      RereadCatalog.singleByteLossy + RereadCatalog.utf8AsSingle + RereadCatalog.twoByteAsSingle, line, span,
      observedCost)
  }

  /// UTF-8 that is well formed to the last byte was hardly made by chance: the first reader that gives it is taken.
  private func firstWellFormed(_ line: RepairLine, _ span: Range<Int>, _ plainCost: Float) -> Restoration? {
    for channel in RereadCatalog.utf8AsSingle {
      let inverse = RereadInverse(channel: channel, model: model)
      if let found = inverse.strict(line, span, plainCost: plainCost), isPlausible(found) { return found }
    }
    return nil
  }

  private func strict(
    _ channels: [RereadChannel], _ line: RepairLine, _ span: Range<Int>, _ plainCost: Float
  ) -> [Restoration] {
    channels.compactMap { RereadInverse(channel: $0, model: model).strict(line, span, plainCost: plainCost) }
  }

  // MARK: Two-byte readers

  private func doubleByte(_ line: RepairLine, _ span: Range<Int>) -> Restoration? {
    let profile = LineProfile(line.scalars[span], model)
    guard profile.mayBeDoubleByte, !profile.isMostlyLost else { return nil }
    let observedCost = model.cost(of: line.scalars[span])
    if profile.replaced == 0, let best = best(strict(RereadCatalog.doubleByte, line, span, observedCost)) {
      return best
    }
    let dropped = profile.replaced == 0 ? RereadCatalog.doubleByteDropped : []
    return searched(RereadCatalog.doubleByte + dropped, line, span, observedCost)
  }

  /// The best of a full search with the channels that fit best at a glance.
  private func searched(
    _ channels: [RereadChannel], _ line: RepairLine, _ span: Range<Int>, _ observedCost: Float
  ) -> Restoration? {
    let scalars = line.scalars[span]
    let ranked = channels.map { (channel: $0, rank: glance($0, scalars)) }.filter { $0.rank > 0 }
      .sorted { $0.rank > $1.rank }
    guard let top = ranked.first?.rank else { return nil }
    let close = ranked.prefix(Self.searches).filter { $0.rank > top - Self.closeRank }
    return best(
      close.compactMap {
        RereadInverse(channel: $0.channel, model: model).searched(line, span, observedCost: observedCost)
      })
  }

  /// Full searches for one stretch, and how far behind the best glance they may be.
  private static let searches = 4
  private static let closeRank: Float = 0.25

  /// Bytes that are well-formed UTF-8 to this degree are UTF-8; those of other charsets stay below 0.75.
  private static let wellFormed: Float = 0.85

  /// 0 for a channel that is out of the question, above it the better the likelier.
  private func glance(_ channel: RereadChannel, _ scalars: ArraySlice<UInt32>) -> Float {
    let fit = StrictReader(channel: channel).fit(of: scalars)
    guard fit > 0.6 else { return 0 }
    if case .utf8 = channel.written, fit > Self.wellFormed { return fit + 1 }
    let glance = GlanceReader(channel: channel).meanCost(of: scalars, model)
    return glance > Self.plausibleMean + 4 ? 0 : fit * (1 - glance / 20)
  }

  private func best(_ restorations: [Restoration]) -> Restoration? {
    restorations.filter(isPlausible).max { ($0.gain, $1.channel) < ($1.gain, $0.channel) }
  }

  /// Text of other scripts: several characters, or one of those that European text is full of (a letter of Latin-1, a
  /// mark of three bytes). Two letters of a sound word happen to be a letter of another alphabet too often.
  private func isPlausibleWestern(_ restoration: Restoration) -> Bool {
    let wide = Set(restoration.restored.filter { $0 >= 0x80 })
    if restoration.isExotic { return wide.count >= 4 }
    return wide.count >= 2
      || wide.contains { (0xC0..<0x100).contains($0) || (0x2010..<0x2150).contains($0) || $0 >= 0x3000 }
  }

  /// Chinese that reads like Chinese, or a plain improvement by a reading back that lost nothing.
  private func isPlausible(_ restoration: Restoration) -> Bool {
    guard restoration.gain > 0 else { return false }
    let han = restoration.restored.filter { (0x3400..<0xA000).contains($0) }
    if restoration.channel.hasPrefix("utf8") {
      return han.isEmpty ? isPlausibleWestern(restoration) : !restoration.isExotic || Set(han).count >= 2
    }
    guard Set(han).count >= (restoration.isExotic ? 4 : 2) else { return false }
    let score = model.cost(of: han)
    return score / Float(han.count) < Self.plausibleMean
  }
}
