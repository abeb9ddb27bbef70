import HanText

/// A paragraph as cells, the changes that rules make to it, and the edits that come to the same.
struct MarkLine {
  private(set) var cells: [MarkCell]
  private let utf8: [UInt8]
  private let range: Range<Int>
  private var rule: Int8 = 0
  private var waiting: [(cells: Range<Int>, scalars: [Unicode.Scalar])] = []
  /// Which rule dropped the text that starts at a byte.
  private var dropped: [Int: Int8] = [:]

  /// The paragraph at `range` of a text; broken bytes become U+FFFD cells, which no rule touches.
  init(_ utf8: [UInt8], _ range: Range<Int>) {
    self.utf8 = utf8
    self.range = range
    cells = Self.decoded(utf8, range)
    ProtectedSpans.mark(&cells)
  }

  private static func decoded(_ utf8: [UInt8], _ range: Range<Int>) -> [MarkCell] {
    var cells: [MarkCell] = []
    cells.reserveCapacity(range.count / 2)
    var decoder = Unicode.UTF8.ForwardParser()
    var bytes = utf8[range].makeIterator()
    var position = range.lowerBound
    while true {
      switch decoder.parseScalar(from: &bytes) {
      case .valid(let encoded):
        cells.append(MarkCell(Unicode.UTF8.decode(encoded), lower: position, upper: position + encoded.count))
        position += encoded.count
      case .error(let length):
        cells.append(MarkCell("\u{FFFD}", lower: position, upper: position + length))
        position += length
      case .emptyInput: return cells
      }
    }
  }

  /// The scalar at a cell, or `nil` outside the paragraph.
  func scalar(at index: Int) -> Unicode.Scalar? { cells.indices.contains(index) ? cells[index].scalar : nil }

  /// The kind at a cell, or `nil` outside the paragraph.
  func kind(at index: Int) -> MarkKind? { cells.indices.contains(index) ? cells[index].kind : nil }

  /// The changes that follow are those of the rule with this index.
  mutating func begin(rule: Int) { self.rule = Int8(clamping: rule) }

  /// Puts another mark in a cell, at once.
  mutating func set(_ index: Int, to scalar: Unicode.Scalar) {
    let cell = cells[index]
    guard cell.scalar != scalar, !cell.isProtected else { return }
    cells[index] = MarkCell(scalar, lower: cell.lower, upper: cell.upper, rule: rule)
  }

  /// Replaces a run of cells by other scalars (none to drop it, an empty run to insert) when the rule is done. Calls come in order
  /// and do not overlap.
  mutating func replace(_ run: Range<Int>, with scalars: [Unicode.Scalar]) {
    guard !cells[run].contains(where: \.isProtected) else { return }
    guard !cells[run].lazy.map(\.scalar).elementsEqual(scalars) else { return }
    waiting.append((run, scalars))
  }

  /// Makes the replacements that wait.
  /// - Complexity: O(cells) if there are any.
  mutating func commit() {
    guard !waiting.isEmpty else { return }
    var result: [MarkCell] = []
    result.reserveCapacity(cells.count + waiting.count)
    var position = 0
    for (run, scalars) in waiting {
      result += cells[position..<run.lowerBound]
      append(scalars, insteadOf: run, to: &result)
      position = run.upperBound
    }
    result += cells[position...]
    cells = result
    waiting.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ scalars: [Unicode.Scalar], insteadOf run: Range<Int>, to result: inout [MarkCell]) {
    let start = run.lowerBound < cells.count ? cells[run.lowerBound].lower : range.upperBound
    let lower = run.isEmpty ? result.last?.upper ?? range.lowerBound : start
    let upper = run.isEmpty ? lower : cells[run.upperBound - 1].upper
    if scalars.isEmpty { dropped[lower] = rule }
    if scalars.count == run.count {
      for (cell, scalar) in zip(cells[run], scalars) {
        result.append(cell.scalar == scalar ? cell : MarkCell(scalar, lower: cell.lower, upper: cell.upper, rule: rule))
      }
    } else {
      for (index, scalar) in scalars.enumerated() {
        result.append(MarkCell(scalar, lower: index == 0 ? lower : upper, upper: upper, rule: rule))
      }
    }
  }

  /// What the rules did, one edit a changed mark.
  func edits(rules: [RuleID]) -> [Edit] {
    var edits: [Edit] = []
    var position = range.lowerBound
    var index = 0
    while index < cells.count {
      let cell = cells[index]
      if cell.lower > position, let edit = deletion(from: position, to: cell.lower, rules) { edits.append(edit) }
      position = max(position, cell.upper)
      guard cell.rule >= 0 else {
        index += 1
        continue
      }
      var replacement = String.UnicodeScalarView([cell.scalar])
      index += 1
      while index < cells.count, cells[index].rule >= 0, cells[index].lower == cells[index].upper {
        replacement.append(cells[index].scalar)
        index += 1
      }
      edits.append(Edit(TextRange(cell.lower, position), String(replacement), rule: rules[Int(cell.rule)]))
    }
    if position < range.upperBound, let edit = deletion(from: position, to: range.upperBound, rules) {
      edits.append(edit)
    }
    return edits.filter { !$0.replacement.utf8.elementsEqual(utf8[$0.range.bounds]) }
  }

  private func deletion(from lower: Int, to upper: Int, _ rules: [RuleID]) -> Edit? {
    guard let rule = dropped[lower] else { return nil }
    return Edit(TextRange(lower, upper), "", rule: rules[Int(rule)])
  }
}
