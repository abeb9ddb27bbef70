/// Names in the middle of a clause, of which their characters alone do not tell enough: behind what is done to persons,
/// and in the phrases that tell who said something.
extension HanNameFinder {
  /// 记者找到|周敏|时: what such a frame adds (not swept).
  private static let met = 2.5
  /// 用|袁杰|的话说, 说这话的是|余芳|。: the same of frames that ordinary words have too (not swept).
  private static let told = 1.5

  /// 李国强|对身边的妻子说: three characters that open a sentence, and a preposition (not swept).
  private static let opening = 0.6
  private static let addressing = ScalarSet("对向跟冲朝给")

  /// Whether the word before a place may open such a frame; its last character tells of most that they do not.
  @inline(__always)
  func mayBeMet(_ place: NameStart) -> Bool {
    let last = reader[place.position - 1]
    return Self.lasts.contains(last) || place.left.kind == .lineBreak || last == 0x3002
  }

  /// What the frame adds; 0 if there is none.
  /// - Parameter end: of the name.
  func meeting(_ place: NameStart, _ end: Int) -> Double {
    guard place.token.count == 1, mayBeMet(place) else { return 0 }
    if place.left.isBreak { return addresses(place, end) ? Self.opening : 0 }
    if Self.meetings.end(before: place.position, in: text) { return endsMeeting(end) ? Self.met : 0 }
    if text.isOne(of: Self.wordings, place.left) {
      return text.longest(of: Self.sayings, at: end) != nil ? Self.told : 0
    }
    if isNamedSpeaker(place) { return endsPhrase(end) ? Self.told : 0 }
    return isNaming(place) && endsPhrase(end) ? Self.met : 0
  }

  private func addresses(_ place: NameStart, _ end: Int) -> Bool {
    end - place.position == 3 && Self.addressing.contains(text[end])
  }

  /// 找到周敏|时|，, 李磊|问|记者: the third character is that of the next word.
  @inline(__always)
  func takesNextWord(_ place: NameStart, _ end: Int) -> Bool {
    switch reader[end - 1] {
    case 0x65F6, 0x540E, 0x524D: return mayBeMet(place) && Self.meetings.end(before: place.position, in: text)  // 时后前
    case 0x95EE: return text.longest(of: NameNeighbour.asked, at: end) != nil  // 问
    default: return false
    }
  }

  private func endsMeeting(_ end: Int) -> Bool {
    endsPhrase(end) || text.longest(of: Self.moments, at: end) != nil
  }

  /// 说这话的是|余芳: who said it stands behind 的是.
  private func isNamedSpeaker(_ place: NameStart) -> Bool {
    let start = place.position
    guard reader[start - 1] == 0x662F, reader[start - 2] == 0x7684 else { return false }  // 的是
    return (2...3).contains { text.longest(of: Self.spoken, at: start - 2 - $0)?.count == $0 }
  }

  /// 大家叫他|曹磊|。
  private func isNaming(_ place: NameStart) -> Bool {
    let pronoun = place.position - 1
    guard Self.pronouns.contains(reader[pronoun]) else { return false }
    return reader[pronoun - 1] == 0x53EB || reader[pronoun - 1] == 0x558A  // 叫喊
  }

  private static let pronouns = ScalarSet("他她我")
  /// What the words end in that open a frame.
  private static let lasts = ScalarSet("访到见着望问上线电起识请来用按照拿是他她我")
  private static let meetings = WordEndings(
    "采访 专访 走访 探访 寻访 拜访 回访 采访到 找到 见到 见着 遇到 遇见 碰到 碰见 等到 联系到 联系上 找上 连线 致电 问起 谈起 说起 聊起 提起 "
      + "想起 记起 谈到 说到 聊到 提到 想到 认识 结识 邀请 请来 请到 探望 看望 慰问 访问 询问 追问 质问")
  private static let moments = ReadingText.words("时 后 之后 以后 之前 那天 那年 当天 的时候 的那")
  private static let wordings = ReadingText.words("用 按 按照 照 拿")
  private static let sayings = ReadingText.words("的话 的说法 的原话 自己的话 自己的说法")
  private static let spoken = ReadingText.words("这话 这句话 说话 开口 发言 接话 答话 回话 喊话 发问 提问 问话 接电话 出声 插话 搭话 应声")
}
