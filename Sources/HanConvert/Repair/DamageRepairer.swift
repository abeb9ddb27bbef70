import HanText

/// Finds damage and undoes it; leaves clean text alone.
public struct DamageRepairer: Rewriter {
  public let id: RuleID = "repair"
  private let model: WordModel
  private let lineRepairer: LineRepairer
  private let scanner: DamageScanner
  private let candidates = CandidateCache()

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
    let suspects = scanner.suspects(in: utf8)
    guard !suspects.isEmpty else { return [] }
    let lossy = suspects.filter { $0.signs.contains(.loss) }.map { (line: RepairLine(utf8, $0.range), signs: $0.signs) }
      .filter { !$0.signs.contains(.rare) || !MisreadUTF8.isWellFormed($0.line.scalars[...]) }.map(\.line)
    var repairs = splitRepairs(in: lossy)
    let split = repairs.map(\.range)
    var next = 0
    for suspect in suspects {
      while next < split.count, split[next].upperBound <= suspect.range.lowerBound { next += 1 }
      if next < split.count, split[next].lowerBound < suspect.range.upperBound { continue }
      repairs += self.repairs(in: RepairLine(utf8, suspect.range), suspect.signs)
    }
    return repairs.filter(options.includes).map(options.decided).sorted { $0.range < $1.range }
  }

  /// Lines that may be damaged are searched; if one is, all lines with a loss are, since places lend each other trust.
  private func splitRepairs(in lines: [RepairLine]) -> [Repair] {
    let found = splitRepairs(in: lines, .gbk)
    return found.isEmpty ? splitRepairs(in: lines, .big5) : found
  }

  private func splitRepairs(in lines: [RepairLine], _ channel: SplitChannel) -> [Repair] {
    let gate = SplitGate(channel: channel, model: model)
    let repairer = SplitRepairer(channel: channel, model: model, candidates: candidates)
    let doubtful = lines.filter(gate.mayBeSplit)
    let found = repairer.repairs(in: doubtful)
    return found.isEmpty || doubtful.count == lines.count ? found : repairer.repairs(in: lines)
  }

  private func repairs(in line: RepairLine, _ signs: DamageSigns) -> [Repair] {
    let destroyed = signs.contains(.loss) ? DestroyedRule().spans(in: line) : []
    guard destroyed.isEmpty else { return destroyed.map { Self.destroyed(line, $0) } }
    return lineRepairer.restorations(in: line, signs).map { Self.repair(line, $0) }
  }

  private static func repair(_ line: RepairLine, _ restoration: Restoration) -> Repair {
    Repair(
      range: line.bytes(restoration.span), channel: RuleID(restoration.channel),
      observed: line.text(restoration.span), restored: String(scalars: restoration.restored),
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
