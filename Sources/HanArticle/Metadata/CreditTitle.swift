import HanText

/// Titles put together from parts, which no list holds: `初审编辑`, `本栏责编`, `教育记者`, `本期视觉编辑`.
enum CreditTitle {
  /// Whom a label before a colon or a stroke names, by its last word and by what that person works on.
  static func kind(_ line: FoldedText, _ range: Range<Int>) -> Credit.Kind? {
    guard line.length(range) <= limit, let ending = endings.first(where: { has($0.0, atEndOf: range, line) }) else {
      return nil
    }
    let prefix = FoldedText(line.string(range.lowerBound..<(range.upperBound - ending.0.utf8CodeUnitCount)))
    return ending.1 == .editor && prefix.containsAny(of: crafts) ? .other : ending.1
  }

  /// The longest such title of the development set has six characters.
  private static let limit = 8

  private static let endings: [(StaticString, Credit.Kind)] = [
    ("编辑", .editor), ("责编", .editor), ("记者", .reporter), ("通讯员", .correspondent),
    ("撰文", .author), ("撰稿", .author), ("采写", .author), ("校对", .other), ("摄影", .other), ("审核", .other),
  ]
  /// Editors of pictures, sound and type are no editors of the text.
  private static let crafts: [StaticString] = ["图", "美", "视", "摄", "音", "版", "设计", "排", "剪"]

  private static func has(_ word: StaticString, atEndOf range: Range<Int>, _ line: FoldedText) -> Bool {
    let start = range.upperBound - word.utf8CodeUnitCount
    return start >= range.lowerBound && line.has(word, at: start)
  }
}
