/// Finds stretches that may be names although no list knows their surname: two to four characters that names are made
/// of, first in a clause or after a title. A class, as ``HanNameFinder`` is.
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
    var (end, levels) = (start, 0)
    var (next, nextStart) = (place.index, start)
    while end < start &+ 4 {
      if end == nextStart {
        guard next < reader.tokens.count, Self.isNamePart(reader.tokens[next]) else { return }
        nextStart = Int(reader.tokens[next].end)
        next &+= 1
      }
      let character = reader.character(at: end)
      guard character.isAny(.nameable) else { return }
      levels &+= character.level
      end &+= 1
      guard end &- start > 1, levels >= 0, !character.isAny(.locative) else { continue }
      let known = opening ?? evidence.opening(at: place, surname: 0)
      opening = known
      candidates.append(
        NameCandidate(from: start, to: end, form: .open, score: evidence.score(known, end: end)))
    }
  }

  /// Whether a name can begin with a character, where it stands, and whether it can go on.
  @inline(__always)
  static func mayBeginIntroduced(character start: NameStart, _ reader: NameReader) -> Bool {
    guard !start.token.isAny(single.union(function)), mayBeginName(start, reader) else { return false }
    return isNamePart(reader.tokens[start.index &+ 1])
  }

  /// The same of a longer word.
  @inline(__always)
  static func mayBeginIntroduced(word start: NameStart, _ reader: NameReader) -> Bool {
    !start.token.isAny(barrier) && mayBeginName(start, reader)
  }

  /// Whether what stands before and the first two characters allow for a name.
  @inline(__always)
  private static func mayBeginName(_ start: NameStart, _ reader: NameReader) -> Bool {
    start.first.isAny(.nameable) && !start.first.isAny(.counting) && reader.next(start).isAny(.nameable)
      && canFollow(start, reader)
  }

  /// A word of such classes can be a part of a name.
  @inline(__always)
  private static func isNamePart(_ token: Token) -> Bool { !token.isAny(token.count == 1 ? single : barrier) }

  /// Whether a name may follow what stands before.
  @inline(__always)
  private static func canFollow(_ start: NameStart, _ reader: NameReader) -> Bool {
    start.left.isBreak || start.left.isAny([.conjunction, .time]) || start.follows([.title, .role, .kinship])
      || reader.followsAge(start)
  }

  /// Words of two or more characters that can neither be in a name nor be overlooked.
  private static var barrier: WordClass {
    [
      .cue, .adverb, .preposition, .conjunction, .determiner, .time, .pronoun, .title, .role, .organisation,
      .shortOrganisation, .documentNoun, .collective, .verb, .platform, .kinship, .quoting, .action,
    ]
  }

  /// The same of one character.
  private static var single: WordClass { [.cue, .pronoun] }

  /// What begins no name, though it may be in one if it is one character.
  private static var function: WordClass {
    [.adverb, .preposition, .conjunction, .determiner, .time, .verb, .quoting]
  }
}
