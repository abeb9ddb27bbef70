import HanText

/// “……”他补充说。 / “……，”柯以宁说，“……”: subject and cue follow the quotation, and nothing said in words of its own
/// follows the cue.
struct CueAfterQuoteRule: AttributionRule {
  static var id: RuleID { "cue-after-quote" }
  static var needs: RuleNeeds { [.clauseStart, .wordsAfter, .cueAfter] }

  private static let bound = ScalarSet("的等")

  func attribution(of span: Int, in context: AttributionContext) -> Attribution? {
    guard context.opensItsClause(span) else { return nil }
    let right = context.right(of: span)
    let start = context.trimmedStart(right)
    guard !right.isEmpty, start < right.upperBound, !Self.bound.contains(context.text[start]) else { return nil }
    guard Punctuation.terminal.contains(context.text[start]) == false else { return nil }
    if let shouter = shouter(start..<right.upperBound, context) {
      return Attribution(
        source: .mention(shouter), kind: .direct, confidence: 0.9, cue: nil, evidence: right, isCertain: true)
    }
    if let other = speakerOfAccount(start..<right.upperBound, context) {
      return Attribution(
        source: .mention(other), kind: .direct, confidence: 0.85, cue: nil, evidence: right, isCertain: true)
    }
    lazy var isAnnounced = AnnouncedTurn(context: context).speaker(of: span) != nil
    for cue in context.cues(in: start..<right.upperBound).prefix(3) {
      guard let subject = context.cues[cue].subject, isWithin(subject, right, context),
        accepts(cue, right, span, context),
        context.cues[cue].isAny([.speech, .sayOnly, .opinion]) && !context.isDocument(cue)
          || !isAnnounced
      else { continue }
      return Attribution(
        source: .mention(subject), kind: context.isDocument(cue) ? .document : .direct, confidence: 0.93,
        cue: cue,
        evidence: start..<context.cues[cue].range.upperBound, isCertain: asksSomebody(cue, context))
    }
    return nil
  }

  /// “……？”老师问工人李勇。: whoever is asked did not say it.
  private func asksSomebody(_ cue: Int, _ context: AttributionContext) -> Bool {
    let end = context.cues[cue].range.upperBound
    return IndirectQuestion.asks(context.cues[cue], context.text)
      && context.discourse.mentions(in: end..<(end + 8)).contains {
        context.discourse.place(of: $0).phrase.lowerBound == end
      }
  }

  /// “…”随着船老大一声吆喝，船动了: whose shout it is that something begins with.
  private func shouter(_ right: Range<Int>, _ context: AttributionContext) -> Int? {
    guard context.text.longest(of: Self.along, at: right.lowerBound) != nil,
      let comma = right.first(where: { context.text[$0] == 0xFF0C }), Self.shouts.end(before: comma, in: context.text)
    else { return nil }
    return context.discourse.mentions(in: right.lowerBound..<comma).last {
      context.discourse.mentions[$0].isPerson && context.discourse.mentions[$0].head.upperBound >= comma - 5
    }
  }

  private static let along = ReadingText.words("随着 伴着 伴随着 伴随 随")
  private static let shouts = WordEndings(
    "吆喝 吆喝声 喊 喊声 喊话 喝 吼 招呼 提醒 呼唤 叮嘱 宣布 宣告 感叹 叹息 尖叫 惊呼")

  /// “…”据两名队员回忆，队长只说了三个字: the person who spoke in somebody's account.
  private func speakerOfAccount(_ right: Range<Int>, _ context: AttributionContext) -> Int? {
    guard context.text[right.lowerBound] == 0x636E, let comma = right.first(where: { context.text[$0] == 0xFF0C }),
      let teller = context.subject(in: right.lowerBound..<comma)
        ?? context.cues(in: right).first.flatMap({ context.cues[$0].subject }),
      let speaker = context.subject(in: (comma + 1)..<right.upperBound), teller != speaker,
      context.discourse.place(of: speaker).phrase.lowerBound == comma + 1, context.discourse.mentions[speaker].isPerson,
      context.text.first(of: Self.counted, in: comma..<right.upperBound) != nil
    else { return nil }
    return speaker
  }

  /// 只说了三个字, 说过这样一句话.
  private static let counted = ReadingText.words("个字 一句 这句 这番")

  private func isWithin(_ subject: Int, _ right: Range<Int>, _ context: AttributionContext) -> Bool {
    right.contains(context.discourse.mentions[subject].head.lowerBound)
  }

  /// The cue says how the words before it were said: nothing follows it but the end, the next quotation or 这番话.
  private func accepts(_ cue: Int, _ right: Range<Int>, _ span: Int, _ context: AttributionContext) -> Bool {
    let found = context.cues[cue]
    if found.isAny([.label, .naming]), !found.isAny([.speech, .sayOnly, .opinion, .gesture]) { return false }
    let rest = context.trimmed(found.range.upperBound..<right.upperBound)
    if context.text[found.range.upperBound] == 0x8FD9 || pointsBack(found, context) { return true }  // 说这番话时
    let leads = leadsToQuotation(right, context)
    let endsOpen = context.endsOpen(span)
    if leads, context.isDocument(cue), context.text[right.upperBound - 1] != 0xFF1A {
      return endsOpen  // “……。”公告由店方张贴，写明“……”
    }
    if rest.isEmpty { return true }
    let content = rest.count { !Punctuation.any.contains(context.text[$0]) }
    if leads, context.text[right.upperBound - 1] != 0xFF1A { return content <= 8 || endsOpen }
    if found.isAny(.gesture) { return content <= 14 && context.text[rest.upperBound - 1] != 0xFF1A }
    if content == 0 { return true }
    return endsOpen || context.isFirstInParagraph(span)
  }

  private func pointsBack(_ cue: Cue, _ context: AttributionContext) -> Bool {
    let before = context.text[cue.range.lowerBound - 1]
    let after = context.text[cue.range.upperBound]
    return before == 0x6837 && (after == 0x7684 || Punctuation.any.contains(after))  // 这样说的时候
  }

  private func leadsToQuotation(_ right: Range<Int>, _ context: AttributionContext) -> Bool {
    Punctuation.openingMarks.contains(context.text[right.upperBound]) || context.text[right.upperBound] == 0x22
  }
}

extension AttributionContext {
  /// Nothing, or a clause mark, stands between the sentence's start or the quotation before and the opening mark.
  func opensItsClause(_ index: Int) -> Bool {
    let left = words(before: index)
    return left.isEmpty || Punctuation.clause.contains(text[left.upperBound - 1])
  }

  func trimmedStart(_ range: Range<Int>) -> Int {
    var start = range.lowerBound
    while start < range.upperBound, Punctuation.space.contains(text[start]) || text[start] == 0xFF0C { start += 1 }
    return start
  }

  /// The quotation breaks off with a comma, a question or an exclamation: its sentence goes on outside.
  func endsOpen(_ index: Int) -> Bool {
    let last = text[outline.spans[index].content.upperBound - 1]
    return last == 0xFF0C || last == 0xFF1F || last == 0xFF01 || text[outline.spans[index].outer.upperBound] == 0xFF0C
  }

  func isFirstInParagraph(_ index: Int) -> Bool {
    outline.paragraphs[outline.spans[index].paragraph].range.lowerBound >= outline.spans[index].outer.lowerBound
  }

  func isDocument(_ cue: Int) -> Bool { cues[cue].isAny(.document) && !cues[cue].isAny([.speech, .sayOnly]) }
}
