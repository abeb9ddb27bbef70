import HanText

/// 通告只有一句：, 报告的措辞是“…”, 点赞最多的评论是“…”: the last clause before a quotation says that a paper reads so.
struct PaperCopula {
  let context: AttributionContext

  private var text: ReadingText { context.text }

  /// The paper that the quotation explains, named in the clause or, where that names a part (最后一行是), before it.
  func paper(of span: Int) -> Int? {
    let left = context.left(of: span)
    var end = left.upperBound
    while end > left.lowerBound, Self.marks.contains(text[end - 1]) { end -= 1 }
    guard end > left.lowerBound, Self.mayEndVerb.contains(text[end - 1]) else { return nil }
    let clause = context.subjects.clauseStart(before: end, in: left)..<end
    guard let verb = verb(in: clause) else { return nil }
    if verb == clause.lowerBound { return closing(before: verb) }
    let subject = clause.lowerBound..<verb
    let people = context.discourse.mentions(in: subject).filter { context.discourse.mentions[$0].isPerson }
    if let paper = context.discourse.mentions(in: subject).last(where: { isPaper($0) }) {
      let rest = Range(from: context.discourse.mentions[paper].head.upperBound, to: verb)
      let before = Range(from: subject.lowerBound, to: context.discourse.mentions[paper].head.lowerBound)
      let isLabelled = context.cues(in: before).contains { context.cues[$0].isAny(.label) }  // 某某形容备忘录是“…”
      let isSaid = people.contains { $0 > paper } || !context.cues(in: rest).isEmpty || isLabelled
      return isSaid || !isPart(rest) ? nil : around(paper)
    }
    guard people.isEmpty, let part = PaperPart(text: text).first(in: subject) else { return nil }
    return named(before: part.lowerBound, span)
  }

  /// 翻出诊所寄来的便条，只有一句：: the paper that the clause before ends with.
  private func closing(before verb: Int) -> Int? {
    guard text[verb - 1] == 0xFF0C else { return nil }
    return context.discourse.mentions(in: max(0, verb - Self.reach)..<verb).last {
      isPaper($0) && context.discourse.mentions[$0].head.upperBound == verb - 1
    }
  }

  /// No paper's name is longer (set by hand).
  private static let reach = 10

  /// 场刊里的说明: of a text inside a paper the paper.
  private func around(_ paper: Int) -> Int {
    guard paper > 0, isPaper(paper - 1) else { return paper }
    let heads = (context.discourse.mentions[paper - 1].head, context.discourse.mentions[paper].head)
    let gap = Range(from: heads.0.upperBound, to: heads.1.lowerBound)
    guard gap.count == 2, ScalarSet.insides.contains(text[gap.lowerBound]), text[gap.lowerBound + 1] == 0x7684 else {
      return paper
    }
    return paper - 1
  }

  /// Between a paper and the verb: nothing but a word for a part or for the wording (场刊里的说明, 报告的措辞), or an adverb.
  private func isPart(_ rest: Range<Int>) -> Bool {
    if let of = rest.last(where: { text[$0] == 0x7684 }) {
      return text.longest(of: Self.wordings, at: of + 1) != nil
        || PaperPart(text: text).first(in: (of + 1)..<(of + 2)) != nil
    }
    return rest.count <= 3 || rest.count <= 8 && PaperPart(text: text).first(in: rest) != nil
  }

  private static let wordings = ReadingText.words(
    "措辞 用语 用词 表述 说法 原话 原文 字样 大意 意思 结论 答案 说明 口号 题目 标题 首句 末句 头一句 开场白 签名 配文 备注")

  /// A document that the words do not speak about: 对报告的评价是.
  private func isPaper(_ mention: Int) -> Bool {
    let place = context.discourse.place(of: mention)
    guard context.discourse.mentions[mention].kind == .document, place.sentence >= 0 else { return false }
    return place.preposition.map { Self.places.contains(text[Int(context.tokens[$0].start)]) } ?? true
  }

  private static let places = ScalarSet("在据按照")

  /// The last document of the paragraph, at most two sentences back, unless somebody speaks after it.
  private func named(before position: Int, _ span: Int) -> Int? {
    let number = context.sentenceNumber(of: span)
    let first = context.outline.sentencesOf[context.span(span).paragraph].lowerBound
    let start = context.outline.sentences[max(first, number - 2)].range.lowerBound
    guard
      let paper = context.discourse.mentions(in: Range(from: start, to: position)).last(where: {
        isPaper($0) && context.discourse.place(of: $0).preposition == nil
      })
    else { return nil }
    let rest = Range(from: context.discourse.mentions[paper].head.upperBound, to: position)
    return context.cues(in: rest).contains { context.cues[$0].isAny([.speech, .sayOnly]) } ? nil : paper
  }

  // MARK: - The verb

  /// Where the verb starts that nothing but a word for lines follows: 是, 只有一句话, 变成了.
  private func verb(in clause: Range<Int>) -> Int? {
    clause.last { position in
      guard Self.mayOpenVerb.contains(text[position]),
        Int(context.tokens[context.tokens.index(at: position)].start) == position
      else { return false }
      if let verb = text.longest(of: Self.copulas, at: position), !Self.links.contains(text[position - 1]) {
        let rest = Range(from: position + verb.count, to: clause.upperBound)
        return rest.isEmpty || isLine(rest)
      }
      guard let verb = text.longest(of: Self.holding, at: position) else { return false }
      let rest = position + verb.count
      return rest < clause.upperBound && isLine(rest..<clause.upperBound)
    }
  }

  /// 一句话, 八个字, 这么一段, 同一句.
  private func isLine(_ range: Range<Int>) -> Bool {
    range.count <= 8 && Self.lines.contains(text[range.upperBound - 1])
      && range.contains { ScalarSet.numerals.contains(text[$0]) || TokenList.isDigit(text[$0]) }
  }

  private static let marks = ScalarSet("：，— ")
  /// 但是, 于是, 还是.
  private static let links = ScalarSet("但于可若要还")
  private static let copulas = ReadingText.words("是 为 则是 写的是 变成 变成了 改成 改成了 改为")
  private static let holding = ReadingText.words("只有 仅有 只得 仅得 只剩 就 有 还有")
  /// What copulas and verbs of holding begin with.
  private static let mayOpenVerb = ScalarSet((Array(copulas) + Array(holding)).map { $0[0] })
  private static let lineEnds = "句话字行段词条".unicodeScalars.map(\.value)
  private static let lines = ScalarSet(lineEnds)
  /// What a copula ends with, or the word for lines behind a verb.
  private static let mayEndVerb = ScalarSet(lineEnds + copulas.compactMap(\.last))
}
