/// What stands around a name and adds to the log-odds that it is one.
extension HanNameFinder {
  /// Between a title and a word that can only follow a noun phrase (swept on the open articles: 0.6, 1.2 and 1.8).
  private static let titled = 1.2
  /// 议员|欧阳湾|追问: the same where the last character mostly ends the name of a place.
  private static let placeLike = 3.5
  /// 分析师|苗放|追问: between a title and a verb of speech (swept on the open articles: 1.6, 2 and 2.5).
  private static let speaking = 2.0
  /// Behind an age, where hardly anything else stands (not swept).
  private static let aged = 3.0
  /// Behind an age where nothing else tells, three characters that open no word (not swept).
  private static let introduced = 3.0
  /// Between 她叫 and a mark (not swept).
  private static let called = 3.0
  /// “……”曹文|说: between words in marks and a word of saying (swept on the open articles: 1.2, 1.6 and 2).
  private static let beside = 1.6
  /// 发言人|傅景和|应询指出: the last character is no conjunction, for nobody is named behind it (not swept).
  private static let union = 4.5

  /// Behind a title of two or more characters, 的 behind a post, an age, a verb that gives a name, words in marks, or what
  /// opens a frame of ``meeting(_:_:)``.
  @inline(__always)
  func mayBeFramed(_ place: NameStart) -> Bool {
    isTitled(place) || followsMarks(place) || isCalled(place) || mayBeMet(place)
  }

  @inline(__always)
  private func isTitled(_ place: NameStart) -> Bool {
    place.follows([.title, .kinship]) || reader.followsAge(place) || followsPost(place)
  }

  /// 航天工程师的|万宁, 当了三十年救生员的|司徒炳: what somebody is, and 的.
  private func followsPost(_ place: NameStart) -> Bool {
    guard reader[place.position - 1] == 0x7684, place.left.count == 1, place.index > 1 else { return false }
    let post = tokens[place.index - 2]
    return post.count > 1 && post.isAny(.title) && place.token.count == 1
  }

  /// 八十三岁的|高凤英|拉住: three characters, none of which belongs to another word, and a verb or the like.
  private func isPlain(_ place: NameStart, _ end: Int) -> Bool {
    let index = tokens.index(at: end)
    guard index < tokens.count else { return false }
    let next = tokens[index]
    return end - place.position == 3 && place.token.count == 1 && Int(next.start) == end
      && tokens[place.index + 1].count == 1
      && (next.count > 1 || next.isAny([.verb, .action, .adverb, .preposition, .cue, .time])
        || Self.complements.contains(text[end + 1]))
  }

  /// 拉|住, 递|过.
  private static let complements = ScalarSet("了着咗住过开起出到上下进来去回")

  /// - Parameter end: of the name.
  func frame(_ place: NameStart, _ end: Int) -> Double {
    if followsMarks(place) {
      return precedesSaying(end) ? Self.beside : followsByName(place) && isFramed(end) ? Self.titled : 0
    }
    if endsInUnion(place.position, end) { return Self.union }
    if isCalled(place) { return endsPhrase(end) ? Self.called : 0 }
    guard isTitled(place) else { return meeting(place, end) }
    let followsAge = text.followsAge(place.position)
    guard isFramed(end) else { return followsAge && isPlain(place, end) ? Self.introduced : 0 }
    if followsAge { return Self.aged }
    if reader.character(at: end - 1).isAny(.placeName) { return Self.placeLike }
    return place.token.count == 1 && !place.token.isAny(.function) && precedesSpeech(end) ? Self.speaking : Self.titled
  }

  @inline(__always)
  private func followsMarks(_ place: NameStart) -> Bool {
    place.left.kind == .mark && Punctuation.closingMarks.contains(text[place.position - 1])
  }

  /// 「云吞伯」|杨锦昌|昨日: behind what somebody is called, of two to four characters.
  private func followsByName(_ place: NameStart) -> Bool {
    (4...6).contains { Punctuation.openingMarks.contains(reader[place.position - $0]) }
  }

