/// Documents, platforms and media in which words stand.
extension RelayFinder {
  /// The last document or platform before the words, other than the cue itself; its name, if it has one.
  func place(in range: Range<Int>, _ cue: Int?) -> Range<Int>? {
    var found: Range<Int>?
    var index = context.tokens.index(at: range.lowerBound)
    while index < context.tokens.count, Int(context.tokens[index].start) < range.upperBound {
      let token = context.tokens[index]
      let isCue = cue.map { context.cues[$0].range.overlaps(token.range) } ?? false
      if let noun = noun(of: token), !isCue || found == nil, isCue && token.isAny(.document) || isCarrier(noun, token) {
        found = name(after: noun) ?? outer(noun)
      }
      index += 1
    }
    return found
  }

  /// A document or platform; of 通报称 the first two characters.
  private func noun(of token: Token) -> Range<Int>? {
    if token.isAny([.documentNoun, .platform]), token.count > 1 { return token.range }
    guard token.isAny(.cue) else { return nil }
    if context.text[Int(token.start)] == 0x53D1, let posted = posted(token) { return posted }  // 发
    guard token.count > 2 else { return nil }
    let stem = Int(token.start)..<(Int(token.end) - 1)
    let classes = QuoteLexicon.shared.words.classes(of: context.text.scalars[stem])
    return classes.contains(.documentNoun) ? stem : nil
  }

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
    "消息 规定 判决 法律 数据 资料 材料 提示 警告 意见 说明 答复 评论 通报 报道 监控 截图 招牌 动态 规则 特长 目录 标题 题目 条例 剧本 作业 证明")
  private static let inside = ScalarSet("中里上内末尾")
  private static let issuing = ScalarSet("在以用发布表出贴份则篇条封张")

  // MARK: - Papers inside papers

  /// Of 内文 or 封面 the paper that the text named last before, at most two sentences back; anything else is itself.
  private func outer(_ noun: Range<Int>) -> Range<Int> {
    if let title = title(before: noun) { return title }
    guard DocumentKind.isInner(context.text.key(noun).scalars) else { return noun }
    let index = context.discourse.mentions(in: noun.lowerBound..<noun.upperBound).first
    return index.map { paper(of: $0) } ?? noun
  }

  /// 信中 is inside the letter named before, 题为《…》的报告 has a name of its own.
  func paper(of mention: Int) -> Range<Int> {
    let head = context.discourse.mentions[context.discourse.paperCounted(by: mention)].head
    if let title = title(before: head) { return title }
    guard DocumentKind.isInner(context.discourse.text.key(head).scalars) else { return head }
    let isLetter = Self.letters.contains(context.text[head.lowerBound])
    for index in stride(from: mention - 1, through: max(0, mention - 24), by: -1)
    where context.discourse.mentions[index].kind == .document && context.discourse.places[index].sentence >= 0 {
      let other = context.discourse.mentions[index].head
      if DocumentKind.isInner(context.text.key(other).scalars) { continue }
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

  /// 直播间里弹幕…, 论坛里的留言: what the public wrote stands on the platform that its sentence names before.
  func platform(ofComment mention: Int, _ sentence: Int) -> Range<Int>? {
    let head = context.discourse.mentions[mention].head
    guard context.text.longest(of: Self.comments, at: head.lowerBound)?.count == head.count else { return nil }
    return platform(before: head.lowerBound, in: context.outline.sentences[sentence].range)
  }

  private static let comments = ReadingText.words("弹幕 留言 评论 热评 跟帖 帖文 帖子 贴文 回帖 高赞回复 高赞评论 热门评论 跟评 私信")

  // MARK: - From the sentences before

  /// How many sentences back a medium goes on carrying its speaker's words.
  private static let carrying = 2

  /// 她在邮件中说，…。“…”: where the sentences before give a medium to the same speaker's words, it carries these too.
  func carried(to sentence: Int, _ speaker: Int?) -> String? {
    guard let speaker else { return nil }
    let first = context.outline.sentencesOf[context.outline.sentences[sentence].paragraph].lowerBound
    for number in stride(from: sentence - 1, through: max(first, sentence - Self.carrying), by: -1) {
      let range = context.outline.sentences[number].range
      guard let cue = context.cues(in: range).last(where: { context.cueSpeakers[$0] == speaker }) else { continue }
      let before = range.lowerBound..<context.cues[cue].range.upperBound
      if let found = bookTitle(in: before) ?? place(in: before, cue) ?? listener(in: before) {
        return context.text.wording(found)
      }
    }
    return nil
  }

  /// 论坛“鸥窝”, 平台「小院」: a short name in marks right after the word for the place.
  private func name(after noun: Range<Int>) -> Range<Int>? {
    guard Punctuation.openingMarks.contains(context.text[noun.upperBound]) else { return nil }
    let content = (noun.upperBound + 1)..<(noun.upperBound + 10)
    guard let end = content.first(where: { Punctuation.closingMarks.contains(context.text[$0]) }) else { return nil }
    return end > content.lowerBound ? content.lowerBound..<end : nil
  }

  /// What relays a quotation that fills its paragraph where the paragraph before ends by announcing it: 据律师转述，…的话。,
  /// 日记那一页写着：.
  func announced(before paragraph: Int, _ speaker: Int?) -> String? {
    guard paragraph > 0, context.outline.paragraphs[paragraph - 1].role == .body else { return nil }
    let sentences = context.outline.sentencesOf[paragraph - 1]
    for number in sentences.reversed().prefix(Self.carrying) {
      let range = context.outline.sentences[number].range
      if let outlet = outlet(in: range) { return context.text.wording(outlet) }
      if let person = reporter(in: range, of: speaker) { return context.discourse.register[person].name }
      if let found = place(in: range, nil) ?? listener(in: range) { return context.text.wording(found) }
    }
    return nil
  }

  /// 有网民留言：, 另一人则回覆：: the platform that the paragraph named last, for words of somebody on the net.
  func platform(before position: Int, in paragraph: Range<Int>) -> Range<Int>? {
    let start = max(paragraph.lowerBound, position - Self.reach * 3)
    let tokens = context.tokens.indices(in: start..<max(start, position))
    return tokens.last { context.tokens[$0].isAny(.platform) && context.tokens[$0].count > 1 }.map {
      let noun = context.tokens[$0].range
      return name(after: noun) ?? noun
    }
  }

  // MARK: - Who was told

  /// A medium that was told: 向路讯社表示, 接受国家电视台采访.
  func listener(in range: Range<Int>) -> Range<Int>? {
    for index in context.discourse.mentions(in: range).reversed() where context.discourse.places[index].isOblique {
      let mention = context.discourse.mentions[index]
      let last = context.tokens[context.tokens.index(at: mention.head.upperBound - 1)]
      if mention.kind == .organisation, last.isAny(.media) || context.text[mention.head.upperBound - 1] == 0x793E {
        return mention.head
      }
    }
    return told(in: range) ?? context.text.first(of: Self.ownPaper, in: range)
  }

  /// 向路讯社表示, 对大陆社记者说: after 对, 向 or 受, at most eight characters that end as media do; 该报 is the outlet named last.
  private func told(in range: Range<Int>) -> Range<Int>? {
    guard let preposition = range.first(where: { Self.toward.contains(context.text[$0]) }) else { return nil }
    let start = preposition + 1
    if Self.thatOne.contains(context.text[start]), Self.media.contains(context.text[start + 1]) {
      return lastTitle(before: start)
    }
    let end = (start..<min(range.upperBound, start + 8)).first { position in
      Self.media.contains(context.text[position]) && position > start && isFollowed(position + 1)
    }
    guard let end, !(start..<end).contains(where: { Punctuation.any.contains(context.text[$0]) }) else { return nil }
    return context.tokens[context.tokens.index(at: start)].isAny([.pronoun, .determiner]) ? nil : start..<(end + 1)
  }

  private func isFollowed(_ position: Int) -> Bool {
    let token = context.tokens[context.tokens.index(at: position)]
    return token.isAny([.cue, .title, .adverb]) || context.text.longest(of: Self.meetings, at: position) != nil
  }

  private func lastTitle(before position: Int) -> Range<Int>? {
    let start = max(0, position - Self.reach * 3)
    guard
      let close = (start..<position).last(where: {
        context.text[$0] == 0x300B && Self.titleEnds.contains(context.text[$0 - 1])
      }),
      let open = (start..<close).last(where: { context.text[$0] == 0x300A })
    else { return nil }
    return (open + 1)..<close
  }

  private static let titleEnds = ScalarSet("报刊网台志闻社")
  private static let toward = ScalarSet("对向受")
  private static let thatOne = ScalarSet("该这")
  private static let media = ScalarSet("社台报刊网")
  private static let meetings = ReadingText.words("采访 专访 访问 记者 分析 透露 证实")
  private static let ownPaper = ReadingText.words("本报 本网 本刊 本台")
}
