/// Words that stand on something: 合同上写着“…”, 上面印着“…”, 横幅是孩子们画的：“…”.
extension Cue {
  /// 写着, 印有, 载明: says what stands somewhere, so that the paper is its subject and no person is.
  func isInscription(in text: ReadingText) -> Bool {
    isAny(.document) && !isAny([.speech, .sayOnly]) && Inscription.states.contains(text[range.upperBound - 1])
  }
}

struct Inscription {
  let context: AttributionContext

  fileprivate static let states = ScalarSet("着有明")

  /// The paper that words before a quotation point back to (上面写着, 背面印着), where their cue says what stands on it.
  func paper(of cue: Int, before span: Int) -> Int? {
    let found = context.cues[cue]
    guard found.isInscription(in: context.text) else { return nil }
    if !found.isInherited, let subject = found.subject, context.discourse.mentions[subject].kind == .document { return nil }
    let clause = context.subjects.clauseStart(
      before: found.range.lowerBound, in: context.outline.sentences[found.sentence].range)
    return context.pointsBack(clause..<found.range.lowerBound)
      ? context.documentNear(clause..<found.range.lowerBound, span) : nil
  }

  /// 是孩子们用毛笔写的：, 是父亲留下的字：: the last clause says who made what the words stand on.
  func maker(in left: Range<Int>) -> Int? {
    guard !left.isEmpty else { return nil }
    let clause = context.subjects.clauseStart(before: left.upperBound - 1, in: left)..<(left.upperBound - 1)
    guard let copula = clause.first(where: { context.text[$0] == 0x662F }),
      let particle = clause.last(where: { context.text[$0] == 0x7684 }), clause.upperBound - particle <= 3, copula < particle,
      context.tokens.indices(in: copula..<particle).contains(where: { isMaking(context.tokens[$0]) })
    else { return nil }
    return context.discourse.mentions(in: copula..<particle).first {
      context.discourse.mentions[$0].kind != .document && !context.discourse.places[$0].isAttributive
        && !context.discourse.places[$0].isPossessor
        && context.discourse.places[$0].phrase.lowerBound <= copula + 2
    }
  }

  private func isMaking(_ token: Token) -> Bool { token.range.contains { Self.makes.contains(context.text[$0]) } }

  private static let makes = ScalarSet("写做缝画贴挂绣刻印留题书制拟起取立")
}
