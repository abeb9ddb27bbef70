import HanText

/// Half-width CJK marks, small marks and marks made for vertical lines become the ordinary ones: ｡ → 。, ﹐ → ，, ﹁ → 「.
///
/// Source: the compatibility mappings of Unicode's blocks CJK Compatibility Forms, Small Form Variants, and Halfwidth
/// and Fullwidth Forms. Half-width kana and the like are letters and stay.
struct CompatibilityMarkRule: PunctuationRule {
  static let id: RuleID = "compatibility-mark"
  private static let observed = "｡､｢｣･︐︑︒︓︔︕︖︵︶︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈﹐﹑﹔﹕﹖﹗﹙﹚﹝﹞"
  private static let ordinary = "。、「」・，、。：；！？（）〔〕【】《》〈〉「」『』［］，、；：？！（）〔〕"
  private static let pairs = Dictionary(
    zip(observed.unicodeScalars, ordinary.unicodeScalars), uniquingKeysWith: { first, _ in first })
  let marks = MarkSet(Self.observed)

  func apply(to line: inout MarkLine) {
    for index in line.cells.indices where line.cells[index].scalar.value >= 0xFE10 {
      if let mark = Self.pairs[line.cells[index].scalar] { line.set(index, to: mark) }
    }
  }
}
