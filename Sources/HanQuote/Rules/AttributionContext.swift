/// What rules may look at: the text around a quotation, cues and mentions, and what was attributed before it. A class, so
/// that the many small readers of an article share it at the cost of one reference.
final class AttributionContext {
  let text: ReadingText
  let tokens: TokenList
  let outline: Outline
  let cues: [Cue]
  /// Where each cue begins.
  private let cueStarts: [Int32]
  let subjects: SubjectFinder
  let discourse: Discourse
  /// For every outermost span before the one at hand: who spoke it (`nil` for terms and open ones).
  var spoken: [Int?]
  /// Entity that each cue's subject was resolved to, for cues before the span at hand.
  var cueSpeakers: [Int?]
  /// How many quotations each entity spoke so far.
  var speechCounts: [Int: Int] = [:]

  init(subjects: SubjectFinder, outline: Outline, cues: [Cue], discourse: Discourse) {
    self.text = subjects.text
    self.tokens = subjects.tokens
    self.outline = outline
    self.cues = cues
    self.cueStarts = cues.map { Int32(truncatingIfNeeded: $0.range.lowerBound) }
    self.subjects = subjects
    self.discourse = discourse
    self.spoken = Array(repeating: nil, count: outline.spans.count)
    self.cueSpeakers = Array(repeating: nil, count: cues.count)
  }

  func span(_ index: Int) -> QuoteSpan { outline.spans[index] }

  /// The sentence that a span stands in.
  func sentence(of index: Int) -> Range<Int> { outline.sentences[sentenceNumber(of: index)].range }

  func sentenceNumber(of index: Int) -> Int {
    let span = outline.spans[index]
    return outline.sentence(at: span.outer.lowerBound, paragraph: span.paragraph)
  }

  /// The text between the sentence's start, or the end of the quotation before, and the opening mark.
  func left(of index: Int) -> Range<Int> {
    let opening = outline.spans[index].outer.lowerBound
    var start = min(sentence(of: index).lowerBound, opening)
    if index > 0, outline.spans[index - 1].outer.upperBound > start,
      outline.spans[index - 1].outer.upperBound <= opening
    {
      start = outline.spans[index - 1].outer.upperBound
    }
    return start..<opening
  }

  /// The text after the closing mark up to the sentence's end or the next quotation; where the quotation ends its
  /// sentence, the next sentence of the paragraph.
  func right(of index: Int) -> Range<Int> {
    let span = outline.spans[index]
    var number = sentenceNumber(of: index)
    if outline.sentences[number].range.upperBound <= span.outer.upperBound { number += 1 }
    guard number < outline.sentencesOf[span.paragraph].upperBound else {
      return span.outer.upperBound..<span.outer.upperBound
    }
    var end = outline.sentences[number].range.upperBound
    var next = index + 1
    while next < outline.spans.count, outline.spans[next].outer.lowerBound < end, isAttribute(next) { next += 1 }
    if next < outline.spans.count {
      end = min(end, max(span.outer.upperBound, outline.spans[next].outer.lowerBound))
    }
    return span.outer.upperBound..<max(span.outer.upperBound, end)
  }

  /// “海燕7号”船长, 博主“……”: a name in marks that is part of a noun phrase and nothing said.
  private func isAttribute(_ index: Int) -> Bool {
    let span = outline.spans[index]
    guard span.content.count <= 10, !span.content.contains(where: { Punctuation.any.contains(text[$0]) }) else {
      return false
    }
    let next = tokens.index(at: span.outer.upperBound)
    if next < tokens.count, tokens[next].isAny([.title, .role, .organisation]), tokens[next].count > 1 { return true }
    return discourse.mentions(in: span.content).contains { discourse.mentions[$0].isQuotedName(span) }
  }

  /// The cues that start in a range.
  /// - Complexity: O(log cues).
  func cues(in range: Range<Int>) -> Range<Int> {
    cueStarts.firstPlace(from: range.lowerBound)..<cueStarts.firstPlace(from: range.upperBound)
  }

  /// The first mention in a range that stands as a subject, a person before a body.
  func subject(in range: Range<Int>) -> Int? {
    var fallback: Int?
    for index in discourse.mentions(in: range) where discourse.places[index].sentence >= 0 {
      let place = discourse.places[index]
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
