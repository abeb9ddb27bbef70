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
    guard end - sentence.range.lowerBound <= Self.longest, context.text[end - 1] == 0x3002,  // 。
      Self.acts.end(before: end - 1, in: context.text), !context.holdsQuotation(sentence.range)
    else { return nil }
    return context.subject(in: sentence.range).flatMap {
      context.discourse.mentions[$0].isPerson && context.discourse.place(of: $0).isSubject ? $0 : nil
    }
  }

  /// No sentence of that kind is longer (set by hand).
  private static let longest = 20
  private static let acts = WordEndings(
    "反对 反驳 抗议 不同意 不赞成 不服 不服气 不买账 不买单 有异议 接话 接过话 接过话头 插话 插嘴 开口 先开口 开了口 发话 发问 发难 搭话 搭腔 回话 答话 应声 帮腔 附和 打圆场 解围 辩解 申辩 喊冤 叫屈 "
      + "叫苦 诉苦 抱怨 抢白 反问 追问 还击 回击 回应 表态 认错 道歉 致歉 打趣 调侃 自嘲 松了口 改了口 "
      + "摇头 摇了摇头 摇摇头 直摇头 连连摇头 摆手 摆了摆手 摆摆手 苦笑 冷笑 冷笑一声 冷笑了一声 叹气 叹了口气 叹了一口气 耸肩 耸耸肩 哼了一声 清了清嗓子 举手 举起手 站了起来 站起来 站起身")
}
