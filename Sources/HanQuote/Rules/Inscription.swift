/// Words that stand on something: 合同上写着“…”, 上面印着“…”, 横幅是孩子们画的：“…”.
extension Cue {
  /// 写着, 印有, 载明: says what stands somewhere, so that the paper is its subject and no person is.
  func isInscription(in text: ReadingText) -> Bool {
    isAny(.document) && !isAny([.speech, .sayOnly])
      && (Inscription.states.contains(text[range.upperBound - 1]) || isHead(in: text))
  }

  /// 上书: says that words stand above.
  fileprivate func isHead(in text: ReadingText) -> Bool {
    text[range.lowerBound] == 0x4E0A && text[range.lowerBound + 1] == 0x4E66
  }
}

struct Inscription {
  let context: AttributionContext

  fileprivate static let states = ScalarSet("着有明")

  /// Whoever made or signed what the words before a colon announce, or the paper that they name.
  func source(of span: Int, announcedBy left: Range<Int>, _ cue: Int?) -> Int? {
    if let person = maker(in: left) ?? signer(in: left) { return person }
    if let paper = authored(in: left) { return paper }
    guard let cue else { return nil }
    if let paper = reproduced(by: cue, in: left) { return paper }
    return paper(of: cue, before: span) ?? readOut(by: cue, in: left, span) ?? announcing(left, after: cue)
  }

  /// The paper that words before a quotation point back to (上面写着, 背面印着), where their cue says what stands on it.
  func paper(of cue: Int, before span: Int) -> Int? {
    let found = context.cues[cue]
    guard found.isInscription(in: context.text) || follows(found) else { return nil }
    if !found.isInherited, let subject = found.subject, context.discourse.mentions[subject].kind == .document {
      return nil
    }
    let clause = context.subjects.clauseStart(
      before: found.range.lowerBound, in: context.outline.sentences[found.sentence].range)
    return found.isHead(in: context.text) || context.pointsBack(clause..<found.range.lowerBound)
      ? context.documentNear(clause..<found.range.lowerBound, span) : nil
  }

  /// 协议，第三条写道：, 其中一页写道：: a part of a paper stands right before the cue, whose clause names nobody.
  private func follows(_ cue: Cue) -> Bool {
    let start = max(0, cue.range.lowerBound - 8)
    return cue.isAny(.document) && (cue.isInherited || cue.subject == nil)
      && PaperPart(text: context.text).first(in: start..<cue.range.lowerBound)?.upperBound == cue.range.lowerBound
  }

  /// 老师在作文本上批了四个字：: the cue's own clause says who wrote and on what.
  func isWritten(_ cue: Int) -> Bool {
    let found = context.cues[cue]
    guard found.isAny([.document, .sayOnly]), !found.isAny(.speech), !found.isInherited, let subject = found.subject,
      context.discourse.mentions[subject].isPerson
    else { return false }
    let between = Range(from: context.discourse.mentions[subject].head.upperBound, to: found.range.lowerBound)
    return context.discourse.mentions(in: between).contains { index in
      let mention = context.discourse.mentions[index]
      return mention.kind == .document && ScalarSet.insides.contains(context.text[mention.head.upperBound])
    }
  }

  /// 是孩子们用毛笔写的：, 是父亲留下的字：: the last clause says who made what the words stand on.
  private func maker(in left: Range<Int>) -> Int? {
    guard !left.isEmpty else { return nil }
    let clause = context.subjects.clauseStart(before: left.upperBound - 1, in: left)..<(left.upperBound - 1)
    guard let copula = clause.first(where: { context.text[$0] == 0x662F }),
      let particle = clause.last(where: { context.text[$0] == 0x7684 }), clause.upperBound - particle <= 3,
      copula < particle,
      context.tokens.indices(in: copula..<particle).contains(where: { isMaking(context.tokens[$0]) })
    else { return nil }
    return context.discourse.mentions(in: copula..<particle).first {
      context.discourse.mentions[$0].kind != .document && !context.discourse.place(of: $0).isAttributive
        && !context.discourse.place(of: $0).isPossessor
        && context.discourse.place(of: $0).phrase.lowerBound <= copula + 2
    }
  }

