import HanText

/// A paragraph as cells, the changes that rules make to it, and the edits that come to the same.
struct MarkLine {
  private(set) var cells: [MarkCell]
  private let utf8: [UInt8]
  private let range: Range<Int>
  /// One bit of 64 for each scalar that is, or was, in the paragraph: see ``MarkSet/bits``.
  private(set) var presence: UInt64 = 0
  private var rule: Int8 = 0
  private var isChanged = true
  private var waiting: [(cells: Range<Int>, scalars: [Unicode.Scalar])] = []
  /// Which rule dropped the text that starts at a byte.
  private var dropped: [Int: Int8] = [:]

  /// The paragraph at `range` of a text; broken bytes become U+FFFD cells, which no rule touches.
  init(_ utf8: [UInt8], _ range: Range<Int>) {
    self.utf8 = utf8
    self.range = range
    cells = Self.decoded(utf8, range)
    ProtectedSpans.mark(&cells)
    presence = cells.reduce(0) { $1.kind == .han ? $0 : $0 | MarkSet.bit($1.scalar.value) }
  }

  private static func decoded(_ utf8: [UInt8], _ range: Range<Int>) -> [MarkCell] {
    var cells: [MarkCell] = []
    cells.reserveCapacity(range.count / 2)
    utf8.withUnsafeBufferPointer { utf8 in
      var position = range.lowerBound
      while position < range.upperBound {
        let cell = usual(utf8, position, before: range.upperBound) ?? parsed(utf8[position..<range.upperBound])
        cells.append(cell)
        position = cell.upper
      }
    }
    return cells
  }

  /// The character of ASCII, or of three bytes that are none of the few with rules of their own, at a position.
  @inline(__always)
  private static func usual(_ utf8: UnsafeBufferPointer<UInt8>, _ position: Int, before end: Int) -> MarkCell? {
    let lead = utf8[position]
    if lead < 0x80 { return MarkCell(Unicode.Scalar(lead), lower: position, upper: position + 1) }
    guard lead > 0xE0, lead < 0xF0, lead != 0xED, position + 2 < end, utf8[position + 1] & 0xC0 == 0x80,
      utf8[position + 2] & 0xC0 == 0x80
    else { return nil }
    let tail = UInt32(utf8[position + 1] & 0x3F) << 6 | UInt32(utf8[position + 2] & 0x3F)
    return Unicode.Scalar(UInt32(lead & 0x0F) << 12 | tail).map { MarkCell($0, lower: position, upper: position + 3) }
  }

  /// Any character at the start of some bytes, which are not empty.
  private static func parsed(_ utf8: Slice<UnsafeBufferPointer<UInt8>>) -> MarkCell {
    var decoder = Unicode.UTF8.ForwardParser()
    var bytes = utf8.makeIterator()
    let start = utf8.startIndex
    switch decoder.parseScalar(from: &bytes) {
    case .valid(let encoded):
      return MarkCell(Unicode.UTF8.decode(encoded), lower: start, upper: start + encoded.count)
    case .error(let length): return MarkCell("\u{FFFD}", lower: start, upper: start + length)
    case .emptyInput: return MarkCell("\u{FFFD}", lower: start, upper: utf8.endIndex)
    }
  }

  /// The scalar at a cell, or `nil` outside the paragraph.
  func scalar(at index: Int) -> Unicode.Scalar? { cells.indices.contains(index) ? cells[index].scalar : nil }

  /// The kind at a cell, or `nil` outside the paragraph.
  func kind(at index: Int) -> MarkKind? { cells.indices.contains(index) ? cells[index].kind : nil }

  /// Runs of unprotected cells of one family, as `family` sorts their scalars; scalars of no family are in no run.
  /// - Complexity: O(cells).
  func runs(_ family: (Unicode.Scalar) -> Int?) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var last: Int?
    for (index, cell) in cells.enumerated() {
      let next = cell.kind == .han || cell.isProtected ? nil : family(cell.scalar)
      if let next, next == last, let run = runs.last {
        runs[runs.count - 1] = run.lowerBound..<index + 1
      } else if next != nil {
        runs.append(index..<index + 1)
      }
      last = next
    }
    return runs
  }

  /// Starts a round of the rules; whether the round before it (if any) changed something.
  mutating func beginRound() -> Bool {
    defer { isChanged = false }
    return isChanged
  }

  /// The changes that follow are those of the rule with this index.
  mutating func begin(rule: Int) { self.rule = Int8(clamping: rule) }

  /// Puts another mark in a cell, at once.
  mutating func set(_ index: Int, to scalar: Unicode.Scalar) {
    let cell = cells[index]
    guard cell.scalar != scalar, !cell.isProtected else { return }
    cells[index] = changed(cell, to: scalar)
  }

  /// The cell with another scalar, under the rule that changed it first.
  private mutating func changed(_ cell: MarkCell, to scalar: Unicode.Scalar) -> MarkCell {
    isChanged = true
    presence |= MarkSet.bit(scalar.value)
    return MarkCell(scalar, lower: cell.lower, upper: cell.upper, rule: cell.rule >= 0 ? cell.rule : rule)
  }

  /// Replaces a run of cells by other scalars (none to drop it, an empty run to insert) when the rule is done. Calls come in order
  /// and do not overlap.
  mutating func replace(_ run: Range<Int>, with scalars: [Unicode.Scalar]) {
    guard !isProtected(run) else { return }
    guard !cells[run].lazy.map(\.scalar).elementsEqual(scalars) else { return }
    waiting.append((run, scalars))
  }

  /// Whether a run of cells holds a protected one or, if it is empty, stands between two.
  private func isProtected(_ run: Range<Int>) -> Bool {
    guard run.isEmpty else { return cells[run].contains(where: \.isProtected) }
    return run.lowerBound > 0 && run.lowerBound < cells.count && cells[run.lowerBound - 1].isProtected
      && cells[run.lowerBound].isProtected
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
        result.append(cell.scalar == scalar ? cell : changed(cell, to: scalar))
      }
    } else {
      isChanged = true
      for (index, scalar) in scalars.enumerated() {
        presence |= MarkSet.bit(scalar.value)
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
    rules.isEmpty ? nil : Edit(TextRange(lower, upper), "", rule: rules[Int(dropped[lower] ?? 0)])
  }
}
