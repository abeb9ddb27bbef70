import HanText

/// Undoes the damage that can be found within one line, layer by layer.
struct LineRepairer: Sendable {
  let model: WordModel
  private let escapes: [any LineRule]
  private let reread: RereadRepairer
  private let insertions: [any LineRule]
  private let backslashes: [any LineRule]

  /// Texts have been seen with three layers; a fourth would be guessing.
  private static let layers = 3

  private let scanner: DamageScanner

  init(model: WordModel, scanner: DamageScanner, candidates: CandidateCache = CandidateCache()) {
    self.model = model
    self.scanner = scanner
    self.escapes = [ByteReferenceRule(), EntityRule(), UnicodeEscapeRule(), PercentRule(model: model)]
    self.reread = RereadRepairer(model: model, candidates: candidates)
    self.insertions = [PinyinNoteRule(model: model), InvisibleRule(), PrivateUseRule(model: model), LostSpaceRule()]
    self.backslashes = [DoubledBackslashRule(), LostBackslashRule(model: model, candidates: candidates)]
  }

  /// What the rules that the signs call for restore, in order, without overlap.
  func restorations(in line: RepairLine, _ signs: DamageSigns = .all) -> [Restoration] {
    restorations(in: line, signs, layersLeft: Self.layers)
  }

  private func restorations(in line: RepairLine, _ signs: DamageSigns, layersLeft: Int) -> [Restoration] {
    guard layersLeft > 0 else { return [] }
    for rule in signs.contains(.escape) ? escapes : [] {
      let found = rule.restorations(in: line).map { peeled($0, layersLeft: layersLeft - 1) }
      let kept = rule.isOuterLayer ? found.filter(\.isLayered) : found
      if !kept.isEmpty { return kept }
    }
    let found = reread.restorations(in: line, signs)
    if !found.isEmpty { return found.map { peeled($0, layersLeft: layersLeft - 1) } }
    let rules: [any LineRule] =
      (signs.isDisjoint(with: [.western, .sequence]) ? [] : [ShortSequenceRule()])
      + (signs.contains(.insertion) ? insertions : [])
      + (signs.contains(.backslash) ? backslashes : [])
    return rules.reduce([]) { Self.merged($0, $1.restorations(in: line)) }
  }

  /// Both lists in order; of the later one what overlaps nothing of the earlier.
  /// - Complexity: O(both).
  private static func merged(_ earlier: [Restoration], _ later: [Restoration]) -> [Restoration] {
    guard !earlier.isEmpty, !later.isEmpty else { return earlier + later }
    var result: [Restoration] = []
    var next = 0
    for restoration in later {
      while next < earlier.count, earlier[next].span.upperBound <= restoration.span.lowerBound {
        result.append(earlier[next])
        next += 1
      }
      if next < earlier.count, earlier[next].span.lowerBound < restoration.span.upperBound { continue }
      result.append(restoration)
    }
    return result + earlier[next...]
  }

  /// The restoration with further layers undone.
  private func peeled(_ outer: Restoration, layersLeft: Int) -> Restoration {
    let line = RepairLine(scalars: outer.restored)
    let signs = scanner.suspects(in: [UInt8](scalars: outer.restored)).reduce(into: DamageSigns()) {
      $0.formUnion($1.signs)
    }
    guard !signs.isEmpty else { return outer }
    let inner = restorations(in: line, signs, layersLeft: layersLeft)
    guard let first = inner.first else { return outer }
    var result = outer
    result.restored = []
    var position = 0
    for restoration in inner where restoration.span.lowerBound >= position {
      result.restored += outer.restored[position..<restoration.span.lowerBound] + restoration.restored
      position = restoration.span.upperBound
    }
    result.restored += outer.restored[position...]
    result.channel = "\(first.channel)>\(outer.channel)"
    result.isLayered = true
    result.cost = model.cost(of: result.restored)
    result.rival = nil
    return result
  }
}
