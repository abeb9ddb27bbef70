/// Media that were told words.
extension RelayFinder {
  /// A medium that was told: 向路讯社表示, 接受国家电视台采访, 告诉路讯社记者.
  func listener(in range: Range<Int>, _ cue: Int?, _ signs: RelaySigns = .all) -> Range<Int>? {
    if let named = cue.flatMap({ told(by: $0) }) { return named }
    for index in context.discourse.mentions(in: range).reversed()
    where context.discourse.mentions[index].kind == .organisation {
      let head = context.discourse.mentions[index].head
      let isMedium =
        context.text[head.upperBound - 1] == 0x793E
        || context.tokens[context.tokens.index(at: head.upperBound - 1)].isAny(.media)
      if isMedium, context.discourse.place(of: index).isOblique { return head }
    }
    if signs.contains(.toward), let told = told(in: range) { return told }
    return signs.contains(.ownPaper) ? context.text.first(of: Self.ownPaper, in: range) : nil
  }

  /// 告诉路讯社记者, 告诉《晨报》: what follows the cue.
  private func told(by cue: Int) -> Range<Int>? {
    let start = context.cues[cue].range.upperBound
    guard Self.telling.end(before: start, in: context.text) else { return nil }
    if context.text[start] == 0x300A {
      let close = (start..<(start + 16)).first { context.text[$0] == 0x300B }
      return close.map { (start + 1)..<$0 }
    }
    let name = (start..<(start + 10)).prefix { !Punctuation.any.contains(context.text[$0]) }
    guard let end = name.first(where: { Self.media.contains(context.text[$0]) && $0 > start && isFollowed($0 + 1) })
    else { return nil }
    return context.tokens[context.tokens.index(at: start)].isAny([.pronoun, .determiner]) ? nil : start..<(end + 1)
  }

  private static let telling = WordEndings("告诉 告知 透露给")

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
  static let hearers = "对向受".unicodeScalars.map(\.value)
  private static let toward = ScalarSet(hearers)
  private static let thatOne = ScalarSet("该这")
  private static let media = ScalarSet("社台报刊网")
  private static let meetings = ReadingText.words("采访 专访 访问 记者 分析 透露 证实")
  static let ownPaper = ReadingText.words("本报 本网 本刊 本台")
}
