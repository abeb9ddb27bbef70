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
    if let outlet = outlet(in: range) { return context.text.wording(outlet) }
    if let reader = reader(in: range, of: speaker) { return context.discourse.register[reader].name }
    if case .mention(let mention) = source, context.discourse.mentions[mention].kind == .document {
      return context.text.wording(platform(ofComment: mention, sentence) ?? paper(of: mention))
    }
    if let person = reporter(in: range, of: speaker) { return context.discourse.register[person].name }
    if let platform = netPlatform(words, sentence, speaker) { return platform }
    if let place = goBetween(in: range) ?? place(in: opening(of: range), cue) ?? place(in: range, cue)
      ?? listener(in: range)
    {
      return context.text.wording(place)
    }
    return earlier(range, sentence) ?? relay(after: words, cue: cue) ?? carried(to: sentence, speaker)
      ?? announced(words, sentence, speaker) ?? hearsay(sentence)
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

  /// The platform of the paragraph, where a user of the net speaks.
  private func netPlatform(_ words: Range<Int>, _ sentence: Int, _ speaker: Int?) -> String? {
    guard let speaker, isNetUser(speaker) else { return nil }
    let paragraph = context.outline.paragraphs[context.outline.sentences[sentence].paragraph].range
    return platform(before: words.lowerBound, in: paragraph).map { context.text.wording($0) }
  }

  private func isNetUser(_ entity: Int) -> Bool {
    let key = context.discourse.register[entity].key.scalars
    return Self.netUsers.contains { key.ends(with: $0) }
  }

  private static let netUsers = ReadingText.words("网友 网民 有人 用户 楼主 版主 另一人 博主 粉丝 层主 弹幕")

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
  private func relay(after quotation: Range<Int>, cue: Int?) -> String? {
    guard let cue, context.cues[cue].range.lowerBound >= quotation.upperBound else { return nil }
    let range = quotation.upperBound..<context.cues[cue].range.upperBound
    guard range.count <= Self.reach else { return nil }
    if let outlet = bookTitle(in: range) { return context.text.wording(outlet) }
    return (place(in: range, cue) ?? listener(in: range)).map { context.text.wording($0) }
  }

  /// Somebody else whose cue governs the sentence: 据曾祖望转述，游某供述：…
  func reporter(in range: Range<Int>, of speaker: Int?) -> Int? {
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

  /// 他当场念出其中一段: whoever reads a paper out, if somebody or something else is found to speak.
  private func reader(in range: Range<Int>, of speaker: Int?) -> Int? {
    guard let cue = context.cues(in: range).last(where: { isReading(context.cues[$0]) }) else { return nil }
    guard let person = context.cueSpeakers[cue], person != speaker else { return nil }
    return context.discourse.register[person].kind == .person ? person : nil
  }

  private func isReading(_ cue: Cue) -> Bool {
    context.text.longest(of: Self.readings, at: cue.range.lowerBound) != nil
  }

  private static let readings = ReadingText.words("念出 念了 念起 读出 读了 宣读 朗读 引述 引用 模仿 学着 转述")

  /// 据曾祖望转述, 宁致和引用了…: the mention right before a verb of relaying.
  private func relayer(in range: Range<Int>, of speaker: Int?) -> Int? {
    let tokens = context.tokens.indices(in: range)
    guard let verb = tokens.first(where: { context.tokens[$0].isAny(.quoting) && context.tokens[$0].count > 1 }) else {
      return nil
    }
    let before = range.lowerBound..<max(range.lowerBound, Int(context.tokens[verb].start))
    let mention = context.discourse.mentions(in: before).last {
      context.discourse.mentions[$0].isPerson && !context.discourse.places[$0].isAttributive
    }
    return mention.flatMap { context.discourse.mentions[$0].entity }.flatMap { $0 == speaker ? nil : $0 }
  }

  /// 通过律师表示, 透过电子邮件向本刊形容: whoever or whatever passes the words on.
  private func goBetween(in range: Range<Int>) -> Range<Int>? {
    guard let preposition = context.text.first(of: Self.through, in: range) else { return nil }
    let end = min(range.upperBound, preposition.lowerBound + 14)
    guard preposition.upperBound < end else { return nil }
    let after = preposition.upperBound..<end
    let person = context.discourse.mentions(in: after).first.map { context.discourse.mentions[$0] }
    if let person, person.isPerson || person.kind == .organisation || person.kind == .shortOrganisation {
      return person.head
    }
    return place(in: after, nil)
  }

  private static let through = ReadingText.words("通过 透过 经由")
}
