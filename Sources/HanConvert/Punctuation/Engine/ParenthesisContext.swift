/// Whether a pair of parentheses belongs to the Chinese text around it.
struct ParenthesisContext {
  let line: MarkLine
  let neighbours: MarkNeighbours
  let open: Int
  let close: Int
  /// Whether a Chinese character stands between the two.
  let holdsHan: Bool

  /// - Complexity: O(1), but for the word right before the pair and the cells of a phone number.
  var isChinese: Bool {
    let left = neighbours.leftKind(of: open)?.isChinese == true
    let right = neighbours.rightKind(of: close)?.isChinese == true
    if neighbours.isLatin { return left && right }
    if close == open + 1 || isFileNumber || isAreaCode || isOperand || isPartLabel { return false }
    if holdsHan { return !holdsStringArgument }
    return (left || right) && !isCall
  }

  private var directLeft: MarkKind? { line.kind(at: open - 1) }

  /// `报告(1).doc`.
  private var isFileNumber: Bool { line.scalar(at: close + 1) == "." && line.kind(at: close + 2) == .letter }

  /// `(010)12345678`, `(02)2345-6789`: up to five digits before more of them.
  private var isAreaCode: Bool {
    guard
      line.kind(at: close + 1) == .digit || (line.scalar(at: close + 1) == "-" && line.kind(at: close + 2) == .digit)
    else { return false }
    return close - open <= 6 && line.cells[(open + 1)..<close].allSatisfy { $0.kind == .digit }
  }

  /// `图1(a)`: one or two small letters behind a digit.
  private var isPartLabel: Bool {
    directLeft == .digit && close - open <= 3
      && line.cells[(open + 1)..<close].allSatisfy { $0.scalar.value < 0x80 && $0.scalar.properties.isLowercase }
  }

  /// `print("你好")`.
  private var holdsStringArgument: Bool {
    let first = line.scalar(at: open + 1)
    return directLeft?.isAlphanumeric == true && (first == "\"" || first == "'")
  }

  /// `f(x)`, `main(args)`, `Math.max(a, b)`: the last part of the word before is one letter or starts small.
  private var isCall: Bool {
    guard let directLeft, directLeft.isAlphanumeric || line.scalar(at: open - 1) == "_" else { return false }
    var start = open - 1
    while start > 0, line.cells[start - 1].kind.isAlphanumeric || line.cells[start - 1].scalar == "_" { start -= 1 }
    let first = line.cells[start]
    guard first.kind == .letter || first.scalar == "_" else { return false }
    return start == open - 1 || !first.scalar.properties.isUppercase
  }

  /// An operator, the arm of a face or the text of a link stands beside it: `(a+b)*c`, `\_(ツ)_/`, `[text](address)`.
  private var isOperand: Bool {
    if line.scalar(at: open - 1) == "]" { return true }
    return [line.scalar(at: open - 1), line.scalar(at: close + 1)].contains { scalar in
      scalar.map { "*/+=^<>|_\\".unicodeScalars.contains($0) } ?? false
    }
  }
}
