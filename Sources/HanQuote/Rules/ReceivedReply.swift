import HanText

/// 他向门店反映，得到的答复是“…”: whoever was asked gave the reply that somebody gets.
struct ReceivedReply {
  let context: AttributionContext

  /// The person or body asked in the sentence, where the words before a quotation say that a reply was got.
  func answerer(of span: Int) -> Int? {
    guard context.leads(to: span).isSuperset(of: [.getting, .reply]) else { return nil }
    let left = context.left(of: span)
    let end = left.upperBound
    guard let got = context.text.first(of: Self.getting, in: max(left.lowerBound, end - Self.reach)..<end) else {
      return nil
    }
    let rest = Range(from: got.lowerBound, to: end)  // 换来一|一句: the numeral belongs to both
    guard let reply = context.text.first(of: Self.replies, in: rest), end - reply.upperBound <= 6 else { return nil }
    let start = context.sentence(of: span).lowerBound
    return context.discourse.mentions(in: start..<max(start, got.lowerBound)).last { isAsked($0) }
  }

  private func isAsked(_ mention: Int) -> Bool {
    let place = context.discourse.place(of: mention)
    guard place.sentence >= 0, !place.isAttributive, context.discourse.mentions[mention].kind != .document else {
      return false
    }
    return Self.asking.contains(context.text[place.phrase.lowerBound - 1])
  }

  private static let reach = 16
  static let getting = ReadingText.words(
    "得到的 收到的 换来的 等来的 获得的 拿到的 听到的 换来一 换回一 等来一 等到一 得到一 换来两 换来三 换来四 只换来 只得到 只等来")
  static let replies = ReadingText.words("答复 回复 回答 回应 答案 解释 答覆 说法 一句 两个字 三个字 四个字")
  private static let asking = ScalarSet("向找问")
}
