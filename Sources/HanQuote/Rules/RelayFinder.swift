/// Finds the relaying source of a quotation: 据《环湾商报》报道, 据曾祖望转述, 在诉状中称, 向路讯社表示.
struct RelayFinder {
  let context: AttributionContext

  /// No sentence is searched further back than this from the quotation or cue.
  static let reach = 200

  /// Who or what relayed words that a cue announces or follows.
  ///
  /// In this order: an outlet (据《环湾商报》报道), who reads a paper out, the document that speaks, somebody whose cue governs
  /// the sentence, the platform of a user of the net, a go-between (通过律师), a document or platform named before the words
  /// or between them and their cue, a medium that was told; what carried the same speaker's words in the sentences before,
  /// or the paragraph before that announces the words.
  func relay(of words: Range<Int>, sentence: Int, cue: Int?, source: SourceOfWords, speaker: Int?) -> String? {
    let range = announcement(of: words, sentence, cue)
    if source == .nobody,
      let saying = CirculatingSaying(context: context).saying(of: context.firstSpan(from: words.lowerBound))
    {
      return context.text.wording(saying)
    }
    let signs = RelaySigns.signs(in: range, of: context.text, context.tokens)
    if let outlet = outlet(in: range, signs) { return context.text.wording(outlet) }
    if signs.contains(.reading), let reader = reader(in: range, of: speaker) {
      return context.discourse.register[reader].name
    }
    if signs.contains(.borrowing), let borrower = borrower(in: range, of: speaker) { return borrower }
    if case .mention(let mention) = source, context.discourse.mentions[mention].kind == .document {
      return carrier(of: mention, range, sentence, speaker)
    }
    if let person = reporter(in: range, of: speaker, signs) ?? rememberer(in: range, sentence, of: speaker, signs) {
      return person
    }
    if let platform = netPlatform(words, sentence, source, speaker) { return platform }
    if signs.contains(.bringing), let person = messenger(in: range, of: speaker) { return person }
    if signs.contains(.through), let person = goBetween(in: range) { return person }
    if let found = evidence(in: range) ?? published(in: range, signs) ?? place(in: range, cue, signs) {
      return context.text.wording(found)
    }
    if signs.contains(.part), let paper = earlier(range, sentence) { return paper }
    return thing(after: words, cue) ?? relay(after: words, cue, speaker) ?? carried(to: sentence, speaker)
      ?? announced(words, sentence, speaker) ?? hearsay(sentence)
  }

  /// What or who relays the words of a document: who reports it where it speaks for itself, the platform of a comment, or
  /// the document.
  private func carrier(of mention: Int, _ range: Range<Int>, _ sentence: Int, _ speaker: Int?) -> String {
    if let speaker, context.discourse.register[speaker].kind == .document,
      let person = presenter(in: range, of: speaker)
    {
      return person
    }
    return context.text.wording(platform(ofComment: mention, sentence) ?? paper(of: mention))
  }

  /// Words that open their paragraph, where the paragraph before announces them with a colon or they go on in the next.
  private func announced(_ words: Range<Int>, _ sentence: Int, _ speaker: Int?) -> String? {
    let paragraph = context.outline.sentences[sentence].paragraph
    let span = context.firstSpan(from: words.lowerBound)
    guard context.outline.paragraphs[paragraph].range.lowerBound == words.lowerBound, paragraph > 0,
      context.outline.spans.indices.contains(span)
    else { return nil }
    let end = context.outline.paragraphs[paragraph - 1].range.upperBound
    guard context.span(span).continues || context.text[end - 1] == 0xFF1A else { return nil }
    return announced(before: paragraph, speaker)
  }

  /// 据说, …: the sentence itself says that the words are hearsay.
  private func hearsay(_ sentence: Int) -> String? {
    let start = context.outline.sentences[sentence].range.lowerBound
    return context.text.longest(of: Self.rumours, at: start).map { context.text.wording(start..<(start + $0.count)) }
  }

  private static let rumours = ReadingText.words("据说 据传 据悉 据称 据了解 传闻 坊间传")

  /// The words from the start of the sentence to the cue or the quotation.
  private func announcement(of words: Range<Int>, _ sentence: Int, _ cue: Int?) -> Range<Int> {
    let opening = words.lowerBound
    let start = max(context.outline.sentences[sentence].range.lowerBound, opening - Self.reach)
    let isAnnounced = context.text[opening - 1] == 0xFF1A || context.text[opening - 2] == 0xFF1A
    let end = isAnnounced ? opening : cue.map { context.cues[$0].range.upperBound } ?? opening
    return start..<max(start, min(end, opening))
  }

  /// The last document or platform that stands before what may have been said, or after it, or a medium that was told.
  private func place(in range: Range<Int>, _ cue: Int?, _ signs: RelaySigns) -> Range<Int>? {
    let opening = opening(of: range)
    let found =
      signs.contains(.carrier) ? place(in: opening, cue) ?? place(in: opening.upperBound..<range.upperBound, cue) : nil
    return found ?? listener(in: range, cue, signs)
  }

  /// The words up to the first cue that a clause follows: what comes after may be what was said.
  private func opening(of range: Range<Int>) -> Range<Int> {
    guard let first = context.cues(in: range).first(where: { context.cues[$0].isAny(.clauseCue) }) else { return range }
    return range.lowerBound..<min(range.upperBound, context.cues[first].range.upperBound)
  }

  /// The document of the sentence before, where this one points back to it.
  private func earlier(_ range: Range<Int>, _ sentence: Int) -> String? {
    guard context.pointsBack(range), sentence > 0 else { return nil }
    return place(in: context.outline.sentences[sentence - 1].range, nil).map { context.text.wording($0) }
  }

  /// The paper or place that the words after a quotation name up to their cue: …这家机构在点评中说.
  private func relay(after quotation: Range<Int>, _ cue: Int?, _ speaker: Int?) -> String? {
    if let person = account(after: quotation, of: speaker) { return person }
    guard let cue, context.cues[cue].range.lowerBound >= quotation.upperBound else { return nil }
    let range = quotation.upperBound..<context.cues[cue].range.upperBound
    guard range.count <= Self.reach else { return nil }
    if let outlet = bookTitle(in: range) { return context.text.wording(outlet) }
    return goBetween(in: range) ?? (place(in: range, cue) ?? listener(in: range, cue)).map { context.text.wording($0) }
      ?? announcement(by: cue, speaker)
  }

  /// “……”，某公司此前预告: the verb names the paper in which a body spoke.
  private func announcement(by cue: Int, _ speaker: Int?) -> String? {
    guard let speaker, context.discourse.register[speaker].kind == .organisation,
      let paper = context.text.longest(of: Self.announcing, at: context.cues[cue].range.lowerBound)
    else { return nil }
    let start = context.cues[cue].range.lowerBound
    return context.text.wording(start..<(start + paper.count))
  }

  private static let announcing = ReadingText.words("预告 公告 声明 通告 公示 通报")

  /// 举起一块写有“…”的纸牌: the thing after the words that stand on it.
  private func thing(after quotation: Range<Int>, _ cue: Int?) -> String? {
    guard let cue, context.cues[cue].isInscription(in: context.text),
      context.cues[cue].range.upperBound == quotation.lowerBound
    else { return nil }
    let of = (quotation.upperBound..<(quotation.upperBound + 4)).first { context.text[$0] == 0x7684 }
    guard let start = of.map({ $0 + 1 }) else { return nil }
    let end = (start..<(start + 6)).first { Punctuation.any.contains(context.text[$0]) }
    return end.flatMap { $0 > start ? context.text.wording(start..<$0) : nil }
  }
}
