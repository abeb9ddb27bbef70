/// The folds of the lines of a text, each made when it is first asked for: few of the lines of running text ever are.
/// One for all lines: an object of its own for each took as long as their bounds.
final class LineFolds {
  private let text: [UInt8]
  @exclusivity(unchecked) private var folds: [FoldedText?] = []

  /// What the markup says of a line that has none.
  let unmarked = MarkedLine(ArticleLine.Markup())

  init(_ text: [UInt8]) { self.text = text }

  /// The fold of a line, given where it is and its number.
  /// - Complexity: O(range) the first time, then O(1).
  func fold(of range: Range<Int>, line: Int) -> FoldedText {
    if line < folds.count, let known = folds[line] { return known }
    let fold = FoldedText(text, range)
    while folds.count <= line { folds.append(nil) }
    folds[line] = fold
    return fold
  }
}
