import HanText

/// Platforms of the net on which words stand.
extension RelayFinder {
  /// 在社交平台“浪谈”发帖, 在群里发了一条语音: the platform on which the last clauses say that something is posted.
  func postedOn(_ range: Range<Int>) -> Range<Int>? {
    context.tokens.indices(in: range).last { isPosting($0, from: range.lowerBound) }.map {
      let noun = context.tokens[$0].range
      return name(after: noun) ?? noun
    }
  }

  /// A platform at most eight characters after 在 and before a verb of posting.
  private func isPosting(_ index: Int, from start: Int) -> Bool {
    let token = context.tokens[index]
    guard token.isAny(.platform), token.count > 1 else { return false }
    let before = Range(from: max(start, Int(token.start) - 8), to: Int(token.start))
    guard
      let preposition = before.last(where: {
        context.text[$0] == 0x5728 || Punctuation.clause.contains(context.text[$0])
      }),
      context.text[preposition] == 0x5728
    else { return false }
    let end = name(after: token.range).map { $0.upperBound + 1 } ?? Int(token.end)
    return (end..<(end + 8)).prefix { !Punctuation.any.contains(context.text[$0]) }.contains {
      Self.posting.contains(context.text[$0])
    }
  }

  private static let posting = ScalarSet("发贴晒写传更留撰转布挂享帖")

  /// The platform that was named last, where a user of the net speaks.
  func netPlatform(_ words: Range<Int>, _ sentence: Int, _ source: SourceOfWords, _ speaker: Int?) -> String? {
    guard let speaker, isAny(Self.writers, source, speaker) else { return nil }
    let isUser = isAny(Self.netUsers, source, speaker)
    return platform(before: words.lowerBound, sentence, paragraphs: isUser ? 2 : 0).map { context.text.wording($0) }
  }

  /// Whether the speaker is called so: 匿名网友, 网友“后山”.
  private func isAny(_ words: WordEndings, _ source: SourceOfWords, _ speaker: Int) -> Bool {
    if words.end(context.discourse.register[speaker].key.scalars) { return true }
    if words.end(context.discourse.register[speaker].titleKey) { return true }
    guard case .mention(let mention) = source else { return false }
    let head = context.discourse.mentions[mention].head.lowerBound
    guard head > 0, Punctuation.openingMarks.contains(context.text[head - 1]) else { return false }
    return words.end(before: head - 1, in: context.text)
  }

  /// Users of what the article is about; others have a site of their own.
  private static let netUsers = WordEndings(users)
  private static let writers = WordEndings(users + " 用户 另一人 博主 粉丝")
  private static let users = "网友 网民 有人 楼主 版主 层主 弹幕"

  /// 直播间里弹幕…, 论坛里的留言: what the public wrote stands on the platform that was named last.
  func platform(ofComment mention: Int, _ sentence: Int) -> Range<Int>? {
    let head = context.discourse.mentions[mention].head
    guard
      context.text.longest(of: Self.comments, at: head.lowerBound)?.count == head.count
        || DocumentKind.isPublic(mention, context.discourse)
    else { return nil }
    return platform(before: head.lowerBound, sentence, paragraphs: 2)
  }

  private static let comments = ReadingText.words("弹幕 留言 评论 热评 帖 新帖 首帖 主帖 热帖 跟帖 帖文 帖子 贴文 回帖 高赞回复 高赞评论 热门评论 跟评 私信")

  /// The platform named last, in the paragraph or those before it.
  private func platform(before position: Int, _ sentence: Int, paragraphs: Int) -> Range<Int>? {
    let first = max(0, context.outline.sentences[sentence].paragraph - paragraphs)
    let start = max(context.outline.paragraphs[first].range.lowerBound, position - Self.reach * 3)
    let tokens = context.tokens.indices(in: start..<max(start, position))
    return tokens.last { context.tokens[$0].isAny(.platform) && context.tokens[$0].count > 1 && isSite($0) }.map {
      let noun = context.tokens[$0].range
      return name(after: noun) ?? noun
    }
  }

  /// Not 弹幕 or 动态, which are what stands there.
  private func isSite(_ index: Int) -> Bool {
    !Self.posts.contains(context.text.key(context.tokens[index].range))
  }

  private static let posts = ReadingText.keys("弹幕 动态 限时动态 播客 直播 节目 访谈")

  /// 论坛“渡口”, 平台「小院」: a short name in marks right after the word for the place.
  func name(after noun: Range<Int>) -> Range<Int>? {
    guard Punctuation.openingMarks.contains(context.text[noun.upperBound]) else { return nil }
    let content = (noun.upperBound + 1)..<(noun.upperBound + 10)
    guard let end = content.first(where: { Punctuation.closingMarks.contains(context.text[$0]) }) else { return nil }
    return end > content.lowerBound ? content.lowerBound..<end : nil
  }
}
