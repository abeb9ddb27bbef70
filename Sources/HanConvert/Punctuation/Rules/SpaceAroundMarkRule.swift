import HanText

/// One space beside a full-width mark goes: 你好， 世界 → 你好，世界. The mark has its own white space in its square.
///
/// Several spaces are a gap to fill in or a column and stay, as do ideographic spaces, the ends of a paragraph and
/// what stands behind an ASCII mark (`2. “…”`).
/// Quotation marks that exist in Latin text as well count only if Chinese text stands on the other side of the space.
struct SpaceAroundMarkRule: PunctuationRule {
  static let id: RuleID = "space-around-mark"
  static let wide = Set("，。、；：？！（）《》〈〉「」『』【】〔〕".unicodeScalars)
  static let shared = Set("“”‘’…—".unicodeScalars)
  let marks = MarkSet(spacesBeside: wide.union(shared))

  func apply(to line: inout MarkLine) {
    guard !MarkNeighbours.isLatin(line) else { return }
    for index in line.cells.indices where isSingleSpace(line, index) {
      if goes(line, index - 1, index + 1) || goes(line, index + 1, index - 1) {
        line.replace(index..<index + 1, with: [])
      }
    }
  }

  private func isSingleSpace(_ line: MarkLine, _ index: Int) -> Bool {
    let scalar = line.cells[index].scalar
    return (scalar == " " || scalar == "\u{A0}") && !isGapOrEdge(line, index - 1) && !isGapOrEdge(line, index + 1)
  }

  private func isGapOrEdge(_ line: MarkLine, _ index: Int) -> Bool {
    guard let kind = line.kind(at: index) else { return true }
    return kind == .space
  }

  /// Whether a space goes between the mark at one cell and what stands at the other.
  private func goes(_ line: MarkLine, _ mark: Int, _ other: Int) -> Bool {
    guard let scalar = line.scalar(at: mark), let kind = line.kind(at: other), kind != .other else { return false }
    if kind == .mark, line.scalar(at: other).map({ $0.value < 0x80 }) == true { return false }
    if Self.wide.contains(scalar) { return true }
    guard Self.shared.contains(scalar) else { return false }
    return kind.isChinese || (line.scalar(at: other).map(Self.wide.contains) ?? false)
  }
}
