import HanText

/// What the extractor may know of a paragraph besides its words.
public struct QuoteParagraph: Hashable, Sendable {
  public enum Role: Sendable { case body, heading, aside }
  public let range: TextRange
  /// `aside` paragraphs (captions, bylines, boilerplate) hold no quotations but may name people.
  public let role: Role

  public init(range: TextRange, role: Role) {
    self.range = range
    self.role = role
  }
}

/// Finds quotations in clean text and says whose they are.
public struct QuotationExtractor: Sendable {
  /// No paragraph of more bytes is read: a text without line breaks is no article, and reading costs 30 bytes of memory a
  /// byte.
  public let longestParagraph: Int

  public init(longestParagraph: Int = 16 << 20) { self.longestParagraph = longestParagraph }

  /// The first paragraph that is too long to be read; where there is one, the text has no quotations.
  public func tooLong(among paragraphs: [QuoteParagraph]) -> QuoteParagraph? {
    paragraphs.first { $0.range.count > longestParagraph }
  }

  /// The quotations of an article, in order: utterances and reported speech, and also terms and headlines. `utf8` is
  /// the clean text; `paragraphs` lie in it in order (every line is one if none are given).
  /// - Complexity: O(bytes).
  public func quotations(in utf8: [UInt8], paragraphs: [QuoteParagraph]) -> [Quotation] {
    guard tooLong(among: paragraphs) == nil else { return [] }
    return Self.attributor(utf8, paragraphs).quotations()
  }

  /// For every quotation in marks who may have spoken it, with the evidence: what the speaker's choice goes by.
  public func candidates(in utf8: [UInt8], paragraphs: [QuoteParagraph]) -> [QuotationCandidates] {
    weighed(utf8, paragraphs)?.candidates ?? []
  }

  /// Every pronoun of one person with whoever may be meant and the evidence.
  public func pronouns(in utf8: [UInt8], paragraphs: [QuoteParagraph]) -> [PronounAntecedents] {
    weighed(utf8, paragraphs)?.pronouns ?? []
  }

  /// Every stretch of the text that is weighed as a Chinese person's name, with the evidence.
  public func possibleNames(in utf8: [UInt8]) -> [PossibleName] {
    let text = ReadingText(utf8)
    return NameCollector(text, TokenList(text, QuoteLexicon.shared.words), weighsAll: true).possibleNames()
  }

  /// The attributor after its work, with all that it weighed; `nil` where a paragraph is too long.
  private func weighed(_ utf8: [UInt8], _ paragraphs: [QuoteParagraph]) -> Attributor? {
    guard tooLong(among: paragraphs) == nil else { return nil }
    let attributor = Self.attributor(utf8, paragraphs)
    attributor.keepsCandidates = true
    _ = attributor.quotations()
    return attributor
  }

  private static func attributor(_ utf8: [UInt8], _ paragraphs: [QuoteParagraph]) -> Attributor {
    let text = ReadingText(utf8)
    var tokens = TokenList(text, QuoteLexicon.shared.words)
    let paragraphs = Paragraph.list(paragraphs, in: text)
    var spans = SpanScanner.spans(in: text, paragraphs)
    spans.removeAll(where: \.isNested)
    let outline = Outline(text, paragraphs, outermost: spans)
    var register = RegisterBuilder(text: text, tokens: tokens).register(NameCollector(text, tokens).names())
    var finder = MentionFinder(text, tokens, register)
    if BodyShortForms(text: text, tokens: tokens).add(to: &register, finder) {
      finder = MentionFinder(text, tokens, register)
    }
    let mentions = finder.mentions(&register, outermost: outline.spans)
    tokens = tokens.parted(behind: mentions, text, QuoteLexicon.shared.words)
    let discourse = Discourse(text, tokens, outline, mentions, register)
    let subjects = SubjectFinder(text: text, tokens: tokens)
    var cues = CueFinder(text, tokens, outline).cues()
    subjects.addSubjects(to: &cues, discourse)
    let context = AttributionContext(subjects: subjects, outline: outline, cues: cues, discourse: discourse)
    let repeated = RepeatedWords(outline.spans, text)
    let turns = TranscriptFinder(text: text, tokens: tokens, paragraphs: paragraphs).turns()
    return Attributor(context, repeated: repeated, turns: turns)
  }
}
