/// 他见过同事在日记里写道：“……” / 我听见有人喊：“……”: whoever another saw or heard say something is the speaker, however
/// likely the other one is.
enum WitnessedSpeaker {
  /// Whether the subject of a cue stands right behind a verb of seeing or hearing.
  static func isSubject(of cue: Int, _ context: AttributionContext) -> Bool {
    guard let subject = context.cues[cue].subject, context.discourse.mentions[subject].isPerson else { return false }
    return isSeen(subject, context.discourse)
  }

  /// Whether a mention stands right behind such a verb.
  static func isSeen(_ mention: Int, _ discourse: Discourse) -> Bool {
    verbs.end(before: discourse.place(of: mention).phrase.lowerBound, in: discourse.text)
  }

  /// 看到妻子后说: whoever saw says it.
  static func isOver(in between: Range<Int>, _ text: ReadingText) -> Bool {
    between.contains { ends.contains(text[$0]) }
  }

  private static let ends = ScalarSet("后时便就才即")

  private static let verbs = WordEndings(
    "见过 听过 看见 看到 听见 听到 见到 瞧见 望见 撞见 碰见 碰到 遇见 遇到 目睹 耳闻 发现 瞥见 读到 听得 见得 只见 只听 只听得 但见 忽听 记得")
}
