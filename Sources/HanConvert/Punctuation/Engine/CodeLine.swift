/// Tells a line of program text from prose.
enum CodeLine {
  /// Whether Chinese characters stand only in straight quotes or in a comment, and what stands outside looks like code:
  /// an assignment, a brace, a semicolon at the end, a prompt, or a call with a string.
  /// - Complexity: O(cells).
  static func isCode(_ cells: [MarkCell]) -> Bool {
    var quote: Unicode.Scalar?
    var hasSign = cells.first?.scalar == "$" || cells.last?.scalar == ";"
    for (index, cell) in cells.enumerated() {
      if let open = quote {
        if cell.scalar == open { quote = nil }
        continue
      }
      switch cell.scalar {
      case "\"", "'":
        quote = cell.scalar
        hasSign = hasSign || isCall(cells, index)
      case "=", "{", "}": hasSign = true
      case "#" where hasSign && index > 0 && cells[index - 1].kind == .space: return true
      case "/" where hasSign && index + 1 < cells.count && cells[index + 1].scalar == "/": return true
      default: if cell.scalar.value >= 0x2E80 { return false }
      }
    }
    return hasSign
  }

  /// A small letter and a bracket stand right before the quotation mark: `print("`.
  private static func isCall(_ cells: [MarkCell], _ quote: Int) -> Bool {
    quote >= 2 && cells[quote - 1].scalar == "(" && cells[quote - 2].scalar.properties.isLowercase
  }
}
