import HanText
import Testing

@testable import HanQuote

/// Every rule against its own list of cases.
@Suite("Quotation cases")
struct QuoteCaseTests {
  static let lists = [
    "colon-before-quote", "cue-before-quote", "cue-after-quote", "split-quotation", "nominal-cue",
    "labelled-complement", "clause-complement", "carry-over", "paragraph-chain", "neighbour-paragraph",
    "subject-after-quote", "transcript-turn", "content-clause", "terms", "names", "document-issuer", "speaker-ranking",
  ]

  @Test("case", arguments: lists.flatMap(QuoteCase.list))
  func holds(_ item: QuoteCase) { item.marked.check() }

  @Test("every list has cases", arguments: lists)
  func isThere(_ list: String) { #expect(!QuoteCase.list(list).isEmpty) }

  @Test("every rule has a list of its own")
  func everyRule() {
    let unlisted = AttributionRules.all.map { "\($0.id)" }.filter { !Self.lists.contains($0) }
    #expect(unlisted == ["unattributed"])
  }
}
