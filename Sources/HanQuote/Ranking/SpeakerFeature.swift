import HanText

/// A kind of evidence for or against a candidate speaker.
enum SpeakerFeature: Int, FeatureKind {
  /// Where a mention stands (``MentionZone``) and its part in the sentence (``MentionRole``).
  case zoneRole
  /// Form of the place of the quotation (``QuoteShape``) and zone, for subjects and for others.
  case shapeZone
  /// What the mention is: name, pronoun, role, body, document; on which side.
  case kind
  /// Subject of the last cue before the quotation: class of the cue, gap, whether inherited.
  case cueBefore
  /// Subject of an earlier cue of the sentence.
  case cueEarlier
  /// Subject of the first cue after the quotation.
  case cueAfter
  /// Subject of the last cue of the sentence before; of the first one, with the form of the place of the quotation.
  case cuePrevious, cuePreviousFirst
  /// Proposed by a rule; proposed by the first rule that speaks.
  case rule, firstRule
  /// The mention stands between the last cue and the quotation, or before that cue; as a subject or not.
  case content
  /// Counted from the quotation to the left or right: the nearest subject, the next, ….
  case subjectRank
  /// The only person or body of the sentence.
  case isOnly
  /// Words between mention and quotation.
  case distance
  /// Spoke last, or is the other one who spoke before that: shape, distance, whether a subject stands between.
  case lastSpeaker, otherSpeaker
  /// Speaker of the cue or quotation noted last.
  case lastNoted
  /// Two lone quotations in a row: the same speaker as before, or the other one.
  case turn
  /// How often the article names the candidate; how often the candidate spoke before.
  case mentions, spoke
  /// The preposition before the mention.
  case preposition
  /// Words right beside the mention: a cue before or after, a verb after, 的, 眼里, a noun of speech.
  case neighbour
  /// One of the people whom a pronoun or 这位… beside the quotation may mean: rank and probability; left, right, in the
  /// same sentence.
  case antecedent
  /// Author of a document that stands in a zone; the document itself, with or without an author.
  case issuer, paper
  case isReporter
  /// Evidence for nobody.
  case nobody

  var size: Int {
    switch self {
    case .zoneRole: MentionZone.allCases.count * MentionRole.allCases.count
    case .shapeZone: QuoteShape.allCases.count * MentionZone.allCases.count * 2
    case .kind: 10 * 3
    case .cueBefore: CueGroup.allCases.count * 10
    case .cueEarlier, .cuePrevious: CueGroup.allCases.count
    case .cuePreviousFirst: QuoteShape.allCases.count * CueGroup.allCases.count
    case .cueAfter: CueGroup.allCases.count * 4
    case .rule: AttributionRules.all.count
    case .firstRule: AttributionRules.all.count * (CueGroup.allCases.count + 1)
    case .content: 4
    case .subjectRank: 6
    case .isOnly: 2
    case .distance: 12
    case .lastSpeaker: QuoteShape.allCases.count * 10
    case .otherSpeaker: QuoteShape.allCases.count * 5
    case .lastNoted: QuoteShape.allCases.count
    case .turn: 12
    case .antecedent: 48
    case .mentions: 5
    case .spoke: 3
    case .preposition: 26
    case .neighbour: 12
    case .issuer, .paper: MentionZone.allCases.count * 2
    case .isReporter: 1
    case .nobody: 32
    }
  }

  static let bases = countedBases()
}

/// What stands around a quotation.
enum QuoteShape: Int, CaseIterable, Sendable {
  /// After a colon.
  case colon
  /// A paragraph of nothing but quotations.
  case alone
  /// First in its paragraph, words follow.
  case opening
  /// A sentence of its own further on in the paragraph.
  case sentence
  case afterComma
  /// Right after a cue.
  case afterCue
  /// Right after another word.
  case embedded
}

/// Where a mention stands, seen from the quotation.
enum MentionZone: Int, CaseIterable, Sendable {
  case sameClause, clauseBefore, clausesBefore, beforeOtherQuote
  case clauseAfter, laterAfter, nextSentence, nextSentenceLater
  case previousSentence, twoBack, furtherBack
  case previousParagraphEnd, previousParagraph, beyond, none
}

/// The part of a mention in its sentence.
enum MentionRole: Int, CaseIterable, Sendable {
  case subject, source, oblique, possessor, attributive, inner

  init(_ place: MentionPlace, preposition: UInt32) {
    if place.isAttributive {
      self = .attributive
    } else if place.isPossessor {
      self = .possessor
    } else if place.isOblique {
      self = Self.sources.contains(preposition) ? .source : .oblique
    } else {
      self = place.isSubject ? .subject : .inner
    }
  }

  private static let sources = ScalarSet("据按依照被像如")
}

/// What a cue does, as far as speakers go.
enum CueGroup: Int, CaseIterable, Sendable {
  case speech, sayOnly, opinion, directive, document, label, naming, gesture

  init(_ classes: WordClass) {
    self =
      if classes.contains(.speech) {
        .speech
      } else if classes.contains(.sayOnly) {
        .sayOnly
      } else if classes.contains(.document) {
        .document
      } else if classes.contains(.opinion) {
        .opinion
      } else if classes.contains(.directive) {
        .directive
      } else if classes.contains(.label) {
        .label
      } else {
        classes.contains(.naming) ? .naming : .gesture
      }
  }
}
