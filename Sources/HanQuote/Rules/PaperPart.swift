/// Words for a part of a paper, which stand on the paper that was named before: 其中, 背面, 最后一行, 第七条.
struct PaperPart {
  let text: ReadingText

  /// The first such words in a range.
  func first(in range: Range<Int>) -> Range<Int>? {
    let heads = Self.heads
    for position in range where heads.contains(text[position]) {
      if let word = text.longest(of: Self.words, at: position) { return position..<(position + word.count) }
      if let end = numbered(at: position) { return position..<end }
    }
    return nil
  }

  /// The first numbered part in a range: 第七条.
  func numbered(in range: Range<Int>) -> Range<Int>? {
    for position in range where text[position] == 0x7B2C {
      if let end = numbered(at: position) { return position..<end }
    }
    return nil
  }

  /// 第七条, 第12页, 最后一行, 末一句: the end of the words, where a number and a word for a part stand there.
  private func numbered(at position: Int) -> Int? {
    guard let opening = text.longest(of: Self.openings, at: position) else { return nil }
    var end = position + opening.count
    while end - position < 8, isNumber(text[end]) { end += 1 }
    return end > position + opening.count && Self.units.contains(text[end]) ? end + 1 : nil
  }

  private func isNumber(_ value: UInt32) -> Bool { TokenList.isDigit(value) || Self.numbers.contains(value) }

  /// What such words may begin with.
  static let beginnings = (Array(words) + Array(openings)).map { $0[0] }
  private static let heads = ScalarSet(beginnings)

  private static let openings = ReadingText.words("第 最后 最末 最前 末 头 其中")
  private static let numbers = ScalarSet("一二三四五六七八九十百两")
  private static let units = ScalarSet("条段页句行章款点处问栏项题节版则帖封张份")
  private static let words = ReadingText.words(
    "其中 上面 里面 上头 里头 下方 上方 底部 右下角 左下角 背面 正面 文中 全文 内容 开头 结尾 末尾 落款 标题 下一段 末页 首页 一行小字 小字")
}

extension AttributionContext {
  /// 其中, 上面, 第七条: the words stand on what was named before.
  func pointsBack(_ left: Range<Int>) -> Bool { PaperPart(text: text).first(in: left) != nil }
}
