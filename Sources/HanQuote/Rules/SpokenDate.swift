/// When words were said, as the sentence around them has it: 2023年6月7日, 2月10日, 昨晚, 去年同期.
struct SpokenDate {
  let context: AttributionContext

  /// No further back than this is searched (longer sentences are rare in the open articles).
  private static let reach = 120

  /// The last date outside quotations between the start of a sentence and `end`; `nil` where there is none.
  /// - Complexity: O(reach).
  func date(before end: Int, sentence: Int) -> String? {
    let start = max(context.outline.sentences[sentence].range.lowerBound, end - Self.reach)
    let openings = Self.openings
    guard start < end, let first = (start..<end).first(where: { openings[context.text.scalars[$0], beyond: false] })
    else { return nil }
    var found: Range<Int>?
    var outside = context.outsideQuotations(first..<end)
    while let position = outside.next(openings, in: context.text) {
      guard position >= found?.upperBound ?? start else { continue }
      if let date = date(at: position), date.upperBound <= end { found = date }
    }
    return found.map { context.text.wording($0) }
  }

  /// The date that begins with what may open one.
  private func date(at position: Int) -> Range<Int>? {
    if let word = context.text.longest(of: Self.relative, at: position) {
      let end = position + word.count
      return position..<(calendar(at: end) ?? end)
    }
    return calendar(at: position).map { position..<$0 }
  }

  /// The end of a run of figures with 年, 月 or 日 behind each.
  private func calendar(at position: Int) -> Int? {
    guard !isFigure(context.text[position - 1]) else { return nil }
    var end = position
    while let next = part(at: end) { end = next }
    return end > position ? end : nil
  }

  /// One figure with its unit: four digits before 年, at most two before 月 and 日.
  private func part(at position: Int) -> Int? {
    var end = position
    while isFigure(context.text[end]), end - position < 5 { end += 1 }
    let digits = end - position
    switch context.text[end] {
    case 0x5E74: return digits == 4 ? end + 1 : nil  // 年
    case 0x6708: return (1...2).contains(digits) && context.text[end + 1] != 0x4EFD ? end + 1 : nil  // 月, not 月份
    case 0x65E5, 0x53F7: return (1...2).contains(digits) && !isSpan(after: end + 1) ? end + 1 : nil  // 日号
    default: return nil
    }
  }

  /// 三日内, 5日后: how long, not when.
  private func isSpan(after position: Int) -> Bool { Self.spans.contains(context.text[position]) }

  private func isFigure(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) || Self.figures.contains(value) }

  /// What a date can open with; nothing else is looked at closely.
  private static let openings = ScalarTable<Bool> { openings in
    let firsts = relative.compactMap(\.first) + "0123456789〇零一二三四五六七八九十".unicodeScalars.map(\.value)
    for first in firsts where first < 0x10000 { openings[Int(first)] = true }
  }
  private static let spans = ScalarSet("内后间游线")
  private static let figures = ScalarSet("〇零一二三四五六七八九十")
  private static let relative = ReadingText.words(
    "昨天 昨日 昨晚 昨早 昨午 今天 今日 今早 今晨 今晚 前天 前日 前晚 当天 当日 当晚 次日 去年 去年同期 今年 前年 上周 上周一 上周二 上周三 上周四 "
      + "上周五 上周六 上周日 上月 本月 周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 此前 早前 事后")
}
