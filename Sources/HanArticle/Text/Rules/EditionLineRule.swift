import HanText

/// `edition`: which number and page of a paper the text stood in, above or below it: `第 1203 期`, `A12版 社会`, `农历三月廿八`.
enum EditionLineRule: MarginLineRule {
  static let id: RuleID = "edition"

  /// Such a line begins with one of the words, a digit or a mark.
  static func mayLabel(_ shape: LineShape) -> Bool {
    shape.length <= limit && (shape.first < 0x80 || shape.mayBegin(with: ["农", "总", "第"]))
  }

  static func isLabelled(_ line: ArticleLine) -> Bool { isEdition(line.folded) }

  /// Chosen by hand, not swept.
  private static let limit = 16

  private static func isEdition(_ text: FoldedText) -> Bool {
    if text.starts(with: "农历"), text.length <= 9 { return true }
    let start = ["总第", "第"].first { text.starts(with: $0) }?.utf8CodeUnitCount ?? 0
    let number = text.skippingSpaces(from: start)
    var end = number
    while end < text.count, text.utf8[end] < 0x80 { end += 1 }
    guard end > number, text.utf8[number..<end].contains(where: ASCII.isDigit) else { return false }
    let unit = end
    guard ["版", "期"].contains(where: { text.has($0, at: unit) }) else { return false }
    return unit + 3 == text.count || text.utf8[unit + 3] == 0x20 || text.utf8[unit + 3] == 0x3A
  }
}
