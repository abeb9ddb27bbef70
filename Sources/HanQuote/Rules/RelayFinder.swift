/// Finds the relaying source of a quotation: 据《环湾商报》报道, 据曾祖望转述, 在诉状中称, 向路讯社表示.
struct RelayFinder {
  let context: AttributionContext

  /// No sentence is searched further back than this from the quotation or cue.
  private static let reach = 200

  /// Who or what relayed words that a cue announces or follows.
  ///
  /// In this order: an outlet (据《环湾商报》报道), the document that speaks, somebody whose cue governs the sentence, a
  /// go-between (通过律师), a document or platform named before the words or between them and their cue, a medium that
  /// was told.
  func relay(of words: Range<Int>, sentence: Int, cue: Int?, source: SourceOfWords, speaker: Int?) -> String? {
    let range = announcement(of: words, sentence, cue)
    if let outlet = outlet(in: range) { return context.text.wording(outlet) }
    if case .mention(let mention) = source, context.discourse.mentions[mention].kind == .document {
      return context.text.wording(context.discourse.mentions[mention].head)
    }
    if let person = reporter(in: range, of: speaker) { return context.discourse.register[person].name }
    if let place = goBetween(in: range) ?? place(in: opening(of: range), cue) ?? place(in: range, cue)
      ?? listener(in: range)
    {
      return context.text.wording(place)
    }
    return earlier(range, sentence) ?? relay(after: words, cue: cue) ?? hearsay(sentence)
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
    let range = quotation.upperBound..<context.cues[cue].range.lowerBound
    guard range.count <= Self.reach else { return nil }
    if let outlet = bookTitle(in: range) { return context.text.wording(outlet) }
    return (place(in: range, cue) ?? listener(in: range)).map { context.text.wording($0) }
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
      return context.text.longest(of: Self.reporting, at: mention.head.upperBound) != nil
    }?.0.head
  }

  /// 据大陆社报道, 海角新闻报道: at most fourteen characters from 据 or the start of a clause, no mark among them.
  private func reported(in range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    for position in range {
      let value = context.text[position]
      if Punctuation.any.contains(value) || value == 0x636E { start = position + 1 }
      guard position - start >= 2, context.text.longest(of: ReadingText.reports, at: position) != nil else {
        continue
      }
      let name = beforeTime(start..<position)
      return (2...14).contains(name.count) && isName(name) ? name : nil
    }
    return nil
  }

  /// 海角新闻8月底曾: a name without the words of time and the adverbs behind it.
  private func beforeTime(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    var index = context.tokens.index(at: end - 1)
    while end > range.lowerBound, isTime(context.tokens[index]) {
      end = Int(context.tokens[index].start)
      index -= 1
    }
    return range.lowerBound..<max(range.lowerBound, end)
  }

  private func isTime(_ token: Token) -> Bool {
    token.kind == .number || token.isAny([.time, .adverb])
      || token.count == 1 && Self.days.contains(context.text[Int(token.start)])
  }

  private static let days = ScalarSet("年月日号时点底初晚曾在")

  /// Whether a stretch is no more than a name: no verb, pronoun or preposition in it, but for single characters (日经).
  private func isName(_ range: Range<Int>) -> Bool {
    let tokens = context.tokens.indices(in: range)
    return !tokens.contains {
      context.tokens[$0].isAny([.cue, .pronoun, .determiner])
        || context.tokens[$0].count > 1 && context.tokens[$0].isAny([.function, .verb])
    }
  }

  private static let reporting = ReadingText.words("报道 报导 援引 引述 消息")

  private func bookTitle(in range: Range<Int>) -> Range<Int>? {
    var start: Int?
    for position in range {
      if context.text[position] == 0x300A { start = position }
      guard context.text[position] == 0x300B, let opening = start else { continue }
      if isOutlet(before: opening, after: position + 1) { return (opening + 1)..<position }
    }
    return nil
  }

  /// 据《…》, 对《…》说, 节目《…》里, 《…》上写道, 《…》8月底曾援引.
  private func isOutlet(before opening: Int, after closing: Int) -> Bool {
    if Self.beforeOutlet.contains(context.text[opening - 1]) || Self.inside.contains(context.text[closing]) {
      return true
    }
    let left = context.tokens.index(at: opening) - 1
    if left >= 0, context.tokens[left].isAny([.platform, .documentNoun]),
      Self.programmes.contains(where: { context.text.starts(with: $0, at: opening - $0.count) })
    {
      return true
    }
    for position in closing..<(closing + 10) {
      if Punctuation.any.contains(context.text[position]) { return false }
      if context.text.longest(of: Self.reporting, at: position) != nil { return true }
    }
    return false
  }

  private static let inside = ScalarSet("上里中内")
  private static let programmes = ReadingText.words("节目 专栏 栏目 论坛 平台 社区 社群 杂志 播客")

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
    guard let preposition = range.first(where: { context.text.longest(of: Self.through, at: $0) != nil }) else {
      return nil
    }
    let after = (preposition + 2)..<min(range.upperBound, preposition + 14)
    if after.isEmpty { return nil }
    let person = context.discourse.mentions(in: after).first.map { context.discourse.mentions[$0] }
    if let person, person.isPerson || person.kind == .organisation || person.kind == .shortOrganisation {
      return person.head
    }
    return place(in: after, nil)
  }

  private static let through = ReadingText.words("通过 透过 经由")

  /// The last document or platform before the words, other than the cue itself; its name, if it has one.
  private func place(in range: Range<Int>, _ cue: Int?) -> Range<Int>? {
    var found: Range<Int>?
    var index = context.tokens.index(at: range.lowerBound)
    while index < context.tokens.count, Int(context.tokens[index].start) < range.upperBound {
      let token = context.tokens[index]
      let isCue = cue.map { context.cues[$0].range.overlaps(token.range) } ?? false
      if let noun = noun(of: token), !isCue || found == nil { found = name(after: noun) ?? noun }
      index += 1
    }
    return found
  }

  /// A document or platform; of 通报称 the first two characters.
  private func noun(of token: Token) -> Range<Int>? {
    if token.isAny([.documentNoun, .platform]), token.count > 1 { return token.range }
    guard token.count > 2, token.isAny(.cue) else { return nil }
    let stem = Int(token.start)..<(Int(token.end) - 1)
    let classes = QuoteLexicon.shared.words.classes(of: context.text.scalars[stem])
    return classes.contains(.documentNoun) ? stem : nil
  }

  /// 论坛“鸥窝”, 平台「小院」: a short name in marks right after the word for the place.
  private func name(after noun: Range<Int>) -> Range<Int>? {
    guard Punctuation.openingMarks.contains(context.text[noun.upperBound]) else { return nil }
    let content = (noun.upperBound + 1)..<(noun.upperBound + 10)
    guard let end = content.first(where: { Punctuation.closingMarks.contains(context.text[$0]) }) else { return nil }
    return end > content.lowerBound ? content.lowerBound..<end : nil
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
    let own = range.first { context.text.longest(of: Self.ownPaper, at: $0) != nil }
    return own.map { $0..<($0 + 2) }
  }

  private static let ownPaper = ReadingText.words("本报 本网 本刊 本台")
}
