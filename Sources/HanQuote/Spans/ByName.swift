/// 所谓“……”, 外号——“……”: the words right before the mark say that what follows is a name.
struct ByName {
  let context: AttributionContext

  /// Whether words in marks are what somebody or something is called; always a term (所谓: 52 of 52 on the open articles).
  func isGiven(_ span: QuoteSpan) -> Bool {
    var end = span.outer.lowerBound
    if context.text.starts(with: Self.soCalled, at: end - Self.soCalled.count) { return true }
    while Self.linking.contains(context.text[end - 1]) { end -= 1 }
    return end < span.outer.lowerBound && Self.names.end(before: end, in: context.text)
  }

  /// 小时候邻居喊他“……”, 街坊管他叫“……”: a cue right before the mark that only gives a name, and a short word.
  func isCalled(_ index: Int) -> Bool {
    let (span, left) = (context.span(index), context.left(of: index))
    guard span.content.count <= Self.longestName,
      !span.content.contains(where: { Punctuation.any.contains(context.text[$0]) }),
      let cue = context.cues(in: left).last, context.cues[cue].classes == .naming
    else { return false }
    let gap = context.cues[cue].range.upperBound..<span.outer.lowerBound
    return gap.count <= 2 && Self.callVerbs.contains(context.text[gap.lowerBound - 1])
      && gap.allSatisfy { Self.callObjects.contains(context.text[$0]) }
  }

  /// No such name is longer (set by hand).
  private static let longestName = 8
  private static let callVerbs = ScalarSet("喊唤叫")
  private static let callObjects = ScalarSet("他她它们作做")
  private static let soCalled: [UInt32] = [0x6240, 0x8C13]  // 所谓
  private static let linking = ScalarSet("—：是叫为就")
  private static let names = WordEndings("外号 绰号 别名 花名 昵称 笔名 艺名 网名 代号 诨名 诨号 小名 乳名 落款 署名 具名")
}
