/// 圈内流传的段子是，“……” / 坊间流传一句话：“……”: words that go from mouth to mouth are nobody's.
struct CirculatingSaying {
  let context: AttributionContext

  private var text: ReadingText { context.text }

  /// Between the words that say so and the quotation stand at most this many characters (set by hand).
  private static var reach: Int { LeadSigns.reach }

  /// The noun phrase of the saying, where the sentence before a quotation brings it in.
  func saying(of span: Int) -> Range<Int>? {
    guard context.leads(to: span).isSuperset(of: [.moving, .saying]) else { return nil }
    let left = context.left(of: span)
    guard context.isUtteranceLike(span), let moving = text.first(of: Self.moving, in: left.suffix(Self.reach)),
      let noun = text.first(
        of: Self.sayings, in: Range(from: moving.upperBound, to: min(left.upperBound, moving.upperBound + 8)))
    else { return nil }
    let rest = Range(from: noun.upperBound, to: left.upperBound)
    guard !names(rest) else { return nil }
    return start(of: moving, left)..<noun.upperBound
  }

  /// 流传一句话，导演常说：: a cue with a person of its own.
  private func names(_ rest: Range<Int>) -> Bool {
    context.cues(in: rest).contains { cue in
      context.cues[cue].isAny([.speech, .sayOnly])
        && context.cues[cue].subject.map { rest.contains(context.discourse.mentions[$0].head.lowerBound) } ?? false
    }
  }

  /// After 在, a count or the last mark.
  private func start(of moving: Range<Int>, _ left: Range<Int>) -> Int {
    let before = left.lowerBound..<moving.lowerBound
    let edge = before.last { text[$0] == 0x5728 || text[$0] == 0x4E2A || Punctuation.any.contains(text[$0]) }  // 在 个
    return edge.map { $0 + 1 } ?? left.lowerBound
  }

  static let moving = ReadingText.words("流传 流行 盛传 疯传 热传 传开 口口相传 口耳相传 广为人知 不胫而走 传诵")
  static let sayings = ReadingText.words("段子 顺口溜 说法 老话 俗话 笑话 传言 流言 梗 玩笑 一句话 这句话 那句话 句话 歌谣 民谣 谚语 口诀 名言 金句 行话 一句")
}
