import HanText

/// People who pass words on: whose report they stand in, who reads them out, who brings them.
extension RelayFinder {
  /// Somebody else whose cue governs the sentence: 据孟祖望转述, 丁某供述：…
  func reporter(in range: Range<Int>, of speaker: Int?, _ signs: RelaySigns = .all) -> String? {
    if signs.contains(.quoting), let relayer = relayer(in: range, of: speaker) { return relayer }
    guard let speaker, let first = context.cues(in: range).first(where: { context.cueSpeakers[$0] != nil }) else {
      return nil
    }
    guard let other = context.cueSpeakers[first], other != speaker, context.cues[first].isAny(.clauseCue) else {
      return nil
    }
    let known = context.discourse.register[other]
    return known.kind == .document || known.kind == .collective ? nil : known.name
  }

  /// 她引述报告，指…, 他提醒，协议第七条规定…: in whose report a paper speaks for itself.
  func presenter(in range: Range<Int>, of speaker: Int) -> String? {
    if let relayer = relayer(in: range, of: speaker) { return relayer }
    let cue = context.cues(in: range).last {
      context.cues[$0].isAny([.speech, .opinion, .directive])
        && context.text[context.cues[$0].range.upperBound] == 0xFF0C
    }
    guard let other = cue.flatMap({ context.cueSpeakers[$0] }), other != speaker,
      context.discourse.register[other].kind == .person
    else { return nil }
    return context.discourse.register[other].name
  }

  /// 他当场念出其中一段: whoever reads a paper out, if somebody or something else is found to speak.
  func reader(in range: Range<Int>, of speaker: Int?) -> Int? {
    guard let cue = context.cues(in: range).last(where: { isReading(context.cues[$0]) }) else { return nil }
    guard let person = context.cueSpeakers[cue], person != speaker else { return nil }
    return context.discourse.register[person].kind == .document ? nil : person
  }

  private func isReading(_ cue: Cue) -> Bool {
    context.text.longest(of: Self.readings, at: cue.range.lowerBound) != nil
  }

  static let readings = ReadingText.words("念出 念了 念起 读出 读了 宣读 朗读 引述 引用 模仿 学着 转述")

  /// 据孟祖望转述, 他引用了…: the mention right before a verb of relaying.
  private func relayer(in range: Range<Int>, of speaker: Int?) -> String? {
    let tokens = context.tokens.indices(in: range)
    let verb = tokens.first {
      context.tokens[$0].isAny(.quoting) && context.tokens[$0].count > 1
        && context.text.longest(of: Self.pointing, at: Int(context.tokens[$0].end)) == nil
    }
    return verb.flatMap { person(before: Int(context.tokens[$0].start), in: range, otherThan: speaker) }
  }

  /// 援引此语为证: what is quoted is something else.
  private static let pointing = ReadingText.words("此 这话 这句 这番 该话")

  private func person(before position: Int, in range: Range<Int>, otherThan speaker: Int?) -> String? {
    let before = range.lowerBound..<max(range.lowerBound, position)
    let mention = context.discourse.mentions(in: before).last {
      context.discourse.mentions[$0].isPerson && !context.discourse.place(of: $0).isAttributive
    }
    guard let mention else { return nil }
    guard let entity = context.discourse.knownEntity(of: mention) else {
      return context.discourse.mentions[mention].kind == .role
        ? context.text.wording(context.discourse.place(of: mention).phrase) : nil
    }
    return entity == speaker ? nil : context.discourse.register[entity].name
  }

  /// 店员总爱用老板的话打趣: whoever says it in somebody else's words.
  func borrower(in range: Range<Int>, of speaker: Int?) -> String? {
    guard let verb = range.first(where: { Self.borrowing.contains(context.text[$0]) && opensToken($0) }),
      let words = context.text.first(of: Self.ownWords, in: verb..<range.upperBound), words.lowerBound - verb <= 24
    else { return nil }
    let before = Range(from: context.subjects.clauseStart(before: verb, in: range), to: verb)
    guard
      let mention = context.discourse.mentions(in: before).last(where: { context.discourse.place(of: $0).isSubject })
    else { return nil }
    if let entity = context.discourse.knownEntity(of: mention), entity == speaker { return nil }
    return name(of: mention)
  }

  /// The full name of whoever a mention was found to mean, or its own words.
  private func name(of mention: Int) -> String {
    context.discourse.knownEntity(of: mention).map { context.discourse.register[$0].name }
      ?? context.text.wording(context.discourse.mentions[mention].head)
  }

  private func opensToken(_ position: Int) -> Bool {
    Int(context.tokens[context.tokens.index(at: position)].start) == position
  }

  static let borrowers = "用借套".unicodeScalars.map(\.value)
  private static let borrowing = ScalarSet(borrowers)
  private static let ownWords = ReadingText.words("的话 的名言 的说法 的名句")

