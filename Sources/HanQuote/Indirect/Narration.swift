/// The signs that the narrator, and no longer the speaker, goes on after a comma or semicolon.
struct Narration {
  let context: AttributionContext
  /// The cue of what is reported, and where that begins.
  let cue: Int
  let opening: Int

  /// After a semicolon: 至于…, or a person as a new subject. Bodies and things (and what may be a Latin name of one: AI)
  /// go on with what is reported.
  func turnsAway(after semicolon: Int, to end: Int) -> Bool {
    var start = semicolon + 1
    while let word = context.text.longest(of: Self.links, at: start) { start += word.count }
    if context.text.longest(of: Self.topics, at: start) != nil { return true }
    if turnsToSource(in: Range(from: start, to: end)) { return true }
    guard let mention = context.discourse.mentions(in: start..<max(start, min(end, start + 8))).first else {
      return false
    }
    let place = context.discourse.place(of: mention)
    guard place.phrase.lowerBound <= start, place.isSubject else { return false }
    switch context.discourse.mentions[mention].kind {
    case .person: return !TokenList.isLatin(context.text[context.discourse.mentions[mention].head.lowerBound])
    case .pronoun(let pronoun): return pronoun.isThirdPerson && pronoun != .neuter
    default: return false
    }
  }

  /// ；背景报告则提到，……: the first clause is that of a cue.
  private func turnsToSource(in range: Range<Int>) -> Bool {
    let comma = range.first { Punctuation.clause.contains(context.text[$0]) } ?? range.upperBound
    return context.cues(in: range.lowerBound..<comma).contains {
      context.cues[$0].range.upperBound == comma && context.cues[$0].isAny(.clauseCue)
    }
  }

  private static let topics = ReadingText.words("至于 对于 当被问 被问 到了")
  private static let links = ReadingText.words("而 但 不过 但是 然而 另")

  /// After a comma: what the speaker did then (随即改口, 说罢掩面, 并呈上), or would not say (但拒绝给出…), what came of it
  /// (出乎…预料, 这番话…), or how others took it (被……拒绝).
  func goesOn(after comma: Int) -> Bool {
    let start = comma + 1
    if context.text.longest(of: Self.thereupon, at: start) != nil { return true }
    if context.text.longest(of: Self.comments, at: start) != nil { return true }
    if context.text.longest(of: Self.silences, at: start) != nil { return true }
    return withholds(at: start) || isUnanswered(at: start) || isRefused(at: start) || rates(at: start)
      || differs(at: start)
  }

  /// ，至今未有回响: how nobody answered; 至今没有装上 is part of what is said.
  private func isUnanswered(at start: Int) -> Bool {
    guard context.text.starts(with: Self.untilNow, at: start) else { return false }
    let end = (start + 2..<start + 10).first { Punctuation.any.contains(context.text[$0]) } ?? start + 10
    guard let answer = context.text.first(of: Self.answers, in: (start + 2)..<end) else { return false }
    return (start + 2..<answer.lowerBound).contains {
      Self.denials.contains(context.text[$0]) || context.text[$0] == 0x65E0  // 无
    }
  }

  private static let untilNow: [UInt32] = [0x81F3, 0x4ECA]  // 至今
  private static let answers = ReadingText.words(
    "回应 回音 回响 迴响 回复 回覆 答复 答覆 下文 表态 露面 现身 道歉 致歉 置评 解释 交代 交待 松口 出面 联络 联系 追究 公开")

  /// 报告认为……，馆长却不同意: behind what a paper or body says, a person who takes it otherwise.
  private func differs(at start: Int) -> Bool {
    guard let subject = context.cues[cue].subject, !context.discourse.mentions[subject].isPerson,
      let person = context.discourse.mentions(in: start..<(start + Self.longestTitle)).first(where: {
        context.opensClause($0) && context.discourse.place(of: $0).phrase.lowerBound == start
      })
    else { return false }
    return Self.otherwise.contains(context.text[context.discourse.mentions[person].head.upperBound])
  }

  private static let longestTitle = 12
  private static let otherwise = ScalarSet("却则倒偏")

  private func withholds(at start: Int) -> Bool {
    guard let link = context.text.longest(of: Self.buts, at: start), !isAboutOther else { return false }
    var next = start + link.count
    if context.text.longest(of: Self.speakers, at: next) != nil {
      next += 1
      if Self.denials.contains(context.text[next]) { return true }  // 但他不同意
    }
    return context.text.longest(of: Self.withholding, at: next) != nil
  }

  /// Whether what is reported opens with a person who is not the speaker, who may be the one that refuses.
  private var isAboutOther: Bool {
    let first = context.discourse.mentions(in: opening..<(opening + 1)).first
    return first.map {
      context.discourse.mentions[$0].kind == .person && context.discourse.place(of: $0).isSubject
        && context.discourse.knownEntity(of: $0) != context.cueSpeakers[cue]
    } ?? false
  }

  private static let thereupon = ReadingText.words(
    "随即 随后又 说罢 说完 言罢 话毕 说着 话音刚落 语毕 并呈上 并附上 并出示 并递上 边说边 一边说 并留下 还留下 还附上 将案件押后 押后 还押")
  private static let comments = ReadingText.words(
    "出乎 这番话 此言 此话 这一说法 这个说法 这种说法 这一表态 这也是 这句话 她仍 他仍 她却 他却 帖子 贴文 该帖 通篇 引来 惹来 引得 旁听席")
  /// What the speaker left out.
  private static let silences = ReadingText.words(
    "未有回应 没有回应 未作回应 未予回应 未予置评 不予置评 未有正面 没有正面 未正面 不愿多谈 不愿透露 未有透露 没有透露 没有进一步 未有进一步 未进一步")
  private static let buts = ReadingText.words("但 惟 却 但是 不过 但就 然而")
  private static let speakers = ReadingText.words("他 她")
  private static let denials = ScalarSet("不没未拒")
  private static let withholding = ReadingText.words(
    "拒绝 婉拒 未能 未有 未正面 没有正面 不愿 不肯 未回应 没有回应 未透露 未列明 未说明 未交代 没有说明 没有透露 不忘 对于")

  /// ，被董事会一口回绝: in the passive, by somebody.
  private func isRefused(at start: Int) -> Bool {
    guard context.text[start] == 0x88AB else { return false }
    return context.text.first(of: Self.refusals, in: (start + 2)..<(start + 10)) != nil
  }

  private static let refusals = ReadingText.words("回绝 拒绝 打断 否决 驳回 婉拒")

  /// ，给予“增持”评级: what an analyst's report does.
  private func rates(at start: Int) -> Bool {
    guard context.text.longest(of: Self.grants, at: start) != nil else { return false }
    return context.text.first(of: Self.ratings, in: (start + 2)..<(start + 20)) != nil
  }

  private static let grants = ReadingText.words("给予 给出 维持 上调 下调 首予")
  private static let ratings = ReadingText.words("评级 目标价")
}
