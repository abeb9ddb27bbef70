/// Finds stretches that may be names although no list knows their surname: two to four characters that names are made
/// of, first in a clause or after a title.
struct OpenNameFinder {
  let text: ReadingText
  let tokens: TokenList
  private let evidence: NameEvidence
  private let characters = NameCharacterTable.shared

  init(_ evidence: NameEvidence) {
    self.text = evidence.text
    self.tokens = evidence.tokens
    self.evidence = evidence
  }

  /// Words that can neither be in a name nor be overlooked.
  private static let barrier: WordClass = [
    .speech, .sayOnly, .opinion, .document, .directive, .label, .naming, .gesture, .adverb, .preposition, .conjunction,
    .determiner, .time, .pronoun, .title, .role, .organisation, .shortOrganisation, .documentNoun, .collective, .verb,
    .platform, .kinship, .quoting, .action,
  ]

  private static let function: WordClass = [.adverb, .preposition, .conjunction, .determiner, .time, .verb, .quoting]
  /// Adds the candidates that start with a token: two to four characters.
  func add(at place: NameStart, to candidates: inout FoundNames) {
    let start = place.position
    var opening: NameEvidence.Opening?
    var position = start
    var levels = 0
    while position - start < 4, isNameScalar(position) {
      let character = characters[text[position]]
      levels += character.level
      position += 1
      guard position - start > 1, levels >= 0, !character.isAny(.locative) else { continue }
      let known = opening ?? evidence.opening(at: place.index, surname: 0)
      opening = known
      candidates.append(
        NameCandidate(range: start..<position, form: .open, score: evidence.score(known, end: position)))
    }
  }

  /// Whether a name can begin with a word of such classes, where it stands, and whether it can go on.
  @inline(__always)
  func mayBegin(_ start: NameStart) -> Bool {
    let token = start.token
    return canFollow(start.left) && !token.isAny(Self.function) && isNamePart(token) && isNameScalar(start.position)
      && isNameScalar(start.position + 1) && !start.first.isAny(.counting)
  }

  @inline(__always)
  private func isNamePart(_ token: Token) -> Bool {
    !token.isAny(Self.barrier) || token.count == 1 && !token.isAny([.cue, .pronoun])
  }

  @inline(__always)
  private func isNameScalar(_ position: Int) -> Bool {
    let value = text[position]
    guard (0x4E00...0x9FFF).contains(value) || value >= 0x20000, characters[value].level > -4 else { return false }
    let token = tokens[tokens.index(at: position)]
    if position == Int(token.start) { return isNamePart(token) && !(token.count > 1 && token.isAny(Self.barrier)) }
    return true
  }

  /// Whether a name may follow what stands before.
  @inline(__always)
  private func canFollow(_ left: Token) -> Bool {
    left.isBreak || left.isAny([.conjunction, .time])
      || left.isAny([.title, .role, .kinship]) && left.count > 1 || text.followsAge(Int(left.end))
  }
}
