import HanText

/// Undoes the damage that can be found within one line, layer by layer.
struct LineRepairer: Sendable {
  let model: WordModel
  private let escapes: [any LineRule]
  private let reread: RereadRepairer
  private let insertions: [any LineRule]

  /// Texts have been seen with three layers; a fourth would be guessing.
  private static let layers = 3

  init(model: WordModel) {
    self.model = model
    self.escapes = [EntityRule(), UnicodeEscapeRule(), PercentRule(model: model)]
    self.reread = RereadRepairer(model: model)
    self.insertions = [
      DoubledBackslashRule(), PinyinNoteRule(model: model), InvisibleRule(), PrivateUseRule(model: model),
      LostBackslashRule(page: CodePages.big5, model: model),
    ]
  }

  /// What the rules restore, in order, without overlap.
  func restorations(in line: RepairLine) -> [Restoration] { restorations(in: line, layersLeft: Self.layers) }

  private func restorations(in line: RepairLine, layersLeft: Int) -> [Restoration] {
    guard layersLeft > 0 else { return [] }
    for rule in escapes {
      let found = rule.restorations(in: line)
      if !found.isEmpty { return found.map { peeled($0, layersLeft: layersLeft - 1) } }
    }
    let found = reread.restorations(in: line)
    if !found.isEmpty { return found.map { peeled($0, layersLeft: layersLeft - 1) } }
    var result: [Restoration] = []
    for rule in insertions {
      result += rule.restorations(in: line).filter { new in !result.contains { overlap($0, new) } }
    }
    return result.sorted { $0.span.lowerBound < $1.span.lowerBound }
  }

  private func overlap(_ left: Restoration, _ right: Restoration) -> Bool { left.span.overlaps(right.span) }

  /// The restoration with further layers undone.
  private func peeled(_ outer: Restoration, layersLeft: Int) -> Restoration {
    let line = RepairLine(scalars: outer.restored)
    let inner = restorations(in: line, layersLeft: layersLeft)
    guard let first = inner.first else { return outer }
    var result = outer
    for restoration in inner.reversed() {
      result.restored.replaceSubrange(restoration.span, with: restoration.restored)
    }
    result.channel = "\(first.channel)>\(outer.channel)"
    result.cost = WordScore.cost(of: result.restored, model)
    result.rival = nil
    return result
  }
}
