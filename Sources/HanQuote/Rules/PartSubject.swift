/// 她出示了协议，第三条写道: a clause that names nothing but a part of a paper before a verb of writing has the paper as its
/// subject, not whoever the clause before speaks of.
struct PartSubject {
  let text: ReadingText
  let discourse: Discourse

  /// Between the words for the part and the cue stand at most this many characters (其中一页清楚地写道; set by hand).
  private static let gap = 6
  /// How many mentions back the paper is looked for.
  private static let reach = 12

  /// The last paper named before the clause, in its sentence or the one before.
  func paper(of cue: Cue, _ clause: Int) -> Int? {
    guard isWriting(cue), clause < cue.range.lowerBound,
      discourse.mentions(in: clause..<cue.range.lowerBound).isEmpty
    else { return nil }
    let words = clause..<cue.range.lowerBound
    guard let part = PaperPart(text: text).first(in: words), part.lowerBound - clause <= 2,
      cue.range.lowerBound - part.upperBound <= Self.gap
    else { return nil }
    let number = cue.sentence
    let outline = discourse.outline
    let isFirst = number == outline.sentencesOf[outline.sentences[number].paragraph].lowerBound
    let start = outline.sentences[isFirst ? number : number - 1].range.lowerBound
    return discourse.mentions(in: Range(from: start, to: clause)).suffix(Self.reach).last { isPaper($0) }
  }

  /// 写道, 载明, 规定: no verb that people have too (声明, 说明).
  private func isWriting(_ cue: Cue) -> Bool {
    cue.isAny(.document) && cue.range.contains { Self.writing.contains(text[$0]) }
      && !Self.speaking.contains(text[cue.range.lowerBound])
  }

  private static let writing = ScalarSet("写载印注列标记刻签批明着有规约定示")
  private static let speaking = ScalarSet("声说表证指")

  /// Outside marks, or the last word of a short name in marks: 一本“防汛日志”.
  private func isPaper(_ mention: Int) -> Bool {
    guard discourse.mentions[mention].kind == .document else { return false }
    if discourse.sentence(of: mention) >= 0 { return true }
    let head = discourse.mentions[mention].head
    return Punctuation.closingMarks.contains(text[head.upperBound])
      && (max(0, head.lowerBound - 6)..<head.lowerBound).contains { Punctuation.openingMarks.contains(text[$0]) }
  }
}
