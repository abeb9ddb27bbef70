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
    let lengths = lengths(at: place)
    guard lengths != 0 else { return }
    let (start, opening) = (place.position, evidence.opening(at: place, surname: 0))
    for length in 2...Self.mostCharacters where lengths & 1 << UInt8(length) != 0 {
      let score = evidence.score(opening, end: start &+ length)
      candidates.append(NameCandidate(from: start, to: start &+ length, form: .open, score: score))
    }
  }

  /// How many characters the names may have that start with a token: a bit for each number.
  @inline(__always)
  private func lengths(at place: NameStart) -> UInt8 {
    var (lengths, levels) = (UInt8(0), 0)
    var (next, nextStart) = (place.index, place.position)
    for length in 1...Self.mostCharacters {
      let position = place.position &+ length &- 1
      if position == nextStart {
        guard next < reader.tokens.count, Self.isNamePart(reader.tokens[next]) else { break }
        nextStart = Int(reader.tokens[next].end)
        next &+= 1
      }
      let character = reader.character(at: position)
      guard character.isAny(.nameable) else { break }
      levels &+= character.level
      if length > 1, levels >= 0, !character.isAny(.locative) { lengths |= 1 << UInt8(length) }
    }
    return lengths
  }

  private static var mostCharacters: Int { 4 }

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
