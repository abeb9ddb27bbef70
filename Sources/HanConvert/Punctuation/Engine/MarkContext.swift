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
    return followsEmbeddedWord || isBetweenEmbeddedWords || isBetweenQuotations
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
    return isInChinese(neighbours.wordStart(of: last))
  }

  /// The word that starts here stands right behind a Chinese character, or is no number and stands behind a mark that
  /// does.
  private func isInChinese(_ start: Int) -> Bool {
    if line.kind(at: start - 1)?.isChinese == true { return true }
    guard line.kind(at: start) == .letter, let mark = line.scalar(at: start - 1),
      ",，、:：;；".unicodeScalars.contains(mark)
    else { return false }
    return line.kind(at: start - 2) == .han
  }

  /// `增长5.2%,CPI上涨`: the words on both sides stand in Chinese text; two variables (`求x,y的值`) do not count.
  private var isBetweenEmbeddedWords: Bool {
    let mark = line.cells[run.lowerBound].scalar
    guard mark != ":", run.lowerBound > 0, run.upperBound < line.cells.count,
      line.kind(at: run.upperBound)?.isAlphanumeric == true
    else { return false }
    let start = neighbours.wordStart(of: run.lowerBound - 1)
    let end = neighbours.wordEnd(of: run.upperBound)
    guard start < run.lowerBound - 1 || end > run.upperBound + 1 else { return false }
    return line.cells[start].kind.isAlphanumeric && line.kind(at: start - 1) == .han && line.kind(at: end) == .han
  }

  /// `“Ctrl+C”,“Ctrl+V”`.
  private var isBetweenQuotations: Bool {
    guard let left = line.scalar(at: run.lowerBound - 1), let right = line.scalar(at: run.upperBound) else {
      return false
    }
    return "”’」』".unicodeScalars.contains(left) && "“‘「『".unicodeScalars.contains(right)
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
