/// 冠军喘着气，第一句话是“……”: the words of whoever the clause before is about.
struct FirstWords {
  let context: AttributionContext

  /// The person whom the clauses before are about, where the last clause only says which words of his follow.
  func speaker(of span: Int) -> Int? {
    let left = context.words(before: span)
    var end = left.upperBound
    while end > left.lowerBound, Self.marks.contains(context.text[end - 1]) { end -= 1 }
    guard end > left.lowerBound, Self.openings.end(before: end, in: context.text) else { return nil }
    let clause = context.subjects.clauseStart(before: end, in: left)
    guard clause > left.lowerBound, end - clause <= Self.longest, context.discourse.mentions(in: clause..<end).isEmpty
    else { return nil }
    return context.discourse.mentions(in: left.lowerBound..<clause).last {
      context.discourse.mentions[$0].isPerson && context.discourse.place(of: $0).standsAsSubject
    }
  }

  private static let marks = ScalarSet("：，")
  /// 见到记者的第一句话就是 (set by hand).
  private static let longest = 12
  private static let openings = WordEndings(
    "第一句话是 第一句话就是 第一句是 第一句就是 头一句话是 头一句是 最后一句话是 最后一句是 最后的话是 说得最多的是 说得最多的一句是 挂在嘴边的是 反复念叨的是 想说的是 最想说的是 最想说的话是 脱口而出的是 口头禅是 开口就是 开口第一句是 开口第一句就是"
  )
}
