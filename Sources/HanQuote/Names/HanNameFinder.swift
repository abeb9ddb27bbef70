/// Finds stretches that may be Chinese names: a surname and one or two more characters.
struct HanNameFinder {
  let text: ReadingText
  let tokens: TokenList
  private let evidence: NameEvidence
  private let trie = QuoteLexicon.shared.words
  private let characters = NameCharacterTable.shared

  init(_ evidence: NameEvidence) {
    self.text = evidence.text
    self.tokens = evidence.tokens
    self.evidence = evidence
  }

  /// Whether a name may begin with a token: a surname before what may be a given name, or a word that a surname opens.
  @inline(__always)
  func mayBegin(_ start: NameStart) -> Bool {
    let token = start.token
    if token.count == 1 { return token.isAny(.surname) && canBeGiven(text[start.position + 1]) }
    guard start.first.isAny(.surname) else { return false }
    return start.first.isAny(.doubleSurname) || token.count == 2 && isPlain(token) || followsTitle(start)
  }

  /// An ordinary word.
  @inline(__always)
  private func isPlain(_ token: Token) -> Bool {
    token.isAny(.common) && !token.isAny([.title, .role, .cue, .pronoun, .organisation, .time])
  }

  /// Adds the candidates at a token, the longer first; none where no name can start.
  func add(at place: NameStart, to candidates: inout FoundNames) {
    let (token, start) = (place.token, place.position)
    guard token.kind == .word, let surname = surnameLength(at: place) else { return }
    let isInWord = token.count > 1 && !token.isAny(.doubleSurname) && !followsTitle(place)
    var given = longestGiven(from: start + surname, upTo: isMarriedName(place, surname) ? 3 : 2)
    let shortest = isInWord ? 2 : 1
    guard given >= shortest else { return }
    let mayBeFramed = mayBeFramed(place)
    let opening = evidence.opening(at: place.index, surname: surname)
    while given >= shortest {
      let range = start..<(start + surname + given)
      given -= 1
      if endsInGesture(range) { continue }
      let score = evidence.score(opening, end: range.upperBound, frame: mayBeFramed ? frame(range) : 0)
      let form = NameCandidate.Form.han(surname: UInt8(truncatingIfNeeded: surname))
      candidates.append(NameCandidate(range: range, form: form, score: score))
    }
  }

  /// How many characters from a position may be a given name.
  @inline(__always)
  private func longestGiven(from position: Int, upTo limit: Int) -> Int {
    var length = 0
    while length < limit, canBeGiven(text[position + length]) { length += 1 }
    return length
  }

  /// What a title before and a word that can only follow a noun phrase behind add to the log-odds (swept on the open
  /// articles: 0.6, 1.2 and 1.8).
  private static let frame = 1.2
  /// The same after an age, where hardly anything else stands (not swept).
  private static let agedFrame = 3.0
  /// And for 议员|欧阳湾|追问, whose last character mostly ends the name of a place.
  private static let placeFrame = 3.5

  private func frame(_ range: Range<Int>) -> Double {
    guard isFramed(range) else { return 0 }
    if text.followsAge(range.lowerBound) { return Self.agedFrame }
    return characters[text[range.upperBound - 1]].isAny(.placeName) ? Self.placeFrame : Self.frame
  }

  /// Behind a title of two or more characters, or an age.
  private func mayBeFramed(_ place: NameStart) -> Bool {
    place.follows([.title, .kinship]) || text.followsAge(place.position)
  }

  /// 财务总监|荀蔓|。, 创办人|湛天佑|失联: up to the end of a phrase.
  private func isFramed(_ range: Range<Int>) -> Bool {
    let next = tokens.index(at: range.upperBound)
    guard next < tokens.count, Int(tokens[next].start) == range.upperBound else { return next >= tokens.count }
    if tokens[next].kind == .mark || tokens[next].kind == .lineBreak { return true }
    let last = tokens[tokens.index(at: range.upperBound - 1)]
    guard last.count > 1 || !last.isAny(.function) else { return false }
    return text[range.upperBound] == 0x7684
      || tokens[next].count > 1 && tokens[next].isAny([.cue, .adverb, .time, .verb, .action])
  }

  /// 丁|笑而不答: the last character is what somebody does.
  private func endsInGesture(_ range: Range<Int>) -> Bool {
    let last = characters[text[range.upperBound - 1]]
    guard last.isAny([.gesture, .posture]) else { return false }
    let next = characters[text[range.upperBound]]
    return last.isAny(.gesture) && next.isAny(.manner) || last.isAny(.posture) && next.isAny(.placing)
  }

  @inline(__always)
  private func canBeGiven(_ value: UInt32) -> Bool {
    ((0x4E00...0x9FFF).contains(value) || value >= 0x20000) && !characters[value].isAny(.impossible)
  }

  /// 黄李秀兰: two common surnames after a title.
  private func isMarriedName(_ place: NameStart, _ surname: Int) -> Bool {
    let start = place.position
    guard surname == 1, followsTitle(place), trie.classes(of: text[start]).contains(.commonSurname) else {
      return false
    }
    return trie.classes(of: text[start + 1]).contains(.commonSurname)
  }

  /// How many characters of a surname start with this token; `nil` if none, or if the token is another word.
  private func surnameLength(at place: NameStart) -> Int? {
    let (token, start) = (place.token, place.position)
    if token.isAny(.doubleSurname) { return token.count }
    guard token.count > 1 || token.isAny(.surname) || token.isAny(.common) else { return nil }
    if token.count > 1, place.first.isAny(.doubleSurname),
      let double = trie.longestMatch(in: text.scalars, at: start, limit: min(text.count, start + 3)),
      double.length > 1, double.classes.contains(.doubleSurname)
    {
      return double.length
    }
    if token.count == 1 { return token.isAny(.surname) ? 1 : nil }
    guard isPlain(token) || followsTitle(place) && !token.isAny(.cue), trie.classes(of: text[start]).contains(.surname)
    else { return nil }
    return followsTitle(place) || token.count == 2 ? 1 : nil
  }

  @inline(__always)
  private func followsTitle(_ place: NameStart) -> Bool { place.follows([.title, .role, .kinship]) }
}