  // MARK: - Who remembers

  /// 她记得父亲那晚问她：: whoever remembers the words, or was told them and reported something in this sentence or the one
  /// before.
  func rememberer(
    in range: Range<Int>, _ sentence: Int, of speaker: Int?, _ signs: RelaySigns
  ) -> String? {
    if signs.contains(.remembering), let verb = context.text.first(of: Self.remembering, in: range),
      let person = person(before: verb.lowerBound, in: range, otherThan: speaker)
    {
      return person
    }
    guard let told = addressee(in: range), told != speaker, reports(told, range, sentence) else { return nil }
    return context.discourse.register[told].name
  }

  static let remembering = ReadingText.words("记得 忆述 转述 复述 转告")

  /// “…”据两名与会者转述，: whose account the words after a quotation say it is.
  func account(after quotation: Range<Int>, of speaker: Int?) -> String? {
    let start = quotation.upperBound
    guard context.text[start] == 0x636E, let end = (start..<(start + 24)).first(where: { context.text[$0] == 0xFF0C }),
      let verb = Self.accounts.first(where: { context.text.starts(with: $0, at: end - $0.count) })
    else { return nil }
    return person(before: end - verb.count, in: start..<end, otherThan: speaker)
  }

  private static let accounts = ReadingText.words("转述 回忆 忆述 透露 介绍 讲述 描述")

  /// 给她算过, 问他, 对父亲说: the person whom the last clause is said to.
  private func addressee(in range: Range<Int>) -> Int? {
    guard let last = range.last else { return nil }
    let clause = context.subjects.clauseStart(before: last, in: range)..<range.upperBound
    let cues = context.cues(in: clause)
    for mention in context.discourse.mentions(in: clause).reversed() where context.discourse.mentions[mention].isPerson
    {
      let head = context.discourse.mentions[mention].head.lowerBound
      let isObject = cues.contains { context.cues[$0].range.upperBound == head }
      if isObject || Self.toward.contains(context.text[head - 1]) { return context.discourse.knownEntity(of: mention) }
    }
    return nil
  }

  private static let toward = ScalarSet("给对问跟向劝叫骂")

  private func reports(_ entity: Int, _ range: Range<Int>, _ sentence: Int) -> Bool {
    let first = context.outline.sentencesOf[context.outline.sentences[sentence].paragraph].lowerBound
    let start = context.outline.sentences[max(first, sentence - 1)].range.lowerBound
    let earlier = start..<max(start, context.subjects.clauseStart(before: max(0, range.upperBound - 1), in: range))
    return context.cues(in: earlier).contains {
      context.cueSpeakers[$0] == entity && context.cues[$0].isAny(.clauseCue)
    }
  }

  // MARK: - Who brings the words

  /// 让妻子捎了一句话, 由召集人逐点读出: the person whom a clause sends with the words.
  func messenger(in range: Range<Int>, of speaker: Int?) -> String? {
    guard let verb = context.text.first(of: Self.bringing, in: range) else { return nil }
    let clause = context.subjects.clauseStart(before: verb.lowerBound, in: range)..<verb.lowerBound
    for mention in context.discourse.mentions(in: clause).reversed() where context.discourse.mentions[mention].isPerson
    {
      let phrase = context.discourse.place(of: mention).phrase
      guard Self.sending.contains(context.text[phrase.lowerBound - 1]) || startsWithSending(phrase) else { continue }
      if let entity = context.discourse.knownEntity(of: mention), entity == speaker { return nil }
      return name(of: mention)
    }
    return nil
  }

  private func startsWithSending(_ phrase: Range<Int>) -> Bool {
    Self.sending.contains(context.text[phrase.lowerBound]) && phrase.count > 2
  }

  private static let sending = ScalarSet("让托请由派")
  static let bringing = ReadingText.words("捎 带话 带来 转达 转告 转交 代为 代读 宣读 读出 念出 朗读 传话 传来")

  /// 通过律师表示, 透过电子邮件向本刊形容: whoever or whatever passes the words on.
  func goBetween(in range: Range<Int>) -> String? {
    guard let preposition = context.text.first(of: Self.through, in: range) else { return nil }
    let end = min(range.upperBound, preposition.lowerBound + 14)
    guard preposition.upperBound < end else { return nil }
    let after = preposition.upperBound..<end
    if let first = context.discourse.mentions(in: after).first {
      let mention = context.discourse.mentions[first]
      if mention.isPerson || mention.kind == .organisation || mention.kind == .shortOrganisation {
        return name(of: first)
      }
    }
    return place(in: after, nil).map { context.text.wording($0) }
  }

  static let through = ReadingText.words("通过 透过 经由")
}
