/// Documents, platforms and media in which words stand.
extension RelayFinder {
  /// The last document or platform before the words, other than the cue itself; its name, if it has one.
  func place(in range: Range<Int>, _ cue: Int?) -> Range<Int>? {
    var found: Range<Int>?
    let tokens = context.tokens
    for index in tokens.index(at: range.lowerBound)..<tokens.count {
      let token = tokens[index]
      guard Int(token.start) < range.upperBound else { break }
      if let letter = letter(token) { found = letter }
      guard token.count > 1, token.isAny([.documentNoun, .platform, .cue]) else { continue }
      let isCue = cue.map { context.cues[$0].range.overlaps(token.range) } ?? false
      if let noun = noun(of: token), !isCue || found == nil, isCue && token.isAny(.document) || isCarrier(noun, token) {
        found = name(after: noun) ?? outer(noun)
      }
    }
    return found
  }

  /// The platform or paper that the last clauses say words were posted on or issued as.
  func published(in range: Range<Int>, _ signs: RelaySigns) -> Range<Int>? {
    (signs.contains(.platform) ? postedOn(range) : nil) ?? (signs.contains(.paper) ? issued(in: range) : nil)
  }

  /// 递交说明，称: the paper that the last clauses say was issued.
  private func issued(in range: Range<Int>) -> Range<Int>? {
    context.tokens.indices(in: range).last { isIssued($0, from: range.lowerBound) }.map { context.tokens[$0].range }
  }

  /// A paper at most six characters behind a verb of issuing, at the end of its clause.
  private func isIssued(_ index: Int, from start: Int) -> Bool {
    let token = context.tokens[index]
    guard token.isAny(.documentNoun), token.count > 1,
      Punctuation.any.contains(context.text[Int(token.end)]) || context.tokens[index + 1].isAny(.cue),
      !Self.ownPosts.contains(context.text.key(token.range))
    else { return false }
    let before = Range(from: max(start, Int(token.start) - 8), to: Int(token.start))
    guard let verb = before.last(where: { context.text.longest(of: Self.putting, at: $0) != nil }) else { return false }
    return !(verb..<Int(token.start)).contains { Punctuation.any.contains(context.text[$0]) }
  }

  private static let putting = ReadingText.words("发布 发表 发出 递交 提交 递出 出具 刊登 公布 发长 发公 发声 发了")
  /// What stands on a platform as a post of its own is named by the platform.
  private static let ownPosts = ReadingText.keys("帖文 贴文 帖子 动态 消息 微博 视频 照片 评论 留言 短评 海报 图卡 报告 数据 研究 论文 文章 意见 一条 语音 截图 通报")

  /// A document or platform; of 通报称 the first two characters.
  private func noun(of token: Token) -> Range<Int>? {
    if token.isAny([.documentNoun, .platform]), token.count > 1 { return token.range }
    guard token.isAny(.cue) else { return nil }
    if Self.opensPost(context.text[Int(token.start)]), let posted = posted(token) { return posted }
    guard token.count > 2 else { return nil }
    let stem = Int(token.start)..<(Int(token.end) - 1)
    let classes = QuoteLexicon.shared.words.classes(of: context.text.scalars[stem])
    return classes.contains(.documentNoun) ? stem : nil
  }

  /// 来|信, 致|函; asked of every token, so that it looks at no set first.
  @inline(__always)
  private func letter(_ token: Token) -> Range<Int>? {
    guard token.count == 2 else { return nil }
    let last = Int(token.end) - 1
    guard Self.endsLetter(context.text[last]), Self.sending.contains(context.text[Int(token.start)]) else { return nil }
    return last..<(last + 1)
  }

  /// 信, 函.
  @inline(__always)
  static func endsLetter(_ value: UInt32) -> Bool { value == 0x4FE1 || value == 0x51FD }

  /// 发.
  @inline(__always)
  static func opensPost(_ value: UInt32) -> Bool { value == 0x53D1 }

  private static let sending = ScalarSet("来去致发寄回复")

  /// 发|声明, 发|帖: what is posted.
  private func posted(_ token: Token) -> Range<Int>? {
    let rest = (Int(token.start) + 1)..<Int(token.end)
    return context.text.longest(of: Self.posts, at: rest.lowerBound).map {
      rest.lowerBound..<(rest.lowerBound + $0.count)
    }
  }

  private static let posts = ReadingText.words("帖 推 声明 公告 通告 微博 消息 短信 通报")

  /// A word that also says what is done (评论, 警告, 规定) is a paper only where words stand in it or it is issued.
  private func isCarrier(_ noun: Range<Int>, _ token: Token) -> Bool {
    guard
      token.isAny(.cue) && !token.isAny(.document)
        || context.text.longest(of: Self.doubtful, at: noun.lowerBound) != nil
    else { return true }
    return Self.inside.contains(context.text[noun.upperBound])
      || Self.issuing.contains(context.text[noun.lowerBound - 1])
  }

  private static let doubtful = ReadingText.words(
    "消息 规定 判决 法律 数据 资料 材料 提示 警告 意见 说明 答复 评论 通报 报道 监控 截图 招牌 动态 规则 特长 目录 标题 题目 条例 剧本 作业 证明 直播 节目 访谈")
  private static let inside = ScalarSet("中里上内末尾")
  private static let issuing = ScalarSet("在以用发布表出贴份则篇条封张")

  // MARK: - Papers inside papers

  /// Of 内文 or 封面 the paper that the text named last before, at most two sentences back; anything else is itself.
  private func outer(_ noun: Range<Int>) -> Range<Int> {
    if let title = title(before: noun) { return title }
    guard DocumentKind.isInner(noun, context.text) else { return noun }
    let index = context.discourse.mentions(in: noun.lowerBound..<noun.upperBound).first
    return index.map { paper(of: $0) } ?? noun
  }

