/// What rules may look at: the text around a quotation, cues and mentions, and what was attributed before it. A class, so
/// that the many small readers of an article share it at the cost of one reference; what changes is not checked, as in
/// ``Discourse``.
final class AttributionContext {
  let text: ReadingText
  let tokens: TokenList
  let outline: Outline
  let cues: [Cue]
  /// Where each cue begins.
  private let cueStarts: PositionIndex
  /// The range that was asked for last, and the cues that start in it.
  @exclusivity(unchecked) private var lastRange = 0..<0
  @exclusivity(unchecked) private var lastCues = 0..<0
  /// What stands around each outermost span.
  private let spanPlaces: [SpanPlace]
  let subjects: SubjectFinder
  let discourse: Discourse
  /// For every outermost span before the one at hand: who spoke it (`nil` for terms and open ones).
  @exclusivity(unchecked) var spoken: IndexList
  /// Entity that each cue's subject was resolved to, for cues before the span at hand.
  @exclusivity(unchecked) var cueSpeakers: IndexList
  /// How many quotations each entity spoke so far; entities that come later spoke none.
  @exclusivity(unchecked) private var speechCounts: [Int32] = []

  init(subjects: SubjectFinder, outline: Outline, cues: [Cue], discourse: Discourse) {
    self.text = subjects.text
    self.tokens = subjects.tokens
    self.outline = outline
    self.cues = cues
    self.cueStarts = PositionIndex(cues.lazy.map(\.range.lowerBound), length: text.count)
    self.subjects = subjects
    self.discourse = discourse
    self.spanPlaces = outline.spans.indices.map { SpanPlace.place(of: $0, discourse) }
    self.spoken = IndexList(count: outline.spans.count)
    self.cueSpeakers = IndexList(count: cues.count)
  }

  func span(_ index: Int) -> QuoteSpan { outline.spans[index] }

  /// The sentence that a span stands in.
  func sentence(of index: Int) -> Range<Int> { outline.sentences[sentenceNumber(of: index)].range }

  func sentenceNumber(of index: Int) -> Int { spanPlaces[index].sentence }

  /// The text right before an opening mark (``SpanPlace/left``).
  func left(of index: Int) -> Range<Int> { spanPlaces[index].left }

  /// The same without blanks at its ends.
  func words(before index: Int) -> Range<Int> { spanPlaces[index].words }

  /// What the text right before an opening mark may hold.
  func leads(to index: Int) -> LeadSigns { spanPlaces[index].leads }

  /// The text right after a closing mark (``SpanPlace/right``).
  func right(of index: Int) -> Range<Int> { spanPlaces[index].right }

  /// The cues that start in a range; often the same is asked for again.
  /// - Complexity: O(1).
  func cues(in range: Range<Int>) -> Range<Int> {
    if range != lastRange { (lastRange, lastCues) = (range, cueStarts.places(in: range)) }
    return lastCues
  }

  /// The first outermost span that ends after a position.
  /// - Complexity: O(1).
  func firstSpan(from position: Int) -> Int { outline.firstSpan(from: position) }

  func speechCount(of entity: Int) -> Int { entity < speechCounts.count ? Int(speechCounts[entity]) : 0 }

  /// Notes who spoke a quotation.
  func note(speaker entity: Int, of span: Int) {
    discourse.note(speaker: entity, at: self.span(span).outer.lowerBound)
    if entity >= speechCounts.count { speechCounts += repeatElement(0, count: entity + 1 - speechCounts.count) }
    speechCounts[entity] += 1
  }

  /// The first mention in a range that stands as a subject, a person before a body.
  func subject(in range: Range<Int>) -> Int? {
    var fallback: Int?
    for index in discourse.mentions(in: range) where discourse.sentence(of: index) >= 0 {
      let place = discourse.place(of: index)
      guard !place.isAttributive, !place.isPossessor, !place.isOblique else { continue }
      if case .pronoun(let pronoun) = discourse.mentions[index].kind, !pronoun.isThirdPerson { continue }
      if place.isSubject, discourse.mentions[index].isPerson { return index }
      if place.isSubject || discourse.mentions[index].kind == .person { fallback = fallback ?? index }
    }
    return fallback
  }

  /// Who is meant: the issuer of a document, where the text names one, and whom a mention points to.
  func speaker(_ source: SourceOfWords) -> Int? {
    switch source {
    case .entity(let entity): return entity
    case .nobody: return nil
    case .mention(let mention):
      guard discourse.mentions[mention].kind == .document else { return discourse.entity(of: mention) }
      return DocumentIssuer.issuer(of: mention, discourse)
        ?? discourse.entity(of: DocumentIssuer.outer(of: mention, discourse) ?? mention)
    }
  }

  /// Whether everything in a range is space or one of the given marks.
  func isOnly(_ range: Range<Int>, _ marks: ScalarSet) -> Bool {
    range.allSatisfy { marks.contains(text[$0]) || Punctuation.space.contains(text[$0]) }
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> { Paragraph.trimmed(range, in: text) }
}

extension Pronoun {
  var isThirdPerson: Bool {
    switch self {
    case .first, .second, .who, .itself: false
    default: true
    }
  }
}
