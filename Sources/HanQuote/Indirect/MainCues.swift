/// Chooses the cues of a sentence that report, and are not themselves part of what another one reports.
struct MainCues {
  let context: AttributionContext

  /// Puts the main cues among those of one sentence, in order, in the place of a list's cues.
  func find(in cues: ClosedRange<Int>, _ sentence: Range<Int>, _ list: inout [Int]) {
    list.removeAll(keepingCapacity: true)
    for cue in cues where isUsable(context.cues[cue], in: cues) && !isAdverbial(cue) { add(cue, to: &list, sentence) }
  }

  /// Adds a cue, or puts it in the place of the one before.
  private func add(_ cue: Int, to list: inout [Int], _ sentence: Range<Int>) {
    guard let previous = list.last else { return list.append(cue) }
    let opening = ContentOpening(after: context.cues[previous], in: context)
    let isOpen = opening.isThere
    let start = context.clauseStart(of: cue, sentence)
    if isOpen, isReason(cue) || IndirectQuestion.asks(context.cues[cue], context.text) { return }
    if isSamePhrase(previous, cue) || opensComplement(of: previous, cue, sentence)
      || !isOpen && opensInstead(of: previous, cue, start)
    {
      list[list.count - 1] = cue
      return
    }
    let isOther = !context.cues[cue].isInherited && start > context.cues[previous].range.upperBound
    if !isOpen, isOther { return list.append(cue) }
    let content = opening.start(in: sentence)
    guard start > content, says(cue, sentence), !isTold(cue, start, by: previous, content) else { return }
    if isCoordinate(cue, start, afterContent: isOpen) { list.append(cue) }
  }

  /// 一开腔就先澄清……: in one clause, the second cue opens content and the first does not.
  private func opensInstead(of first: Int, _ second: Int, _ start: Int) -> Bool {
    start <= context.cues[first].range.lowerBound
      && ContentOpening(after: context.cues[second], in: context).isThere
  }

  private static let links = ScalarSet("又并还再")

  /// The speaker goes on; 再 may be somebody of whom is told.
  private static let goingOn = ScalarSet("又并还亦也")

  /// Whether a cue opens content or words in marks before the next comma: not 他将提出申诉, 反映后被嫌弃.
  private func says(_ cue: Int, _ sentence: Range<Int>) -> Bool {
    let opening = ContentOpening(after: context.cues[cue], in: context)
    let start = opening.start(in: sentence)
    let end = (start..<sentence.upperBound).first { Punctuation.clause.contains(context.text[$0]) }
    let content = start..<(end ?? sentence.upperBound)
    if context.text[content.upperBound] == 0xFF1A { return true }
    let clause = context.clauseStart(of: cue, sentence)
    if context.cues[cue].isAny(.sayOnly), Self.links.contains(context.text[clause]) { return true }  // 又读出账目
    if (context.cues[cue].range.upperBound..<content.upperBound).contains(where: {
      Punctuation.openingMarks.contains(context.text[$0]) || context.text[$0] == 0x22
    }) {
      return true
    }
    return opening.isThere && content.count >= 3
      && !ClauseObject(context: context).isObject(content, after: opening)
  }

  /// 透露，……，对方只说“……”: in what is told, somebody else's words are part of the story. 讲述，老师傅摔了秒表，说……: so
  /// are those of whom the clause before is about.
  private func isTold(_ cue: Int, _ start: Int, by previous: Int, _ content: Int) -> Bool {
    guard context.text[start - 1] == 0xFF0C else { return false }
    if context.cues[cue].isInherited {
      guard onlyFunctionWords(start..<context.cues[cue].range.lowerBound), context.cues[previous].isAny(.clauseCue),
        !Self.goingOn.contains(context.text[start])  // 并呼吁
      else { return false }
      let before = context.subjects.clauseStart(before: start - 1, in: content..<start)
      return context.discourse.mentions(in: before..<start).contains {
        (context.opensClause($0) || isRole($0, opening: before))
          && context.discourse.knownEntity(of: $0) != context.cueSpeakers[previous]
      }
    }
    return context.text.longest(of: Self.tales, at: context.cues[previous].range.lowerBound) != nil
      && context.cueSpeakers[cue] != context.cueSpeakers[previous]
      && !(start..<context.cues[cue].range.lowerBound).contains { context.text[$0] == 0x5219 }  // 则
  }

