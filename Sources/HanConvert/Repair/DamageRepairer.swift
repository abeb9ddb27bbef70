import HanText

/// Finds damage and undoes it; leaves clean text alone.
public struct DamageRepairer: Rewriter {
  public let id: RuleID = "repair"
  private let model: WordModel

  public init(tables: TableImage? = nil) { self.model = WordModel(tables: tables) }

  /// Every repair in the text, in order, those not applied included.
  public func repairs(in text: TracedText) -> [Repair] { repairs(inUTF8: text.utf8) }

  /// The same for plain well-formed UTF-8.
  public func repairs(inUTF8 utf8: [UInt8]) -> [Repair] {
    let lines = Self.lines(utf8).map { RepairLine(utf8, $0) }
    return SplitRepairer(channel: .gbk, model: model).repairs(in: lines)
  }

  public func edits(for text: TracedText) -> [Edit] {
    repairs(in: text).filter(\.isApplied).map { Edit($0.range, $0.restored, rule: $0.channel) }
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