  /// 落款是管理处：, 留言来自网友“…”：: whoever the last clause gives as the source of the words, right before the colon.
  private func signer(in left: Range<Int>) -> Int? {
    guard let colon = left.last else { return nil }
    let clause = context.subjects.clauseStart(before: colon, in: left)..<colon
    guard let sign = context.text.first(of: Self.signs, in: clause) else { return nil }
    return context.discourse.mentions(in: sign.upperBound..<colon).last {
      let mention = context.discourse.mentions[$0]
      return mention.kind != .document && colon - mention.head.upperBound <= 1
        && !context.discourse.place(of: $0).isAttributive
    }
  }

  /// 给记者看妻子发来的短信：: the paper right before the colon, where the words before it say who wrote it.
  private func authored(in left: Range<Int>) -> Int? {
    guard let colon = left.last, let last = context.discourse.mentions(in: left).last,
      context.discourse.mentions[last].kind == .document, context.discourse.mentions[last].head.upperBound == colon,
      context.discourse.sentence(of: last) >= 0
    else { return nil }
    return DocumentIssuer.author(of: last, context.discourse, isMade: true) == nil ? nil : last
  }

  private static let signs = ReadingText.words("落款是 落款为 落款写着 落款 署名是 署名为 署名 来自 出自")

  /// 念出其中一段：, 引述报告的一句：: the paper that somebody reads from, where the clause names it or points back to it.
  private func readOut(by cue: Int, in left: Range<Int>, _ span: Int) -> Int? {
    let found = context.cues[cue]
    guard context.text.longest(of: Self.readings, at: found.range.lowerBound) != nil else { return nil }
    let rest = found.range.upperBound..<left.upperBound
    guard context.text.first(of: Self.parts, in: rest) != nil else { return nil }
    let paragraph = context.outline.paragraphs[context.span(span).paragraph].range
    return context.discourse.mentions(in: paragraph.lowerBound..<left.upperBound).suffix(Self.reach).last {
      context.discourse.mentions[$0].kind == .document && context.discourse.sentence(of: $0) >= 0
    }
  }

  /// How many mentions back a paper is looked for.
  private static let reach = 40
  private static let readings = ReadingText.words("念 读 宣读 朗读 引述 引用")
  private static let parts = ReadingText.words("一段 一句 一节 一遍 原文 一行 开头 结尾 首页 末页 第一 第二 第三 最后")

  /// 给记者看友人发来的消息：, 最气人的是通告最后一句：: the paper that closes the last clause, where the last cue stands further
  /// left.
  private func announcing(_ left: Range<Int>, after cue: Int) -> Int? {
    guard let colon = left.last else { return nil }
    let clause = context.subjects.clauseStart(before: colon, in: left)..<colon
    guard let last = context.discourse.mentions(in: clause).last, context.discourse.mentions[last].kind == .document,
      context.cues[cue].range.upperBound <= clause.lowerBound
        || context.text[context.discourse.place(of: last).phrase.lowerBound - 1] == 0x662F  // 是
    else { return nil }
    let rest = context.discourse.mentions[last].head.upperBound
    guard rest < colon else { return last }
    return colon - rest <= 6 && context.text.first(of: Self.parts, in: rest..<(rest + 2)) != nil ? last : nil
  }

  /// 书腰上印着评论家某某的推荐语：: the paper of somebody named that stands on another.
  private func reproduced(by cue: Int, in left: Range<Int>) -> Int? {
    guard context.cues[cue].isInscription(in: context.text), let colon = left.last else { return nil }
    let object = Range(from: context.cues[cue].range.upperBound, to: colon)
    let mentions = context.discourse.mentions(in: object)
    guard let last = mentions.last, context.discourse.mentions[last].kind == .document,
      context.discourse.mentions[last].head.upperBound == colon,
      mentions.dropLast().contains(where: { context.discourse.mentions[$0].entity != nil })
    else { return nil }
    return last
  }

  private func isMaking(_ token: Token) -> Bool { token.range.contains { Self.makes.contains(context.text[$0]) } }

  private static let makes = ScalarSet("写做缝画贴挂绣刻印留题书制拟起取立")
}
