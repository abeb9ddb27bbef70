/// What a mention of a person is by itself, whichever pronoun asks: worked out when the first one does, for the next ones
/// mostly ask about the same people.
struct AntecedentTraits: BitwiseCopyable {
  private let bits: UInt16

  /// 0 subject, 1 possessor, 2 oblique, 3 inside its clause.
  @inline(__always)
  var part: Int { Int(bits & 3) }
  /// 0 name, 2 pronoun, 3 role, 4 role with 有 or a numeral.
  @inline(__always)
  var kind: Int { Int(bits >> 2 & 7) }
  /// First in its clause, whether it is a subject or not.
  @inline(__always)
  var isSubject: Bool { has(Self.subject) }
  /// The first person that its sentence names; that its paragraph names.
  @inline(__always)
  var isFirst: Bool { has(Self.first) }
  @inline(__always)
  var opensParagraph: Bool { has(Self.opening) }
  /// Asks in its own clause, or the clauses up to the next mark.
  @inline(__always)
  var asks: Bool { has(Self.asking) }
  /// After 被; before a cue; behind a cue.
  @inline(__always)
  var isAgent: Bool { has(Self.agent) }
  @inline(__always)
  var speaks: Bool { has(Self.speaking) }
  @inline(__always)
  var isAddressed: Bool { has(Self.addressed) }

  private static var subject: UInt16 { 1 << 5 }
  private static var first: UInt16 { 1 << 6 }
  private static var opening: UInt16 { 1 << 7 }
  private static var asking: UInt16 { 1 << 8 }
  private static var agent: UInt16 { 1 << 9 }
  private static var speaking: UInt16 { 1 << 10 }
  private static var addressed: UInt16 { 1 << 11 }
  private static var known: UInt16 { 1 << 15 }

  @inline(__always)
  private func has(_ bit: UInt16) -> Bool { bits & bit != 0 }

  /// Those of a mention; no initialiser, which would count a reference.
  /// - Complexity: O(1): no more than 40 characters are looked at.
  static func traits(of mention: Int, in discourse: Discourse) -> AntecedentTraits {
    let place = discourse.place(of: mention)
    let isFirst = discourse.isFirst(mention, of: place.sentence)
    var bits = known | UInt16(place.antecedentPart) | UInt16(kind(of: mention, place, discourse)) << 2
    func set(_ bit: UInt16, _ isSet: Bool) { if isSet { bits |= bit } }
    set(subject, place.isSubject)
    set(first, isFirst)
    set(opening, isFirst && discourse.outline.opensParagraph(place.sentence))
    set(asking, place.isSubject && discourse.asks(mention, before: .max))
    set(agent, discourse.isAgent(mention))
    set(speaking, discourse.isCue(after: mention))
    set(addressed, discourse.isCue(before: place.phrase.lowerBound))
    return AntecedentTraits(bits: bits)
  }

  private static func kind(of mention: Int, _ place: MentionPlace, _ discourse: Discourse) -> Int {
    switch discourse.mentions[mention].kind {
    case .pronoun: 2
    case .role: introducing.contains(discourse.text[place.phrase.lowerBound]) ? 4 : 3
    default: 0
    }
  }

  private static let introducing = ScalarSet("有一某另几")

  /// Those of a mention that nobody asked for yet.
  static var unknown: AntecedentTraits { AntecedentTraits(bits: 0) }
  @inline(__always)
  var isKnown: Bool { bits != 0 }

  private init(bits: UInt16) { self.bits = bits }
}

extension MentionPlace {
  /// 0 subject, 1 possessor, 2 oblique, 3 inside its clause.
  var antecedentPart: Int { isPossessor ? 1 : isOblique ? 2 : isSubject ? 0 : 3 }
}

extension Discourse {
  /// Whether the sentence of a mention names nobody before it.
  /// - Complexity: O(mentions back to the last person), so that all people of an article cost O(mentions).
  fileprivate func isFirst(_ mention: Int, of sentence: Int) -> Bool {
    var last = mention - 1
    while last >= 0, !isPerson(last) { last -= 1 }
    return last < 0 || self.sentence(of: last) != sentence
  }

  /// A cue among the three words behind a mention.
  func isCue(after mention: Int) -> Bool {
    let next = tokens.index(at: mentions[mention].head.upperBound)
    return (next..<min(next + 3, tokens.count)).contains { tokens[$0].isAny(.cue) }
  }

  /// A cue right before a phrase.
  fileprivate func isCue(before phrase: Int) -> Bool {
    phrase > 0 && tokens[tokens.index(at: phrase - 1)].isAny(.cue)
  }
}

extension Outline {
  /// Whether a sentence is the first of its paragraph.
  func opensParagraph(_ sentence: Int) -> Bool {
    sentencesOf[sentences[sentence].paragraph].lowerBound == sentence
  }
}
