import HanCite
import Testing

/// What our own articles score never falls below `Corpus/floors.json`. A better score is printed: raise the floor.
@Suite struct FloorsTests {
  private static let tables = try? TableLocator.open()
  private static let pipeline = Pipeline(tables: tables)

  /// Figures of some sets of the articles, each from 0 to 1.
  private static func quoteFigures(_ sets: String) throws -> [String: Double] {
    var utterances = QuoteScore()
    var indirect = QuoteScore()
    for name in Corpus.articles(sets) {
      let gold = try GoldArticle(name)
      let article = pipeline.run(gold.bytes)
      utterances.add(answers(article, [.direct, .mixed, .document]), gold, kinds: ["direct", "mixed", "document"])
      indirect.add(answers(article, [.indirect]), gold, kinds: ["indirect"])
    }
    return [
      "span": utterances.spanF1, "endToEnd": utterances.endToEndF1, "termsRejected": utterances.termRejection,
      "indirect": indirect.spanF1, "indirectEndToEnd": indirect.endToEndF1,
    ]
  }

  private static func answers(
    _ article: Article, _ kinds: Set<Quotation.Kind>
  ) -> [(range: Range<Int>, speaker: String?)] {
    let scalars = Array(article.source.string.unicodeScalars)
    return article.quotations.filter { kinds.contains($0.kind) }.flatMap { quotation in
      (quotation.segments.isEmpty ? [quotation.range] : quotation.segments).map { segment in
        let range = article.source.codePointRange(of: article.sourceRange(of: segment))
        return (GoldArticle.trimmed(range, in: scalars), quotation.speaker)
      }
    }
  }

  /// Precision and recall of the labels caption, byline and boilerplate, over non-space characters.
  private static func labelFigures(_ sets: String) throws -> [String: Double] {
    var shared = 0
    var given = 0
    var wanted = 0
    for name in Corpus.articles(sets) {
      let gold = try GoldArticle(name)
      let labelled = pipeline.run(gold.bytes).labelled
      let scalars = Array(labelled.source.string.unicodeScalars)
      let spaces = Set(scalars.indices.filter { scalars[$0].properties.isWhitespace })
      let mine = Set(
        labelled.blocks.filter { [.caption, .byline, .boilerplate].contains($0.label) }.flatMap {
          labelled.source.codePointRange(of: labelled.text.sourceRange(of: $0.range))
        }
      ).subtracting(spaces)
      let theirs = Set(gold.boilerplate.flatMap { $0 }).subtracting(spaces)
      shared += mine.intersection(theirs).count
      given += mine.count
      wanted += theirs.count
    }
    return ["precision": given == 0 ? 1 : Double(shared) / Double(given), "recall": Double(shared) / Double(wanted)]
  }

  @Test(arguments: [
    ("quotes", "rules", "f r s t u"), ("quotes", "rules-v", "v"), ("quotes", "rules-g", "g"),
    ("quotes", "rules-short", "y z i j k l m n p"), ("quotes", "held-out-w", "w"), ("quotes", "held-out-x", "x"),
    ("quotes", "held-out-short", "h"), ("quotes", "held-out-q", "q"), ("quotes", "rules-new", "b d e o"),
    ("quotes", "held-out-c", "c"), ("quotes", "rules-ab", "ab ac ad af"), ("quotes", "held-out-ae", "ae"),
    ("quotes", "rules-ag", "ag ah ai aj"),
    ("labels", "rules", "f r s t u v"),
    ("labels", "held-out", "g w"),
  ])
  func scoresDoNotFall(area: String, half: String, sets: String) throws {
    let floors = try JSONValue(parsing: Corpus.read("floors.json"))
    let figures = area == "quotes" ? try Self.quoteFigures(sets) : try Self.labelFigures(sets)
    for (name, figure) in figures.sorted(by: { $0.key < $1.key }) {
      let floor = floors[area]?[half]?[name].flatMap { Double("\($0)") }
      let minimum = try #require(floor, "floors.json lacks \(area).\(half).\(name)")
      print("floors: \(area) \(half) \(name) \(JSONValue.number(figure, places: 3)) (floor \(minimum))")
      #expect(figure >= minimum, "\(area) \(half) \(name)")
    }
  }
}
