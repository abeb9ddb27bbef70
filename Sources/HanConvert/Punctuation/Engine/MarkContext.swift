/// Whether a mark belongs to the Chinese text around it.
struct MarkContext {
  let line: MarkLine
  let neighbours: MarkNeighbours
  /// The cells of the mark.
  let run: Range<Int>

  /// - Complexity: O(1).
  var isChinese: Bool {
    let left = neighbours.leftKind(of: run.lowerBound)
    if neighbours.isLatin {
      return left?.isChinese == true && neighbours.rightKind(of: run.upperBound - 1)?.isChinese == true
    }
    if isBetweenDigits { return false }
    if left?.isChinese == true { return true }
    if line.kind(at: run.upperBound)?.isChinese == true { return !isNameWithMark }
    return followsEmbeddedWord
  }

  /// `10:30`, `1,000`.
  private var isBetweenDigits: Bool {
    line.kind(at: run.lowerBound - 1) == .digit && line.kind(at: run.upperBound) == .digit
  }

  /// One Latin word stands before the mark, right behind a Chinese character, and no Latin word follows.
  private var followsEmbeddedWord: Bool {
    let last = neighbours.leftCell(of: run.lowerBound)
    guard last >= 0, line.cells[last].kind.isAlphanumeric, !isNameWithMark,
      neighbours.rightKindBeyondSpaces(of: run.upperBound - 1)?.isAlphanumeric != true
    else { return false }
    return line.kind(at: neighbours.wordStart(of: last) - 1)?.isChinese == true
  }

  /// The mark is the end of a name that is written with it: `Yahoo!奇摩`.
  private var isNameWithMark: Bool {
    guard run.count == 1, line.cells[run.lowerBound].scalar == "!", run.lowerBound > 0 else { return false }
    let word = line.cells[neighbours.wordStart(of: run.lowerBound - 1)..<run.lowerBound].suffix(Self.longestName + 1)
    return Self.namesWithMark.contains { $0.unicodeScalars.elementsEqual(word.lazy.map(\.scalar)) }
  }

  private static let namesWithMark = ["Yahoo", "Jeopardy", "Wham", "Oklahoma"]
  private static let longestName = 8
}
