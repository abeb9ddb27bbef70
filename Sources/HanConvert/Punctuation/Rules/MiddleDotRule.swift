import HanText

/// The dot within a name: 山姆•奥特曼, 山姆・奥特曼, 山姆．奥特曼, 山姆.奥特曼 get the dot of the style.
///
/// A dot that can be nothing else counts between two Chinese characters, or one and a letter; a full stop or ．only
/// between two pairs of characters that transliterations are made of. Bullets and dots between kana stay. The dot is ·
/// (U+00B7) on the mainland and in Hong Kong, ‧ (U+2027) in Taiwan.
/// Sources: GB/T 15834-2011 §4.14; 《重訂標點符號手冊》 間隔號.
struct MiddleDotRule: PunctuationRule {
  static let id: RuleID = "middle-dot"
  let dot: Unicode.Scalar
  let marks: MarkSet

  init(style: PunctuationStyle) {
    dot = style == .taiwan ? "‧" : "·"
    marks = MarkSet(style == .taiwan ? "·•・∙⋅．." : "‧•・∙⋅．.")
  }

  func apply(to line: inout MarkLine) {
    for index in line.cells.indices {
      switch line.cells[index].scalar {
      case "·", "•", "‧", "・", "∙", "⋅":
        if isInName(line, index) { line.set(index, to: dot) }
      case ".", "．":
        if isTransliterated(line, index) { line.set(index, to: dot) }
      default: continue
      }
    }
  }

  private func isInName(_ line: MarkLine, _ index: Int) -> Bool {
    let left = isHan(line, index - 1)
    let right = isHan(line, index + 1)
    return (left && right) || (left && line.kind(at: index + 1) == .letter)
      || (right && line.kind(at: index - 1) == .letter)
  }

  private func isHan(_ line: MarkLine, _ index: Int) -> Bool { line.scalar(at: index)?.isHan == true }

  private func isTransliterated(_ line: MarkLine, _ index: Int) -> Bool {
    let left = isSyllable(line, index - 1) && isSyllable(line, index - 2)
    let right = isSyllable(line, index + 1) && isSyllable(line, index + 2)
    return (left && right) || (left && isInitial(line, index + 1)) || (right && isInitial(line, index - 1))
  }

  private func isSyllable(_ line: MarkLine, _ index: Int) -> Bool {
    line.scalar(at: index).map(Transliteration.contains) ?? false
  }

  /// A capital between two dots, parts of a name around them: 约翰.F.肯尼迪.
  private func isInitial(_ line: MarkLine, _ index: Int) -> Bool {
    guard let letter = line.scalar(at: index), letter.properties.isUppercase else { return false }
    return [-1, 1].allSatisfy { step in
      let mark = line.scalar(at: index + step)
      return (mark == "." || mark == "．" || mark == dot) && isSyllable(line, index + 2 * step)
    }
  }
}
