/// Which cues of a sentence report anything by themselves.
extension MainCues {
  /// Whether a cue of a sentence reports: it has a subject and is neither denied nor meant, suffered or only a gloss.
  func isUsable(_ cue: Cue, in cues: ClosedRange<Int>) -> Bool {
    cue.isAny([.clauseCue, .label, .sayOnly]) && !cue.isAny(.naming) && cue.subject != nil && !isNegated(cue)
      && !(isPlainReport(cue) && cues.contains { reports(context.cues[$0], instead: cue) })
      && context.text[cue.range.lowerBound - 1] != 0x88AB && !isGloss(cue) && !isSuffered(cue)  // 被
      && !Self.intending.end(before: cue.range.lowerBound, in: context.text)
  }

  /// 正要|解释.
  private static let intending = WordEndings("正要 刚要 正想 刚想 正准备 正打算 没来得及 来不及 顾不上")

  /// 她获法庭裁定胜诉: what is decided about the subject.
  private func isSuffered(_ cue: Cue) -> Bool {
    guard let subject = cue.subject, context.text.longest(of: Self.rulings, at: cue.range.lowerBound) != nil
    else { return false }
    let start = context.discourse.mentions[subject].head.upperBound
    return start < cue.range.lowerBound
      && (start..<cue.range.lowerBound).contains {
        Self.suffering.contains(context.text[$0]) && isWholly($0 + 1..<cue.range.lowerBound)
      }
  }

  /// Whether a range is a mention and nothing else: 获|法庭|裁定, but not 法院经审理认定.
  private func isWholly(_ range: Range<Int>) -> Bool {
    context.discourse.mentions(in: range.prefix(1)).contains {
      context.discourse.mentions[$0].head.upperBound == range.upperBound
    }
  }

  private static let rulings = ReadingText.words("裁定 判定 认定 评定 批准 宣布 裁决 判决")
  private static let suffering = ScalarSet("获遭")

  /// 取名“慢慢”，意思是…, 那是说…: what a word or a deed means.
  private func isGloss(_ cue: Cue) -> Bool {
    let start = cue.range.lowerBound
    if context.text.longest(of: Self.glosses, at: start) != nil {
      return cue.isInherited && context.text[start - 1] == 0xFF0C && cue.range.upperBound < context.text.count
        && !Punctuation.openingMarks.contains(context.text[cue.range.upperBound])
    }
    if context.text[start] == 0x6307, cue.isInherited, Self.wordings.end(before: start - 1, in: context.text) {  // 指
      return true
    }
    return context.text[start - 1] == 0x662F && Self.pointers.contains(context.text[start - 2])  // 是
  }

  /// 这是公司内部的黑话，指账上没有现金.
  private static let wordings = WordEndings("黑话 行话 暗语 术语 俗语 俚语 切口 简称 缩写 叫法 代号 用语 绰号 外号 词 词语")
  private static let glosses = ReadingText.words("意思是 意即 意为")
  private static let pointers = ScalarSet("那这就")

  /// Another cue of the sentence that has a source.
  private func reports(_ other: Cue, instead cue: Cue) -> Bool {
    other.range != cue.range && other.subject != nil && other.subject != cue.subject
      && other.isAny([.clauseCue, .sayOnly])
  }

  /// 据《环湾商报》报道，知情人士称: with another cue in the sentence the outlet relays; only 援引 gives the report itself
  /// a source.
  private func isPlainReport(_ cue: Cue) -> Bool {
    guard let subject = cue.subject,
      context.text.longest(of: ReadingText.reports, at: cue.range.lowerBound) != nil || isOutlet(subject, of: cue)
    else { return false }
    return !context.discourse.isQuoted(subject)
  }

  /// 据《南岭周刊》披露，矿主向股东保证……: so does an outlet behind 据.
  private func isOutlet(_ subject: Int, of cue: Cue) -> Bool {
    guard cue.isSourcePhrase || context.discourse.preposition(before: subject) == 0x636E else { return false }
    let head = context.discourse.mentions[subject].head
    return context.text[head.lowerBound - 1] == 0x300A || context.text[head.lowerBound] == 0x300A  // 《
      || context.tokens[context.tokens.index(at: head.upperBound - 1)].isAny(.media)
  }

  /// 回应查询时表示: the first cue only says when.
  func isAdverbial(_ cue: Int) -> Bool {
    let end = context.cues[cue].range.upperBound
    for position in end..<(end + 14) {
      if Punctuation.any.contains(context.text[position]) { return false }
      guard isWhen(context.text[position]), !Self.beforeWhen.contains(context.text[position - 1]) else {
        continue
      }
      let following = context.cues(in: (position + 1)..<(position + 5))
      if let next = following.first { return context.cues[next].sentence == context.cues[cue].sentence }
    }
    return false
  }

  /// 时, 后; asked of every character, so that it looks at no set.
  @inline(__always)
  private func isWhen(_ value: UInt32) -> Bool { value == 0x65F6 || value == 0x540E }

  /// 小时, 超时, 准时.
  private static let beforeWhen = ScalarSet("小超准及按定限即临平暂历何随")
  private static let negation = ScalarSet("不没未勿莫")

  /// 不用回复, 不必说明, 不再提起.
  private static let needs = ScalarSet("用必须再想肯敢")

  /// 拒绝透露, 婉拒说明: one cue with what is refused.
  private static let refusals = ReadingText.words(
    "拒绝透露 拒绝说明 拒绝回应 拒绝评论 拒绝解释 拒绝公开 拒绝证实 拒绝交代 拒绝表示 婉拒透露 婉拒说明 婉拒回应 婉拒评论 未肯透露")

  /// 没有回应, 不愿透露.
  private func isNegated(_ cue: Cue) -> Bool {
    let before = context.text[cue.range.lowerBound - 1]
    let first = context.text[cue.range.lowerBound - 2]
    if first == 0x4E0D, Self.needs.contains(before) { return true }
    if before == 0x5426, first == 0x662F { return true }  // 是否担心
    if context.text.longest(of: Self.refusals, at: cue.range.lowerBound) != nil { return true }
    if Self.negation.contains(before) || (before == 0x6709 && first == 0x6CA1) || (before == 0x613F && first == 0x4E0D)
    {
      return true
    }
    let last = (cue.range.lowerBound - 4..<cue.range.lowerBound).last {
      context.text[$0] == 0x6CA1 || context.text[$0] == 0x672A
    }
    guard let last else { return false }
    return last
      >= context.subjects.clauseStart(
        before: cue.range.lowerBound, in: context.outline.sentences[cue.sentence].range)
  }
}