  /// 她叫|郁可可|，: behind a verb that gives somebody's name.
  @inline(__always)
  private func isCalled(_ place: NameStart) -> Bool {
    let last = reader[place.position - 1]
    guard last == 0x53EB || last == 0x505A || last == 0x4F5C || last == 0x540D || last == 0x5524 else {  // 叫做作名唤
      return false
    }
    return isBehindCalling(place)
  }

  private func isBehindCalling(_ place: NameStart) -> Bool {
    guard place.index > 0, text.isOne(of: Self.calling, place.left) else { return false }
    return place.left.count > 1 || text[place.position - 2] == 0x4ED6 || text[place.position - 2] == 0x5979  // 他她
  }

  private static let calling = ReadingText.words("叫 名叫 叫做 叫作 本名 原名 真名 全名 名唤 唤作 姓名")

  func endsPhrase(_ end: Int) -> Bool {
    Punctuation.any.contains(text[end]) && !Punctuation.openingMarks.contains(text[end])
  }

  /// “……”曹文|说: a word of saying behind what may be the end of a name.
  private func precedesSaying(_ end: Int) -> Bool {
    let next = tokens.index(at: end)
    return next < tokens.count && Int(tokens[next].start) == end && tokens[next].isAny([.speech, .sayOnly])
      && !reader.last(before: end).isAny([.unlikely, .adverb, .locative])
  }

  /// 追问, 则提醒: a verb of speech of two characters or more, perhaps behind an adverb of one.
  private func precedesSpeech(_ end: Int) -> Bool {
    let next = tokens.index(at: end)
    guard next + 1 < tokens.count else { return false }
    let verb = tokens[next].count == 1 && tokens[next].isAny(.adverb) ? next + 1 : next
    return tokens[verb].count > 1 && tokens[verb].isAny([.speech, .sayOnly, .opinion, .directive, .gesture])
  }

  /// 傅景和|应询|指出: 和 ends a name of three characters, where what somebody says or does follows.
  private func endsInUnion(_ start: Int, _ end: Int) -> Bool {
    guard end - start == 3, text[end - 1] == 0x548C else { return false }
    let next = tokens.index(at: end)
    guard next < tokens.count, Int(tokens[next].start) == end else { return false }
    let token = tokens[next]
    return token.kind == .mark && text[end] != 0x3001 && !Punctuation.openingMarks.contains(text[end])
      || token.count > 1 && token.isAny([.speech, .opinion, .adverb, .time])
      || token.count == 1 && token.isAny([.adverb, .preposition]) && next + 1 < tokens.count
        && tokens[next + 1].isAny([.cue, .adverb, .verb, .action])
  }

  /// 财务总监|荀蔓|。, 创办人|湛天佑|失联: up to the end of a phrase.
  private func isFramed(_ end: Int) -> Bool {
    let next = tokens.index(at: end)
    guard next < tokens.count, Int(tokens[next].start) == end else { return next >= tokens.count }
    if tokens[next].kind == .mark || tokens[next].kind == .lineBreak { return true }
    let last = tokens[tokens.index(at: end - 1)]
    guard last.count > 1 || !last.isAny(.function) else { return false }
    return text[end] == 0x7684 || tokens[next].count == 1 && Self.complements.contains(text[end + 1])
      || tokens[next].count > 1 && tokens[next].isAny([.cue, .adverb, .time, .verb, .action])
      || precedesSpeech(end) || precedesPosture(end) || isSpeaking(end)
      || tokens[next].count == 1 && Self.beforeVerbs.contains(text[end])
  }

  /// 李国强|没回头.
  private static let beforeVerbs = ScalarSet("没不也只又都便就已曾仍还")

  /// 亢有田|蹲在井边问.
  private func precedesPosture(_ end: Int) -> Bool {
    reader.character(at: end).isAny(.posture) && reader.character(at: end + 1).isAny(.placing)
  }

  /// 步文彬|说自己, 曲长富|称，.
  private func isSpeaking(_ end: Int) -> Bool {
    let next = tokens[tokens.index(at: end)]
    return next.isAny([.sayOnly, .speech]) && (text[end + 1] == 0x81EA || NameNeighbour.announces(end + 1, text))
  }
}
