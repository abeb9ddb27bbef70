/// 老人掏出一本日记，其中一页写道: whoever takes out a paper that people keep for themselves wrote it.
struct PersonalPaper {
  let discourse: Discourse

  /// No more characters stand between the verb of taking out and the paper (一本磨破了皮的日记; set by hand).
  private static let reach = 14

  /// The person who is the subject of the clause that takes the paper out, where no owner stands before the paper.
  func keeper(of mention: Int) -> Int? {
    let head = discourse.mentions[mention].head
    guard isPersonal(head), let verb = verb(before: head),
      discourse.mentions(in: verb.upperBound..<max(verb.upperBound, head.lowerBound)).isEmpty
    else { return nil }
    let sentence = discourse.outline.sentences[discourse.sentence(of: mention)].range
    let left = Range(from: sentence.lowerBound, to: verb.lowerBound)
    return discourse.mentions(in: left).last { isOwner($0) }.flatMap { discourse.entity(of: $0) }
  }

  private func isPersonal(_ head: Range<Int>) -> Bool { Self.papers.end(head, in: discourse.text) }

  private func verb(before head: Range<Int>) -> Range<Int>? {
    let start = max(0, head.lowerBound - Self.reach)
    guard let verb = discourse.text.first(of: Self.taking, in: start..<head.lowerBound) else { return nil }
    let rest = Range(from: verb.upperBound, to: head.lowerBound)
    return rest.contains { Punctuation.clause.contains(discourse.text[$0]) } ? nil : verb
  }

  private func isOwner(_ index: Int) -> Bool {
    let place = discourse.place(of: index)
    return place.standsAsSubject && discourse.mentions[index].isPerson && place.sentence >= 0
      && !(discourse.mentions[index].entity.map { discourse.register[$0].isReporter } ?? false)
      && discourse.text.first(of: Self.finders, in: discourse.mentions[index].head) == nil
  }

  private static let papers = WordEndings(
    "日记 日记本 笔记 笔记本 手账 手帐 手记 札记 随笔 记事本 记事簿 备忘录 日程本 日程表 本子 小本子 工作日志 训练日志 航海日志 "
      + "心得 账本 记账本 练习本 作业本 素描本 草稿 手稿 讲稿 发言稿 演讲稿")
  /// How somebody gets something of his own into view.
  static let takingOut = "掏出 拿出 取出 抽出 摸出 捧出 搬出 翻开 打开 摊开 亮出 带着 揣着 攥着 递来 递上"
  private static let taking = ReadingText.words(takingOut + " 出示 展示 晒出 合上")
  /// Who shows what others wrote.
  private static let finders = ReadingText.words("记者 警 检 律师 法官 馆员")
}
