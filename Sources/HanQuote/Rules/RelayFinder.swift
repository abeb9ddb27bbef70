/// Finds the relaying source of a quotation: 据《环湾商报》报道, 据曾祖望转述, 在诉状中称, 向路讯社表示.
struct RelayFinder {
  let context: AttributionContext

  /// No sentence is searched further back than this from the quotation or cue.
  private static let reach = 200

  /// The paper or place that the words after a quotation name up to their cue: …这家机构在点评中说.
  func relay(after quotation: Range<Int>, cue: Int?) -> String? {
    guard let cue, context.cues[cue].range.lowerBound >= quotation.upperBound else { return nil }
    let range = quotation.upperBound..<context.cues[cue].range.lowerBound
    guard range.count <= Self.reach else { return nil }
    if let outlet = bookTitle(in: range) { return context.text.wording(outlet) }
    return (place(in: range, cue) ?? listener(in: range)).map { context.text.wording($0) }
  }

  /// Who or what relayed the words that start at `opening` in a sentence; `cue` announces them, `speaker` says them.
  func relay(before opening: Int, sentence: Int, cue: Int?, speaker: Int?) -> String? {
    let start = max(context.outline.sentences[sentence].range.lowerBound, opening - Self.reach)
    let isAnnounced = context.text[opening - 1] == 0xFF1A || context.text[opening - 2] == 0xFF1A
    let end = isAnnounced ? opening : cue.map { context.cues[$0].range.upperBound } ?? opening
    let range = start..<max(start, min(end, opening))
    if let outlet = outlet(in: range) { return context.text.wording(outlet) }
    if let person = reporter(in: range, of: speaker) { return context.discourse.register[person].name }
    if let place = place(in: range, cue) ?? listener(in: range) { return context.text.wording(place) }
    guard context.pointsBack(range), sentence > 0 else { return nil }
    return place(in: context.outline.sentences[sentence - 1].range, nil).map { context.text.wording($0) }
  }

  /// 《……》 or the name of a body, after 据 or before 报道 or 援引.
  private func outlet(in range: Range<Int>) -> Range<Int>? {
    if let title = bookTitle(in: range) { return title }
    if let named = reported(in: range) { return named }
    return context.discourse.mentions(in: range).lazy.map {
      (context.discourse.mentions[$0], context.discourse.places[$0])
    }
    .first { mention, place in
      guard mention.kind == .organisation, place.sentence >= 0 else { return false }
      return Self.reporting.contains { context.text.starts(with: $0, at: mention.head.upperBound) }
    }?.0.head
  }

  /// 据大陆社报道: at most fourteen characters between the two words, no mark among them.
  private func reported(in range: Range<Int>) -> Range<Int>? {
    guard let start = range.first(where: { context.text[$0] == 0x636E }) else { return nil }
    for position in (start + 2)..<(start + 16) {
      if Punctuation.any.contains(context.text[position]) { return nil }
      if Self.reports.contains(where: { context.text.starts(with: $0, at: position) }) { return (start + 1)..<position }
    }
    return nil
  }

  private static let reports = ["报道", "报导"].map { $0.unicodeScalars.map(\.value) }

  private static let reporting = ["报道", "报导", "援引", "引述", "消息"].map { $0.unicodeScalars.map(\.value) }

  private func bookTitle(in range: Range<Int>) -> Range<Int>? {
    var start: Int?
    for position in range {
      if context.text[position] == 0x300A { start = position }
      guard context.text[position] == 0x300B, let opening = start else { continue }
      let before = context.text[opening - 1]
      let after = context.text[position + 1]
      if Self.beforeOutlet.contains(before) || after == 0x62A5 || after == 0x5F15 || after == 0x63F4 {
        return (opening + 1)..<position
      }
    }
    return nil
  }

  /// 据《…》, 对《…》说, 接受《…》访问.
  private static let beforeOutlet = ScalarSet("据对向受")

  /// Somebody else whose cue governs the sentence: 据曾祖望转述，游某供述：…
  private func reporter(in range: Range<Int>, of speaker: Int?) -> Int? {
    if let relayer = relayer(in: range, of: speaker) { return relayer }
    guard let speaker, let first = context.cues(in: range).first(where: { context.cueSpeakers[$0] != nil }) else {
      return nil
    }
    guard let other = context.cueSpeakers[first], other != speaker, context.cues[first].isAny(.clauseCue) else {
      return nil
    }
    let kind = context.discourse.register[other].kind
    return kind == .person || kind == .role ? other : nil
  }

  /// 据曾祖望转述, 宁致和引用了…: the mention right before a verb of relaying.
  private func relayer(in range: Range<Int>, of speaker: Int?) -> Int? {
    let tokens = context.tokens.index(at: range.lowerBound)..<context.tokens.index(at: range.upperBound)
    guard let verb = tokens.first(where: { context.tokens[$0].isAny(.quoting) && context.tokens[$0].count > 1 }) else {
      return nil
    }
    let before = range.lowerBound..<max(range.lowerBound, Int(context.tokens[verb].start))
    let mention = context.discourse.mentions(in: before).last {
      context.discourse.mentions[$0].isPerson && !context.discourse.places[$0].isAttributive
    }
    return mention.flatMap { context.discourse.mentions[$0].entity }.flatMap { $0 == speaker ? nil : $0 }
  }

  /// The last document or platform before the words, other than the cue itself.
  private func place(in range: Range<Int>, _ cue: Int?) -> Range<Int>? {
    var found: Range<Int>?
    var index = context.tokens.index(at: range.lowerBound)
    while index < context.tokens.count, Int(context.tokens[index].start) < range.upperBound {
      let token = context.tokens[index]
      let isCue = cue.map { context.cues[$0].range.overlaps(token.range) } ?? false
      if token.isAny([.documentNoun, .platform]), token.count > 1, !isCue || token.isAny(.documentNoun) && found == nil
      {
        found = isCue && found != nil ? found : token.range
      }
      index += 1
    }
    return found
  }

  /// A medium that was told: 向路讯社表示, 接受国家电视台采访.
  private func listener(in range: Range<Int>) -> Range<Int>? {
    for index in context.discourse.mentions(in: range).reversed() where context.discourse.places[index].isOblique {
      let mention = context.discourse.mentions[index]
      let last = context.tokens[context.tokens.index(at: mention.head.upperBound - 1)]
      if mention.kind == .organisation, last.isAny(.media) || context.text[mention.head.upperBound - 1] == 0x793E {
        return mention.head
      }
    }
    let own = range.first { position in Self.ownPaper.contains { context.text.starts(with: $0, at: position) } }
    return own.map { $0..<($0 + 2) }
  }

  private static let ownPaper = ["本报", "本网", "本刊", "本台"].map { $0.unicodeScalars.map(\.value) }
}
