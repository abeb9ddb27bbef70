/// “……”这是他留给家人的最后一句话。: the clause after a quotation says whose words they are.
struct PointingClause {
  let context: AttributionContext

  private var text: ReadingText { context.text }

  /// The clause opens at most this many characters after the quotation (据家属转述，这是…), and is at most as long.
  private static let reach = 24

  /// The person who spoke, as the words after a quotation say.
  func speaker(of span: Int) -> Int? {
    let right = context.right(of: span)
    let start = right.prefix(Self.reach)
    guard let pointer = text.first(of: Self.pointers, in: start) else { return nil }
    let clause = Range(from: pointer.upperBound, to: min(right.upperBound, pointer.upperBound + Self.reach))
    guard let end = clause.first(where: { Punctuation.any.contains(text[$0]) }),
      let person = context.discourse.mentions(in: clause.lowerBound..<end).first,
      context.discourse.mentions[person].isPerson, !context.discourse.place(of: person).isAttributive
    else { return nil }
    let rest = Range(from: context.discourse.mentions[person].head.upperBound, to: end)
    guard let of = rest.last(where: { text[$0] == 0x7684 }), rest.contains(where: { Self.saying.contains(text[$0]) }),
      text.first(of: Self.words, in: of..<end) != nil
    else { return nil }
    return person
  }

  private static let pointers = ReadingText.words("这是 这就是 这便是 这也是 那是 这句话是 这话是 成了 成为")
  private static let saying = ScalarSet("说写留讲喊问撂发答交给送")
  private static let words = ReadingText.words(
    "话 句 字 遗言 嘱咐 叮嘱 回答 告白 短信 信 遗嘱 评语 评价 答复 批语 赠言 留言 忠告 交代 寄语 回复 结论 解释 答案 开场白 口头禅")
}
