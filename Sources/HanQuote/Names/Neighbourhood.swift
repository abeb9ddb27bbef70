/// 她旁边|一位老人, 店主对面的|一名顾客: beside whom somebody else is, who is the subject of the clause.
enum Neighbourhood {
  private static let places = "旁边 身边 身旁 身后 身前 对面 对门 隔壁 背后 后面 前面 左边 右边 邻座 邻桌 同桌 后排 前排 一旁"
  private static let openings = ReadingText.words(places)
  private static let endings = WordEndings(places)
  /// What brings in somebody: 一位, 那名, 几个, 两人, or 的 before it.
  private static let counts = ScalarSet("一那这几两三另")

  /// Whether such a place stands behind whoever has it, and somebody is brought in there.
  @inline(__always)
  static func opens(at position: Int, _ text: ReadingText) -> Bool {
    guard let place = text.longest(of: openings, at: position) else { return false }
    let next = text[position + place.count]
    return next == 0x7684 || counts.contains(next)  // 的
  }

  /// Whether a phrase of a counted person follows such a place.
  static func ends(before phrase: Int, _ text: ReadingText) -> Bool {
    let end = text[phrase - 1] == 0x7684 ? phrase - 1 : phrase
    return counts.contains(text[phrase]) && endings.end(before: end, in: text)
  }
}