  /// 信中 is inside the letter named before, 题为《…》的报告 has a name of its own.
  func paper(of mention: Int) -> Range<Int> {
    let head = context.discourse.mentions[context.discourse.paperCounted(by: mention)].head
    if let title = title(before: head) { return title }
    guard DocumentKind.isInner(head, context.text) else { return head }
    let isLetter = Self.letters.contains(context.text[head.lowerBound])
    for index in stride(from: mention - 1, through: max(0, mention - 24), by: -1)
    where context.discourse.mentions[index].kind == .document && context.discourse.sentence(of: index) >= 0 {
      let other = context.discourse.mentions[index].head
      if DocumentKind.isInner(other, context.text) { continue }
      if !isLetter || Self.letters.contains(context.text[other.upperBound - 1]) { return other }
    }
    return isLetter && Self.inside.contains(context.text[head.upperBound - 1])
      ? head.lowerBound..<(head.upperBound - 1) : head
  }

  private static let letters = ScalarSet("信函书件邮笺报")

  /// 题为《…》的报告: the name, at most four characters before the paper.
  private func title(before head: Range<Int>) -> Range<Int>? {
    let end = max(0, head.lowerBound - 4)
    guard let close = (end..<head.lowerBound).last(where: { context.text[$0] == 0x300B }),
      let open = (max(0, close - 24)..<close).last(where: { context.text[$0] == 0x300A })
    else { return nil }
    return (open + 1)..<close
  }

  // MARK: - From the sentences before

  /// How many sentences back a medium goes on carrying its speaker's words.
  private static let carrying = 2

  /// 她在邮件中说，…。“…”: where the sentences before give a medium to the same speaker's words, it carries these too.
  func carried(to sentence: Int, _ speaker: Int?) -> String? {
    guard let speaker else { return nil }
    let first = context.outline.sentencesOf[context.outline.sentences[sentence].paragraph].lowerBound
    for number in stride(from: sentence - 1, through: max(first, sentence - Self.carrying), by: -1) {
      let range = context.outline.sentences[number].range
      if let cue = context.cues(in: range).last(where: { context.cueSpeakers[$0] == speaker }) {
        let before = range.lowerBound..<context.cues[cue].range.upperBound
        if let found = medium(in: before, cue) {
          return context.text.wording(found)
        }
      }
      if let shown = shown(in: range, of: speaker) { return context.text.wording(shown) }
      if let posted = posted(in: range, by: speaker) { return context.text.wording(posted) }
    }
    return nil
  }

  /// The outlet, the paper or platform, or who was told.
  private func medium(in range: Range<Int>, _ cue: Int) -> Range<Int>? {
    let signs = RelaySigns.signs(in: range, of: context.text, context.tokens)
    return (signs.contains(.title) ? bookTitle(in: range) : nil)
      ?? (signs.contains(.carrier) ? place(in: range, cue) : nil) ?? listener(in: range, cue, signs)
  }

  /// 截图显示，教授要求…。教授回复：: the paper that shows what the speaker did.
  private func shown(in sentence: Range<Int>, of speaker: Int) -> Range<Int>? {
    guard let cue = context.cues(in: sentence).first, let subject = context.cues[cue].subject,
      context.discourse.mentions[subject].kind == .document,
      context.text.starts(with: Self.showing, at: context.cues[cue].range.lowerBound),
      context.discourse.mentions(in: sentence).contains(where: { context.discourse.knownEntity(of: $0) == speaker })
    else { return nil }
    return context.discourse.mentions[subject].head
  }

  private static let showing: [UInt32] = "显示".unicodeScalars.map(\.value)

  /// 她贴出一封公开信。“…”: what the speaker made public, as the last words of a sentence say.
  private func posted(in sentence: Range<Int>, by speaker: Int) -> Range<Int>? {
    let mentions = context.discourse.mentions(in: sentence)
    guard let last = mentions.last, context.discourse.mentions[last].kind == .document,
      sentence.upperBound - context.discourse.mentions[last].head.upperBound <= 1,
      mentions.contains(where: {
        context.discourse.knownEntity(of: $0) == speaker && !context.discourse.place(of: $0).isAttributive
      })
    else { return nil }
    let head = context.discourse.mentions[last].head
    let clause = context.subjects.clauseStart(before: head.lowerBound, in: sentence)..<head.lowerBound
    return clause.contains { Self.making.contains(context.text[$0]) } ? paper(of: last) : nil
  }

  private static let making = ScalarSet("发贴寄传写留递载布晒录")

  /// What relays a quotation that fills its paragraph where the paragraph before ends by announcing it: 据律师转述，…的话。,
  /// 日记那一页写着：.
  func announced(before paragraph: Int, _ speaker: Int?) -> String? {
    guard paragraph > 0, context.outline.paragraphs[paragraph - 1].role == .body else { return nil }
    let sentences = context.outline.sentencesOf[paragraph - 1]
    for number in sentences.reversed().prefix(Self.carrying) {
      let range = context.outline.sentences[number].range
      let signs = RelaySigns.signs(in: range, of: context.text, context.tokens)
      if let outlet = outlet(in: range, signs) { return context.text.wording(outlet) }
      if let person = reporter(in: range, of: speaker, signs) { return person }
      let place = signs.contains(.carrier) ? place(in: range, nil) : nil
      if let found = place ?? listener(in: range, nil, signs) { return context.text.wording(found) }
    }
    return nil
  }
}
