/// Where the content clause of a cue opens, and whether one opens at all.
struct ContentOpening {
  let context: AttributionContext
  let cue: Cue
  /// The colon after the object of a verb that needs no clause.
  private let colon: Int?
  /// The end of whom it is said to.
  let listener: Int?

  /// That of a cue.
  init(after cue: Cue, in context: AttributionContext) {
    self.context = context
    self.cue = cue
    colon = Self.colon(after: cue, context)
    listener = Self.listener(after: cue, context)
  }

  private static let opening = ScalarSet("，：、")
  private static let aspect = ScalarSet("了过着起")
  /// 说到这里, 讲完: the clause is about the saying.
  private static let result = ScalarSet("到完罢毕")

  /// Without a comma only verbs that take a bare clause open one; a label (形容, 痛批) always needs the comma, and neither
  /// 了 nor 着 may follow.
  var isThere: Bool {
    if colon != nil { return true }
    let question = IndirectQuestion(context: context)
    if question.isAsked(after: cue, listener) { return true }
    if question.closesQuotation(cue) || isAccompanied { return false }
    guard cue.isAny(.clauseCue) else { return false }
    let next = context.text[listener ?? cue.range.upperBound]
    let last = context.text[cue.range.upperBound - 1]
    if Self.aspect.contains(last) { return last == 0x8FC7 && next == 0xFF0C }  // 曾说过，…
    if isLater(at: cue.range.upperBound) || isCounted(at: cue.range.upperBound) { return false }
    if Self.aspect.contains(next) || Self.result.contains(next) { return false }
    if next == 0xFF0C, goesOn { return false }
    if next == 0xFF0C || next == 0xFF1A { return true }
    if next == 0x7684 {  // 说的是, but not 指的是
      return context.text[cue.range.upperBound + 1] == 0x662F && context.text[cue.range.lowerBound] != 0x6307
        && !(cue.isInherited && context.text[cue.range.lowerBound - 1] == 0xFF0C)
    }
    if cue.isAny(.speech), cue.range.count > 1, Self.modals.contains(next),
      context.text[cue.range.upperBound + 1] != 0x8BB0
    {
      return true
    }
    return (cue.isAny(.label) ? takesClause : cue.isAny(.bareClause)) && !pointsBack(at: cue.range.upperBound)
  }

  /// 边说边擦眼镜, 一边说，一边收摊: what the speaker did meanwhile.
  private var isAccompanied: Bool {
    let end = cue.range.upperBound
    let next = context.text[end] == 0xFF0C ? end + 1 : end
    return context.text[cue.range.lowerBound - 1] == Self.beside
      && (context.text[next] == Self.beside || context.text[next] == 0x4E00 && context.text[next + 1] == Self.beside)
  }

  private static let beside: UInt32 = 0x8FB9  // 边

  /// 回应将于月底说明: what follows is a predicate.
  static let modals = ScalarSet("将会已正不没未尚")

  /// 打趣说，随后换了伞: what the speaker did next.
  private var goesOn: Bool {
    context.text.longest(of: Self.thereupon, at: cue.range.upperBound + 1) != nil
  }

  private static let thereupon = ReadingText.words("随后 随即 说罢 说完 接着又 然后 配文 附文 附言 附上 配图 配上")

  /// 反映后却被嫌弃: what happened after the saying.
  private func isLater(at position: Int) -> Bool {
    context.text[position] == 0x540E && Self.laterWords.contains(context.text[position + 1])
  }

  /// 连说两遍“……”, 问了两声: how often something was said.
  private func isCounted(at position: Int) -> Bool {
    guard ScalarSet.numerals.contains(context.text[position]) || TokenList.isDigit(context.text[position]) else {
      return false
    }
    let next = context.text[position + 1]
    guard Self.times.contains(next) else { return false }
    let behind = context.text[position + 2]
    return Punctuation.any.contains(behind) && behind != 0x3001
  }

  private static let times = ScalarSet("遍次声句回通番")
  private static let laterWords = ScalarSet("却又便即被才就仍再也反")

  /// 笑称这才是始祖, 批评罚则一直停在原地: a label with a predicate of its own before the first comma or quotation, and not of
  /// the speaker (自称).
  private var takesClause: Bool {
    guard cue.isAny(.speech), context.text[cue.range.lowerBound] != 0x81EA else { return false }
    let start = cue.range.upperBound
    let end = (start..<(start + Self.longestTopic)).first { Punctuation.any.contains(context.text[$0]) }
    return Range(from: start, to: end ?? start + Self.longestTopic).contains {
      Self.predicate.contains(context.text[$0])
        && !(context.text[$0] == 0x662F && Punctuation.openingMarks.contains(context.text[$0 + 1]))
    }
  }

  private static let longestTopic = 24
  private static let predicate = ScalarSet("不没是有会能将已被让把无未应仍都也才在")

