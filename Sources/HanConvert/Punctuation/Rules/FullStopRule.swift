import HanText

/// A half-width or full-width dot that ends a Chinese sentence becomes 。: 他来了. → 他来了。
///
/// Stays before a letter or a digit (`报告.doc`), behind another dot, behind one character at the head of a paragraph
/// (`一.`), between two characters that transliterated names are made of, and in Latin paragraphs. Source: GB/T 15834-2011 §4.1.
struct FullStopRule: PunctuationRule {
  static let id: RuleID = "full-stop"
  let marks = MarkSet(".．")

  func apply(to line: inout MarkLine) {
    guard !MarkNeighbours.isLatin(line) else { return }
    for index in line.cells.indices where line.cells[index].scalar == "." || line.cells[index].scalar == "．" {
      if isStop(line, index) { line.set(index, to: "。") }
    }
  }

  private func isStop(_ line: MarkLine, _ index: Int) -> Bool {
    if index == line.cells.count - 1, endsSentence(line, index) { return true }
    guard followsHan(line, index), line.kind(at: index - 2) != nil else { return false }
    var next = index + 1
    if line.kind(at: next) == .space { next += 1 }
    guard let kind = line.kind(at: next) else { return true }
    if kind == .mark { return line.scalar(at: next).map { !".．-~%".unicodeScalars.contains($0) } ?? true }
    if next == index + 1, isTransliterated(line, index - 1), isTransliterated(line, next) { return false }
    return kind.isChinese || (next > index + 1 && kind.isAlphanumeric)
  }

  /// The dot at the end of a paragraph stands behind a wide closing mark, or behind one Latin word or number right
  /// behind a Chinese character, and the paragraph has enough of them to be a sentence.
  private func endsSentence(_ line: MarkLine, _ index: Int) -> Bool {
    guard line.cells.lazy.filter({ $0.kind == .han }).prefix(Self.shortest).count == Self.shortest else { return false }
    if let last = line.scalar(at: index - 1), "）》”」』】".unicodeScalars.contains(last) { return true }
    var start = index
    while start > 0, line.cells[start - 1].kind.isAlphanumeric || isInNumber(line, start - 1, end: index) { start -= 1 }
    return start < index && line.kind(at: start - 1) == .han
  }

  /// Fewer Chinese characters are a label (`图1.`), no sentence. Not swept.
  private static let shortest = 4

  /// A decimal point, or the percent sign at the end.
  private func isInNumber(_ line: MarkLine, _ index: Int, end: Int) -> Bool {
    switch line.cells[index].scalar {
    case ".": line.kind(at: index + 1) == .digit && line.kind(at: index - 1) == .digit
    case "%": index == end - 1
    default: false
    }
  }

  private func isTransliterated(_ line: MarkLine, _ index: Int) -> Bool {
    line.scalar(at: index).map(Transliteration.contains) ?? false
  }

  /// A Chinese character, or one and a closing mark, stands before.
  private func followsHan(_ line: MarkLine, _ index: Int) -> Bool {
    if line.kind(at: index - 1) == .han { return true }
    let isClosed = line.scalar(at: index - 1).map { "”’」』）》〉】\")".unicodeScalars.contains($0) } ?? false
    return isClosed && line.kind(at: index - 2) == .han
  }
}
