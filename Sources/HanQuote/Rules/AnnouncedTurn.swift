/// 店主当场反对。“这不行。”: a short sentence right before a quotation of its own sentence says that somebody speaks up.
struct AnnouncedTurn {
  let context: AttributionContext

  /// The subject of the sentence before a span in its paragraph, where that ends in a verb of speaking up
  /// or of a gesture.
  func speaker(of span: Int) -> Int? {
    let (number, outer) = (context.sentenceNumber(of: span), context.span(span).outer)
    guard number > 0, context.words(before: span).isEmpty, !context.isFirstInParagraph(span) else { return nil }
    let sentence = context.outline.sentences[number - 1]
    guard sentence.paragraph == context.span(span).paragraph, sentence.range.upperBound <= outer.lowerBound else {
      return nil
    }
    let end = context.trimmed(sentence.range).upperBound
    if let heard = overheard(sentence.range.lowerBound..<end) { return heard }
    guard end - sentence.range.lowerBound <= Self.longest, context.text[end - 1] == 0x3002,  // 。
      Self.acts.end(before: end - 1, in: context.text), !context.holdsQuotation(sentence.range)
    else { return nil }
    return context.subject(in: sentence.range).flatMap {
      context.discourse.mentions[$0].isPerson && context.discourse.place(of: $0).isSubject ? $0 : nil
    }
  }

  /// 她推开门，听见母亲在厨房自言自语。“……”: whoever the last clause says was heard speaking.
  private func overheard(_ sentence: Range<Int>) -> Int? {
    guard Self.speaking.end(before: sentence.upperBound - 1, in: context.text), !context.holdsQuotation(sentence) else {
      return nil
    }
    let clause = context.subjects.clauseStart(before: sentence.upperBound - 1, in: sentence)..<sentence.upperBound
    return context.discourse.mentions(in: clause).first {
      context.discourse.mentions[$0].isPerson && WitnessedSpeaker.isSeen($0, context.discourse)
    }
  }

  private static let speaking = WordEndings(
    "说话 说着话 讲话 自言自语 喃喃自语 喃喃 嘀咕 嘟囔 嘟哝 念叨 叨念 唠叨 抱怨 祷告 祈祷 喊话 大喊 高喊 呼喊 叫喊 哭喊 喊叫 大叫 打电话 讲电话 通电话 聊天 发牢骚 低语 耳语 吆喝 叹气 骂人")

  /// No sentence of that kind is longer (set by hand).
  private static let longest = 20
  private static let acts = WordEndings(
    "反对 反驳 抗议 不同意 不赞成 不服 不服气 不买账 不买单 有异议 接话 接过话 接过话头 插话 插嘴 开口 先开口 开了口 发话 发问 发难 搭话 搭腔 回话 答话 应声 帮腔 附和 打圆场 解围 辩解 申辩 喊冤 叫屈 "
      + "叫苦 诉苦 抱怨 抢白 反问 追问 还击 回击 回应 表态 认错 道歉 致歉 打趣 调侃 自嘲 松了口 改了口 "
      + "摇头 摇了摇头 摇摇头 直摇头 连连摇头 摆手 摆了摆手 摆摆手 苦笑 冷笑 冷笑一声 冷笑了一声 叹气 叹了口气 叹了一口气 耸肩 耸耸肩 哼了一声 清了清嗓子 举手 举起手 站了起来 站起来 站起身")
}
