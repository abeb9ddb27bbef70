import HanText

/// Finds damage and undoes it; leaves clean text alone.
public struct DamageRepairer: Rewriter {
  public let id: RuleID = "repair"
  private let model: WordModel
  private let lineRepairer: LineRepairer
  private let scanner: DamageScanner
  private let candidates = CandidateCache()
  private let beyondBig5 = BeyondBig5()

  private let options: RepairOptions

  public init(tables: TableImage? = nil, options: RepairOptions = RepairOptions()) {
    self.options = options
    self.model = WordModel(tables: tables)
    self.scanner = DamageScanner(model: model)
    self.lineRepairer = LineRepairer(model: model, scanner: scanner, candidates: candidates)
  }

  /// Every repair in the text, in order, those not applied included.
  public func repairs(in text: TracedText) -> [Repair] { repairs(inUTF8: text.utf8) }

  /// The same for plain well-formed UTF-8.
  public func repairs(inUTF8 utf8: [UInt8]) -> [Repair] {
    let suspects = scanner.suspects(in: utf8).filter { !beyondBig5.rulesOut($0, in: utf8) }
    guard !suspects.isEmpty else { return [] }
    let lines = suspects.map { $0.signs.contains(.loss) ? RepairLine(utf8, $0.range) : nil }
    let lossy = zip(suspects, lines).compactMap { suspect, line in
      line.flatMap { !suspect.signs.contains(.rare) || !MisreadUTF8.isWellFormed($0.scalars[...]) ? $0 : nil }
    }
    let split = splitRepairs(in: lossy)
    var repairs: [Repair] = []
    var next = 0
    for (suspect, line) in zip(suspects, lines) {
      let first = next
      while next < split.count, split[next].range.lowerBound < suspect.range.upperBound { next += 1 }
      let cut = split[first..<next]
      guard cut.isEmpty || suspect.signs.contains(.rare) else {
        repairs += cut
        continue
      }
      let found = self.repairs(in: line ?? RepairLine(utf8, suspect.range), suspect.signs, utf8)
      repairs += cut.isEmpty || explains(found, cut) ? found : Array(cut)
    }
    return repairs.filter(options.includes).map(options.decided).sorted { $0.range < $1.range }
  }

  /// Whether one repair that is sure enough to be made holds all places that a split explains as well: it explains what
  /// stands between them too.
  private func explains(_ found: [Repair], _ split: ArraySlice<Repair>) -> Bool {
    guard let first = split.first, let last = split.last else { return true }
    return found.contains { repair in
      repair.range.lowerBound <= first.range.lowerBound && repair.range.upperBound >= last.range.upperBound
        && repair.range.count > 2 * split.reduce(0) { $0 + $1.range.count } && options.decided(repair).isApplied
    }
  }

  /// Lines that may be damaged are searched; if one is, all lines with a loss are, since places lend each other trust.
  private func splitRepairs(in lines: [RepairLine]) -> [Repair] {
    for channel in lines.isEmpty ? [] : [SplitChannel.gbk, .big5, .gbkQuotes] {
      let found = splitRepairs(in: lines, channel)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func splitRepairs(in lines: [RepairLine], _ channel: SplitChannel) -> [Repair] {
    let gate = SplitGate(channel: channel, model: model)
    let repairer = SplitRepairer(channel: channel, model: model, candidates: candidates)
    let doubtful = lines.filter(gate.mayBeSplit)
    let found = repairer.repairs(in: doubtful)
    return found.isEmpty || doubtful.count == lines.count ? found : repairer.repairs(in: lines)
  }

  private func repairs(in line: RepairLine, _ signs: DamageSigns, _ utf8: [UInt8]) -> [Repair] {
    let destroyed = signs.contains(.loss) ? DestroyedRule().spans(in: line) : []
    guard destroyed.isEmpty else { return destroyed.map { Self.destroyed(line, $0) } }
    return lineRepairer.restorations(in: line, signs).map { Self.repair(line.bytes($0.span), utf8, $0) }
  }

  private static func repair(_ range: TextRange, _ utf8: [UInt8], _ restoration: Restoration) -> Repair {
    Repair(
      range: range, channel: RuleID(restoration.channel),
      observed: String(decoding: utf8[range.lowerBound..<range.upperBound], as: UTF8.self),
      restored: String(scalars: restoration.restored),
      confidence: Confidence.of(margin: Double(restoration.margin)), evidence: restoration.evidence,
      rivals: restoration.rival.map { [String(scalars: $0)] } ?? [])
  }

  private static func destroyed(_ line: RepairLine, _ span: Range<Int>) -> Repair {
    Repair(
      range: line.bytes(span), channel: RepairOptions.destroyed, observed: line.text(span), restored: line.text(span),
      confidence: 1, isApplied: false, evidence: "nothing of the original is left in these characters")
  }

  public func edits(for text: TracedText) -> [Edit] {
    repairs(in: text).filter(\.isApplied).flatMap(\.edits)
  }
}
