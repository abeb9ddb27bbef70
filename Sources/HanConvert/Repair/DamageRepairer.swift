import HanText

/// Finds damage and undoes it; leaves clean text alone.
public struct DamageRepairer: Rewriter {
  public let id: RuleID = "repair"
  private let model: WordModel
  private let lineRepairer: LineRepairer

  public init(tables: TableImage? = nil) {
    self.model = WordModel(tables: tables)
    self.lineRepairer = LineRepairer(model: model)
  }

  /// Every repair in the text, in order, those not applied included.
  public func repairs(in text: TracedText) -> [Repair] { repairs(inUTF8: text.utf8) }

  /// The same for plain well-formed UTF-8.
  public func repairs(inUTF8 utf8: [UInt8]) -> [Repair] {
    let lines = Self.lines(utf8).map { RepairLine(utf8, $0) }
    var repairs = SplitRepairer(channel: .gbk, model: model).repairs(in: lines)
    let split = repairs.map(\.range)
    var next = 0
    for line in lines {
      while next < split.count, split[next].upperBound <= line.offsets[0] { next += 1 }
      if next < split.count, split[next].lowerBound < line.offsets[line.count] { continue }
      repairs += self.repairs(in: line)
    }
    return repairs.sorted { $0.range < $1.range }
  }

  private func repairs(in line: RepairLine) -> [Repair] {
    let destroyed = DestroyedRule().spans(in: line)
    guard destroyed.isEmpty else { return destroyed.map { Self.destroyed(line, $0) } }
    return lineRepairer.restorations(in: line).map { Self.repair(line, $0) }
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
      range: line.bytes(span), channel: "destroyed", observed: line.text(span), restored: line.text(span),
      confidence: 1, isApplied: false, evidence: "nothing of the original is left in these characters")
  }

  public func edits(for text: TracedText) -> [Edit] {
    repairs(in: text).filter(\.isApplied).flatMap(\.edits)
  }

  /// Lines without their LF.
  private static func lines(_ utf8: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while start < utf8.count {
      let end = utf8[start...].firstIndex(of: 0x0A) ?? utf8.count
      if end > start { lines.append(start..<end) }
      start = end + 1
    }
    return lines
  }
}
