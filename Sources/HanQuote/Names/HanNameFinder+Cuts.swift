/// Stretches that hold the first character of the word behind a name.
extension HanNameFinder {
  /// - Parameters:
  ///   - given: where the given name starts.
  ///   - end: of the name.
  @inline(__always)
  func holdsNextWord(_ place: NameStart, _ given: Int, _ end: Int) -> Bool {
    endsInGesture(end) || endsInVerb(end) || isGesture(given, end)
      || end - place.position == 3 && (takesNextWord(place, end) || endsInDeed(place, end))
  }

  /// 丁|笑而不答: the last character is what somebody does.
  @inline(__always)
  private func endsInGesture(_ end: Int) -> Bool {
    let last = reader.last(before: end)
    guard last.isAny([.gesture, .posture]) else { return false }
    let next = reader.character(at: end)
    return last.isAny(.gesture) && next.isAny(.manner) || last.isAny(.posture) && next.isAny(.placing)
  }

  /// 郜雷|发了一条, 陶建|灌下半瓶: the last character is a verb, of which what stands behind it tells.
  @inline(__always)
  private func endsInVerb(_ end: Int) -> Bool {
    reader.character(at: end).isAny(.behindVerb) && isVerb(before: end)
  }

  private func isVerb(before end: Int) -> Bool {
    guard ScalarSet.aspects.contains(reader[end]) || Self.movable.contains(reader[end - 1]) else { return false }
    let (last, next) = (tokens[tokens.index(at: end - 1)], tokens[tokens.index(at: end)])
    return next.count == 1 && Int(next.start) == end && last.count == 1
  }

  /// What one does with things that go down, up or out.
  private static let movable = ScalarSet(
    "灌喝咽吞饮放坐蹲躺趴跪撂丢扔甩抛写记签摘脱拿端举抬捧抓挑扛拎掏抽拔翻打收卷撸挽拉扯推按压摁捏夹关咬吃擦抹拾捡扶站蹦跳冒流掉抖挤笑哭喊叫问念读唱哼")

  /// 傅|摇头: what would be the given name is what somebody does.
  @inline(__always)
  private func isGesture(_ given: Int, _ end: Int) -> Bool {
    guard end - given == 2 else { return false }
    let token = tokens[tokens.index(at: given)]
    return Int(token.start) == given && Int(token.end) == end && token.isAny(.gesture)
  }

  /// 甘霖|扶她, 桂锋|朝井下, 龚老|常说, 郎月|弯下腰: the last character is what somebody does, or to whom.
  private func endsInDeed(_ place: NameStart, _ end: Int) -> Bool {
    let (last, next) = (reader[end - 1], reader[end])
    if Self.handling.contains(last) { return Self.persons.contains(next) }
    if Self.towards.contains(last) { return isPlaceOrPerson(at: end) }
    if Self.bending.contains(last) { return Self.directions.contains(next) }
    return reader[place.position + 1] == 0x8001 && Self.oftens.contains(last)  // 老
  }

  /// 井下, 门外, 记者, 她.
  private func isPlaceOrPerson(at position: Int) -> Bool {
    let index = tokens.index(at: position)
    guard index < tokens.count, Int(tokens[index].start) == position else { return false }
    let token = tokens[index]
    if token.isAny([.pronoun, .title, .role]) || Self.persons.contains(reader[position]) { return true }
    return Self.sides.contains(reader[position + 1]) && token.count <= 2
  }

  private static let oftens = ScalarSet("常总也曾便就还又都只却则")
  private static let handling = ScalarSet("扶拉抱牵搂推喊劝骂打教陪送接等帮替拦追")
  private static let persons = ScalarSet("他她我你它")
  private static let towards = ScalarSet("朝向冲对")
  private static let sides = ScalarSet("下上里外中内边前后")
  private static let bending = ScalarSet("弯俯低探直起抬垂")
  private static let directions = ScalarSet("下起出过身腰头着")
}
