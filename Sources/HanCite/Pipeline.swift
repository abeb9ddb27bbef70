import HanArticle
import HanConvert
import HanQuote
import HanText

/// The whole way from a scraper's bytes to quotations: one line per stage.
public struct Pipeline: Sendable {
  public let profile: Profile
  private let reader = ArticleReader()
  private let repairer: DamageRepairer
  private let remnants = TagRemnantRewriter()
  private let punctuation: PunctuationRewriter
  private let script: ScriptRewriter?
  private let extractor = QuotationExtractor()

  /// - Parameter tables: the compiled lexicons; without them every stage falls back to ICU and the built-in lists.
  public init(profile: Profile = Profile(), tables: TableImage? = nil) {
    self.profile = profile
    self.repairer = DamageRepairer(tables: tables)
    self.punctuation = PunctuationRewriter(style: profile.punctuation, spacing: profile.spacing)
    self.script = profile.script.map { ScriptRewriter(target: $0, tables: tables) }
  }

  /// Reads one article. Never fails; what is wrong with the input is among the article's findings.
  public func run(_ bytes: [UInt8], hints: ArticleReader.Hints = ArticleReader.Hints()) -> Article {
    let labelled = reader.read(bytes, hints: hints)
    let repairs = profile.repairs ? repairer.repairs(in: labelled.text) : []
    let mended = labelled.text.applying(repairs.filter(\.isApplied).flatMap(\.edits), stage: repairer.id)
    let metadata = metadata(of: labelled, mended)
    let tidy = mended.applying(remnants)
    let lost = repairs.filter { !$0.isApplied }.map { tidy.textRange(of: labelled.text.sourceRange(of: $0.range)) }
    let punctuated = tidy.applying(punctuation.edits(for: tidy, outside: lost.sorted()), stage: punctuation.id)
    let clean = script.map { punctuated.applying($0) } ?? punctuated
    let blocks = Self.moved(labelled.blocks, from: labelled.text, to: clean)
    let paragraphs = profile.findsQuotations ? blocks.map(Self.paragraph) : []
    let tooLong = extractor.tooLong(among: paragraphs).map { finding($0, in: clean) }
    return Article(
      labelled: labelled, text: clean, blocks: blocks, metadata: metadata, repairs: repairs,
      quotations: profile.findsQuotations ? extractor.quotations(in: clean.utf8, paragraphs: paragraphs) : [],
      findings: labelled.findings + [tooLong].compactMap { $0 })
  }

  private func finding(_ paragraph: QuoteParagraph, in text: TracedText) -> Finding {
    Finding(
      "paragraph-too-long", .loss, at: text.sourceRange(of: paragraph.range),
      "No quotations are looked for: a paragraph of \(paragraph.range.count) bytes is longer than the "
        + "\(extractor.longestParagraph) that are read.")
  }

  /// What the article says of itself after repair; where nothing was repaired that is known already.
  private func metadata(of labelled: LabelledArticle, _ mended: TracedText) -> ArticleMetadata {
    guard mended.trail.count > labelled.text.trail.count else { return labelled.metadata }
    let blocks = Self.moved(labelled.blocks, from: labelled.text, to: mended)
    return MetadataReader.metadata(of: mended.utf8, blocks: blocks, known: labelled.pageMetadata)
  }

  /// Who may have spoken each quotation of an article, with the evidence.
  public func speakerCandidates(of article: Article) -> [QuotationCandidates] {
    extractor.candidates(in: article.text.utf8, paragraphs: article.blocks.map(Self.paragraph))
  }

  /// Every pronoun of one person in an article with whoever may be meant, and the evidence.
  public func pronouns(of article: Article) -> [PronounAntecedents] {
    extractor.pronouns(in: article.text.utf8, paragraphs: article.blocks.map(Self.paragraph))
  }

  /// Every stretch of an article's text that is weighed as a Chinese person's name, with the evidence.
  public func possibleNames(of article: Article) -> [PossibleName] { extractor.possibleNames(in: article.text.utf8) }

  /// The blocks where the clean text has them: a block's text, back to the source, forth to the clean text.
  private static func moved(_ blocks: [ArticleBlock], from: TracedText, to: TracedText) -> [ArticleBlock] {
    blocks.map {
      ArticleBlock(range: to.textRange(of: from.sourceRange(of: $0.range)), label: $0.label, role: $0.role)
    }
  }

  private static func paragraph(_ block: ArticleBlock) -> QuoteParagraph {
    let role: QuoteParagraph.Role =
      switch block.label {
      case .body: .body
      case .heading: .heading
      case .caption, .byline, .boilerplate: .aside
      }
    return QuoteParagraph(range: block.range, role: role)
  }
}
