/// Finds stretches that may be Chinese names: a surname and one or two more characters. A class, so that a look at its
/// tables costs no copy of them.
final class HanNameFinder {
  let reader: NameReader
  private let evidence: NameEvidence
  private let trie = QuoteLexicon.shared.words

  init(_ reader: NameReader, _ evidence: NameEvidence) {
    self.reader = reader
    self.evidence = evidence
  }

  var text: ReadingText { reader.text }
  var tokens: TokenList { reader.tokens }

  /// Whether a name may begin with a character wherever it stands: a surname before what may be a given name.
  @inline(__always)
  static func mayBegin(character start: NameStart, _ reader: NameReader) -> Bool {
    start.token.isAny(.surname) && reader.next(start).isAny(.given)
  }

  /// Whether one may begin with a longer word wherever it stands: a surname opens it.
  @inline(__always)
  static func mayBegin(word start: NameStart) -> Bool {
    guard start.first.isAny(.opensSurname) else { return false }
    return start.token.isAny(.doubleSurname) || mayHoldDouble(start) || mayHoldSurname(start)
  }

  /// Whether one may begin with it because of the title before it.
  @inline(__always)
  static func mayBeginIntroduced(word start: NameStart) -> Bool { holdsSurname(start) }

  /// Whether a surname of two characters may open the word, which is no such surname itself: the longest match would have
  /// told of another word of two or three characters.
  @inline(__always)
  private static func mayHoldDouble(_ start: NameStart) -> Bool {
    start.first.isAny(.doubleSurname) && (start.token.count > 3 || !start.token.isLongestMatch)
  }

  /// Whether a surname of one character opens a plain word.
  @inline(__always)
  private static func mayHoldSurname(_ start: NameStart) -> Bool {
    start.first.isAny(.surname) && start.token.count == 2 && isPlain(start.token)
  }

  /// Whether a surname of one character opens the word behind a title.
  @inline(__always)
  private static func holdsSurname(_ start: NameStart) -> Bool {
    start.first.isAny(.surname) && followsTitle(start) && !start.token.isAny(.cue)
  }

  /// An ordinary word.
  @inline(__always)
  private static func isPlain(_ token: Token) -> Bool {
    token.isAny(.common) && !token.isAny([.title, .role, .cue, .pronoun, .organisation, .time])
  }

  /// Adds the candidates at a token, the longer first; none where no name can start.
  func add(at place: NameStart, to candidates: inout FoundNames) {
    guard place.token.isWord, !isToUs(place), let surname = surnameLength(at: place) else { return }
    let given = place.position &+ surname
    var length = longestGiven(from: given, upTo: isMarriedName(place, surname) ? 3 : 2)
    let shortest = isInWord(place) ? 2 : 1
    guard length >= shortest else { return }
    let mayBeFramed = mayBeFramed(place)
    let opening = evidence.opening(at: place, surname: surname)
    while length >= shortest {
      let end = given &+ length
      length &-= 1
      if holdsNextWord(place, given, end) { continue }
      let score = evidence.score(opening, end: end, frame: mayBeFramed ? frame(place, end) : 0)
      let form = NameCandidate.Form.han(surname: UInt8(truncatingIfNeeded: surname))
      candidates.append(NameCandidate(from: place.position, to: end, form: form, score: score))
    }
  }

  /// 向|本网|透露: no surname, but to whom something is said.
  @inline(__always)
  private func isToUs(_ place: NameStart) -> Bool {
    reader[place.position] == 0x5411 && text.opensAddress(place.position)  // 向
  }

  /// Whether the name is to be found in an ordinary word.
  @inline(__always)
  private func isInWord(_ place: NameStart) -> Bool {
    place.token.count > 1 && !place.token.isAny(.doubleSurname) && !Self.followsTitle(place)
  }

  /// How many characters from a position may be a given name.
  @inline(__always)
  private func longestGiven(from position: Int, upTo limit: Int) -> Int {
    var length = 0
    while length < limit, reader.character(at: position &+ length).isAny(.given) { length += 1 }
    return length
  }

  /// 黄李秀兰: two common surnames after a title.
  @inline(__always)
  private func isMarriedName(_ place: NameStart, _ surname: Int) -> Bool {
    guard surname == 1, Self.followsTitle(place), place.first.isAny(.commonSurname) else { return false }
    return reader.character(at: place.position + 1).isAny(.commonSurname)
  }

  /// How many characters of a surname start with this token; `nil` if none, or if the token is another word.
  @inline(__always)
  private func surnameLength(at place: NameStart) -> Int? {
    let token = place.token
    if place.token.count == 1 { return token.isAny(.surname) ? 1 : nil }
    if token.isAny(.doubleSurname) { return token.count }
    if Self.mayHoldDouble(place), let double = doubleSurname(at: place.position) { return double }
    return Self.mayHoldSurname(place) || Self.holdsSurname(place) ? 1 : nil
  }

  /// How many characters the surname of two or more has that stands at a position; `nil` if there is none.
  private func doubleSurname(at start: Int) -> Int? {
    let limit = min(text.count, start + 3)
    guard let word = trie.longestMatch(in: text.scalars, at: start, limit: limit) else { return nil }
    return word.length > 1 && word.classes.contains(.doubleSurname) ? word.length : nil
  }

  @inline(__always)
  private static func followsTitle(_ place: NameStart) -> Bool { place.follows([.title, .role, .kinship]) }
}
