/// Finds stretches that may be names although no list knows their surname: two to four characters that names are made
/// of, first in a clause or after a title. A class, so that a look at its tables costs no copy of them.
final class OpenNameFinder {
  private let reader: NameReader
  private let evidence: NameEvidence

  init(_ reader: NameReader, _ evidence: NameEvidence) {
    self.reader = reader
    self.evidence = evidence
  }

  /// Adds the candidates that start with a token: two to four characters.
  func add(at place: NameStart, to candidates: inout FoundNames) {
    let start = place.position
    var opening: NameEvidence.Opening?
    var (position, levels) = (start, 0)
    var (next, nextStart) = (place.index, start)
    while position < start + 4 {
      if position == nextStart {
        guard next < reader.tokens.count, Self.isNamePart(reader.tokens[next]) else { return }
        nextStart = Int(reader.tokens[next].end)
        next += 1
      }
      let value = reader[position]
      let character = reader.characters[value]
      guard Self.isNameScalar(value, character) else { return }
      levels += character.level
      position += 1
      guard position - start > 1, levels >= 0, !character.isAny(.locative) else { continue }
      let known = opening ?? evidence.opening(at: place, surname: 0)
      opening = known
      candidates.append(
        NameCandidate(range: start..<position, form: .open, score: evidence.score(known, end: position)))
    }
  }

  /// Whether a name can begin with a word of such classes, where it stands, and whether it can go on.
  @inline(__always)
  static func mayBeginIntroduced(_ start: NameStart, _ reader: NameReader) -> Bool {
    let (token, position) = (start.token, start.position)
    guard canFollow(start, reader), !token.isAny(token.count == 1 ? single.union(function) : barrier),
      !start.first.isAny(.counting), isNameScalar(reader.scalars[position], start.first)
    else { return false }
    let value = reader.scalars[position &+ 1]
    return isNameScalar(value, reader.characters[value])
      && (token.count > 1 || isNamePart(reader.tokens[start.index + 1]))
  }

  /// A word of such classes can be a part of a name.
  @inline(__always)
  private static func isNamePart(_ token: Token) -> Bool { !token.isAny(token.count == 1 ? single : barrier) }

  @inline(__always)
  private static func isNameScalar(_ value: UInt32, _ character: NameCharacterTable.Character) -> Bool {
    ((0x4E00...0x9FFF).contains(value) || value >= 0x20000) && character.level > -4
  }

  /// Whether a name may follow what stands before.
  @inline(__always)
  private static func canFollow(_ start: NameStart, _ reader: NameReader) -> Bool {
    start.left.isBreak || start.left.isAny([.conjunction, .time]) || start.follows([.title, .role, .kinship])
      || reader.text.followsAge(start.position)
  }

  /// Words of two or more characters that can neither be in a name nor be overlooked.
  private static var barrier: WordClass {
    [
      .speech, .sayOnly, .opinion, .document, .directive, .label, .naming, .gesture, .adverb, .preposition, .conjunction,
      .determiner, .time, .pronoun, .title, .role, .organisation, .shortOrganisation, .documentNoun, .collective, .verb,
      .platform, .kinship, .quoting, .action,
    ]
  }

  /// The same of one character.
  private static var single: WordClass { [.cue, .pronoun] }

  /// What begins no name, though it may be in one if it is one character.
  private static var function: WordClass {
    [.adverb, .preposition, .conjunction, .determiner, .time, .verb, .quoting]
  }
}
