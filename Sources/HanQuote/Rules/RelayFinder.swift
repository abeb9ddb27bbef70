/// Finds the relaying source of a cue: 据《环湾商报》报道, 在诉状中称, 在微博上写道.
enum RelayFinder {
  /// The words that name the outlet, document or platform through which the speaker of a cue spoke.
  static func relay(of cue: Int, _ context: AttributionContext) -> Range<Int>? {
    let found = context.cues[cue]
    let sentence = context.outline.sentences[found.sentence].range
    if let title = bookTitle(in: sentence.lowerBound..<found.range.lowerBound, context) { return title }
    return place(in: sentence.lowerBound..<found.range.upperBound, context)
  }

  /// 《……》 after 据 or before 报道.
  private static func bookTitle(in range: Range<Int>, _ context: AttributionContext) -> Range<Int>? {
    var start: Int?
    for position in range {
      if context.text[position] == 0x300A { start = position }
      guard context.text[position] == 0x300B, let opening = start else { continue }
      let before = context.text[opening - 1]
      let after = context.text[position + 1]
      if before == 0x636E || after == 0x62A5 || after == 0x5F15 || after == 0x63F4 { return (opening + 1)..<position }
    }
    return nil
  }

  /// A document or platform after 在, 以, 于 or 通过.
  private static func place(in range: Range<Int>, _ context: AttributionContext) -> Range<Int>? {
    var index = context.tokens.index(at: range.lowerBound)
    while index < context.tokens.count, Int(context.tokens[index].start) < range.upperBound {
      let token = context.tokens[index]
      if token.isAny([.documentNoun, .platform]), token.count > 1 { return token.range }
      index += 1
    }
    return nil
  }
}
