/// 员工透露，老板怕麻烦，要他们“先盖上”: whoever wants others to do something, in words of his own, although another tells it.
struct PivotOrder {
  let context: AttributionContext

  /// The subject of the clauses before 要 or 让 and those who are to do what the quotation says.
  func orderer(of span: Int) -> Int? {
    let (text, discourse) = (context.text, context.discourse)
    let left = context.left(of: span)
    guard let others = discourse.mentions(in: left).last, discourse.mentions[others].isPerson || isGroup(others),
      discourse.mentions[others].head.upperBound == context.span(span).outer.lowerBound
    else { return nil }
    let verb = discourse.place(of: others).phrase.lowerBound - 1
    guard Self.verbs.contains(text[verb]), opensPredicate(verb, left) else { return nil }
    let subject = discourse.mentions(in: Range(from: context.sentence(of: span).lowerBound, to: verb)).last {
      discourse.place(of: $0).standsAsSubject && discourse.mentions[$0].kind != .document
    }
    return subject.flatMap { opening(of: $0) }
  }

  /// 老板怕客人…: a single verb that no list holds lets the phrase of its object reach back to the subject.
  private func opening(of subject: Int) -> Int? {
    let phrase = context.discourse.place(of: subject).phrase
    guard !phrase.contains(where: { context.text[$0] == 0x7684 }) else { return subject }  // 的
    return context.discourse.mentions(in: phrase).first {
      context.discourse.mentions[$0].kind == .role
        && context.discourse.mentions[$0].head.lowerBound == phrase.lowerBound
    } ?? subject
  }

  /// ，要他们, 还要他们, 在会上要他们, 老板让大家.
  private func opensPredicate(_ verb: Int, _ left: Range<Int>) -> Bool {
    let before = context.text[verb - 1]
    return Punctuation.clause.contains(before) || Self.adverbs.contains(before)
      || context.discourse.mentions(in: Range(from: left.lowerBound, to: verb)).last.map {
        context.discourse.mentions[$0].head.upperBound == verb && context.discourse.mentions[$0].kind != .document
      } ?? false
  }

  private static let verbs = ScalarSet("要让请催逼")
  private static let adverbs = ScalarSet("都只就还又再上中里内时后")

  private func isGroup(_ mention: Int) -> Bool { context.discourse.mentions[mention].kind == .collective }
}
