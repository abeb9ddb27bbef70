import HanText

/// What the words around a date in the line under the title say of it.
enum DatelineLabel {
  /// Whether the date is that of a later change: `最后更新：2024-04-12 15:12`, `（9/16 18:02 更新）`.
  /// - Parameter label: what stands between the date before it and this one.
  static func isUpdate(_ line: FoldedText, _ date: Range<Int>, label: Range<Int>) -> Bool {
    let before = FoldedText(line.string(label))
    if before.containsAny(of: words) { return true }
    let after = line.skippingSpaces(from: date.upperBound)
    return words.contains { line.has($0, at: after) }
  }

  private static let words: [StaticString] = ["更新", "修改", "修订", "updated", "modified"]
}