  /// 说这番话时, 谈到这件事: the object points back to words or matters, and is no clause.
  private func pointsBack(at position: Int) -> Bool {
    guard context.text[position] == 0x8FD9 || context.text[position] == 0x6B64 else { return false }  // 这 此
    guard let noun = (position + 1..<position + 4).last(where: { Self.pointed.contains(context.text[$0]) }) else {
      return false
    }
    return Punctuation.any.contains(context.text[noun + 1]) || Self.afterPointed.contains(context.text[noun + 1])
  }

  private static let afterPointed = ScalarSet("时后就便也都的")

  private static let pointed = ScalarSet("番句话席段事点词字些")

  /// After whom it is said to, a comma or a colon.
  func start(in sentence: Range<Int>) -> Int {
    var start = colon ?? listener ?? cue.range.upperBound
    if context.text[start] == 0x7684, context.text[start + 1] == 0x662F { start += 2 }  // 说的是
    while start < sentence.upperBound,
      Self.opening.contains(context.text[start]) || Punctuation.space.contains(context.text[start])
    { start += 1 }
    return min(start, sentence.upperBound)
  }

  /// 说了句公道话：…, 公布了三项承诺：…, 质问店主：…: the colon after the object of a verb that needs no clause, where no
  /// quotation follows.
  private static func colon(after cue: Cue, _ context: AttributionContext) -> Int? {
    let end = cue.range.upperBound
    guard cue.isAny([.speech, .sayOnly, .opinion, .directive, .document]), !cue.isAny([.naming, .gesture]) else {
      return nil
    }
    guard let colon = (end..<(end + longestObject)).first(where: { Punctuation.any.contains(context.text[$0]) }),
      context.text[colon] == 0xFF1A, !Punctuation.openingMarks.contains(context.text[colon + 1]),
      context.text[colon + 1] != 0x22
    else { return nil }
    let isListed = context.text.longest(of: firsts, at: colon + 1) != nil
    if cue.isAny(.document), !cue.isAny([.speech, .sayOnly]), !isListed { return nil }
    let isObject =
      !cue.isAny(.bareClause) || aspect.contains(context.text[end])
      || aspect.contains(context.text[end - 1])
    return isObject ? colon : nil
  }

  private static let firsts = ReadingText.words("一是 第一 首先 其一")
  /// The longest object before a colon on the open articles has 9 characters.
  private static let longestObject = 10

  /// 告诉记者, 提醒她: the mention right after a verb of telling.
  private static func listener(after cue: Cue, _ context: AttributionContext) -> Int? {
    let start = cue.range.upperBound
    if let addressed = addressed(by: cue, context) { return addressed }
    guard context.text.longest(of: tellers, at: cue.range.lowerBound) != nil || IndirectQuestion.asks(cue, context.text)
    else { return nil }
    if let word = context.text.longest(of: told, at: start) { return start + word.count }
    if context.text[start] == 0x300A {  // 《
      return (start..<(start + 20)).first { context.text[$0] == 0x300B }.map { $0 + 1 }
    }
    return context.discourse.mentions(in: start..<(start + 1)).first.map {
      let end = context.discourse.mentions[$0].head.upperBound
      return context.text.longest(of: told, at: end).map { end + $0.count } ?? end  // 通讯社记者
    }
  }

  /// 提醒旁听者，切勿…, 叮嘱家属，…: whom a verb of urging is directed to, where a comma parts it from the clause.
  private static func addressed(by cue: Cue, _ context: AttributionContext) -> Int? {
    let start = cue.range.upperBound
    guard context.text.longest(of: urging, at: cue.range.lowerBound) != nil, start < context.text.count,
      let comma = (start..<(start + longestListener)).first(where: { Punctuation.any.contains(context.text[$0]) }),
      comma > start, context.text[comma] == 0xFF0C
    else { return nil }
    let words = context.tokens.indices(in: start..<comma)
    let isClause =
      words.contains { context.tokens[$0].isAny([.cue, .verb, .adverb, .preposition]) }
      || words.contains { context.tokens[$0].isAny(.action) } && !groups.contains(context.text[comma - 1])
      || (start..<comma).contains { urged.contains(context.text[$0]) }
    return isClause ? nil : comma
  }

  /// The longest listener before a comma (set by hand).
  private static let longestListener = 7
  private static let urged = ScalarSet("勿不要别应须可能会莫若如")
  private static let groups = ScalarSet("团众们员民者方")
  private static let urging = ReadingText.words(
    "提醒 叮嘱 告诫 警告 奉劝 嘱咐 劝告 呼吁 促请 敦促 寄语 吩咐 嘱托 托付 恳求 央求")

  static let tellers = ReadingText.words("告诉 答复 回复 转告 回应 告知 通知")
  private static let told = ReadingText.words(
    "记者 笔者 本报 本网 本刊 本台 本社 本号 本报记者 本刊记者 本台记者 本社记者 他 她 我 他们 我们 媒体 法庭 对方 大家 外界")
}