  /// 说，……，老人不让进门，说……: somebody without a name whom a clause opens with.
  private func isRole(_ mention: Int, opening clause: Int) -> Bool {
    context.discourse.mentions[mention].kind == .role && context.discourse.place(of: mention).standsAsSubject
      && context.discourse.place(of: mention).phrase.lowerBound == clause
  }

  /// Verbs of telling what happened.
  static let tales = ReadingText.words("回忆 忆述 忆起 追述 讲述 描述 叙述 转述 透露 披露 供称 供述 坦白 爆料")

  /// 主张……，理由是……: the reason is part of what is said; words in marks stand for themselves.
  private func isReason(_ cue: Int) -> Bool {
    let range = context.cues[cue].range
    return context.text.longest(of: Self.reasons, at: range.lowerBound) != nil
      && !Punctuation.openingMarks.contains(context.text[range.upperBound])
  }

  private static let reasons = ReadingText.words("理由是 原因是")

  /// 转述外婆的说法：……, 念了水利局的答复：……: the noun of speech is the object of the first cue.
  private func opensOwned(by first: Int, _ second: Int) -> Bool {
    let (start, noun) = (context.cues[first].range.upperBound, context.cues[second].range.lowerBound)
    return context.cues[second].isSourcePhrase && context.text[noun - 1] == 0x7684 && noun > start
      && !(start..<noun).contains { Punctuation.any.contains(context.text[$0]) }
  }

  /// A later cue that has a subject of its own first in its clause, or goes on with that of the cue before.
  private func isCoordinate(_ cue: Int, _ start: Int, afterContent: Bool) -> Bool {
    if context.cues[cue].isInherited {
      let before = start..<context.cues[cue].range.lowerBound
      let kinds: WordClass =
        Self.links.contains(context.text[start]) ? [.bareClause, .label, .sayOnly] : [.bareClause, .label]
      return onlyFunctionWords(before) && context.cues[cue].isAny(kinds)
        && !(afterContent && isReported(cue, before))
    }
    return context.cues[cue].subject.map {
      context.opensClause($0) || isBody($0) || isSource($0, of: cue, start) || turns($0, opening: start)
    } ?? false
  }

  /// 回复本报说: two cues of one speaker with no mark between; the second opens the clause.
  private func isSamePhrase(_ first: Int, _ second: Int) -> Bool {
    let (left, right) = (context.cues[first], context.cues[second])
    guard right.isAny(.bareClause), left.subject == right.subject,
      context.text.longest(of: ContentOpening.tellers, at: left.range.lowerBound) != nil,
      right.range.lowerBound - left.range.upperBound <= 8,
      !ContentOpening.modals.contains(context.text[left.range.upperBound])  // 回应将在月底说明
    else { return false }
    return !(left.range.upperBound..<right.range.lowerBound).contains { Punctuation.any.contains(context.text[$0]) }
  }

