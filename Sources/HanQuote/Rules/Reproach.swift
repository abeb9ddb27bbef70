/// 被同行讥为“……”: a verb of mockery or blame judges, so that the words after it are somebody's opinion, however short.
enum Reproach {
  /// Whether a cue is such a verb.
  static func isThere(_ cue: Cue, _ text: ReadingText) -> Bool {
    guard let verb = text.longest(of: verbs, at: cue.range.lowerBound) else { return false }
    return verb.count >= cue.range.count || judging.contains(text[cue.range.upperBound - 1])
  }

  /// 讥为, 斥之以: what a verb of one character goes on with, but 批准 is none.
  private static let judging = ScalarSet("为作成道以")
  private static let verbs = ReadingText.words(
    "讥 讽 嘲 贬 斥 批 骂 轰 诟病 诬 指责 指摘 责 质疑 痛批 狠批 直斥 怒斥 数落 挖苦 抨击 嫌 鄙 蔑 揶揄 奚落")
}