  /// 发表三点声明，强调……: the first cue has nothing but a cue of the same speaker as its complement. 当场要他道歉，后者反呛:
  /// what follows a cue that needs no content is somebody else's clause.
  private func opensComplement(of first: Int, _ second: Int, _ sentence: Range<Int>) -> Bool {
    let start = ContentOpening(after: context.cues[first], in: context).start(in: sentence)
    let later = context.cues[second]
    if opensOwned(by: first, second) { return true }
    guard later.range.lowerBound >= start, context.text[start - 1] == 0xFF0C else { return false }
    if later.isInherited {
      let before = start..<later.range.lowerBound
      return later.isAny(.bareClause) && onlyFunctionWords(before) && !tellsOf(before, context.cues[first])
    }
    let isOblique = context.cues[first].subject.map { context.discourse.place(of: $0).isOblique } ?? false
    return !context.cues[first].isAny(.bareClause) && !isOblique && context.clauseStart(of: second, sentence) == start
      && isCoordinate(second, start, afterContent: false)
  }

  /// 强调，已要求业者改善; 表示，将呼吁……: what the speaker has done or will do is what is said.
  private func tellsOf(_ before: Range<Int>, _ first: Cue) -> Bool {
    first.isAny([.speech, .opinion]) && before.contains { Self.done.contains(context.text[$0]) }
  }

  private static let done = ScalarSet("已将会曾未正拟")

  /// 表示，……，预计年底完工; 诉称，……，请求赔偿: what is expected or sued for, where nothing links it to the saying.
  private static let unlinked = ReadingText.words("预计 预料 估计 料 料将 预期 预估 初估 推估 研判 推测 推断 请求 诉请 恳请")

  /// 表示，……，希望各方克制; 提醒，……，可直接推定: what is wished or may be done is part of what is said.
  private func isReported(_ cue: Int, _ before: Range<Int>) -> Bool {
    context.text.longest(of: Self.wishes, at: context.cues[cue].range.lowerBound) != nil
      || context.text.longest(of: Self.lies, at: context.cues[cue].range.lowerBound) != nil
      || before.isEmpty && context.text.longest(of: Self.unlinked, at: context.cues[cue].range.lowerBound) != nil
      || before.contains { Self.modals.contains(context.text[$0]) }
  }

  private static let wishes = ReadingText.words(
    "希望 期待 期望 盼望 愿意 相信 推定 盼 期盼 企盼 冀 冀望 寄望 但愿")
  /// 控方指，被告上门推销，再讹称炉漏气: how somebody lied is part of the story.
  private static let lies = ReadingText.words("讹称 谎称 诈称 佯称 伪称 假称 冒称 骗称 诡称")
  private static let modals = ScalarSet("可应须需能会")

  /// ；在她看来，……: a source after a preposition that opens the clause.
  private func isSource(_ mention: Int, of cue: Int, _ start: Int) -> Bool {
    let preposition = context.discourse.place(of: mention).preposition.map { Int(context.tokens[$0].start) }
    return preposition == start
      && (context.cues[cue].isSourcePhrase || context.text[context.cues[cue].range.lowerBound] == 0x770B)
  }

  /// ，弟弟则坚持: a role that opens the clause and is set against the speaker before.
  private func turns(_ mention: Int, opening clause: Int) -> Bool {
    isRole(mention, opening: clause)
      && Self.against.contains(context.text[context.discourse.mentions[mention].head.upperBound])
  }

  private static let against = ScalarSet("则却倒反也")

  private func isBody(_ mention: Int) -> Bool {
    guard context.discourse.place(of: mention).isSubject else { return false }
    switch context.discourse.mentions[mention].kind {
    case .organisation: return true
    case .shortOrganisation, .role, .document:
      let before = context.discourse.place(of: mention).phrase.lowerBound - 1
      let isLinked = context.text[before] == 0x4F46  // 但
      return context.text[isLinked ? before - 1 : before] == 0xFF1B
    default: return false
    }
  }

  private func onlyFunctionWords(_ range: Range<Int>) -> Bool {
    var index = context.tokens.index(at: range.lowerBound)
    while index < context.tokens.count, Int(context.tokens[index].start) < range.upperBound {
      if !context.tokens[index].isAny([.adverb, .conjunction, .time, .preposition]),
        context.tokens[index].kind != .space
      {
        return false
      }
      index += 1
    }
    return true
  }
}
