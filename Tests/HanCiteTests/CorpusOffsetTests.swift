import HanCite
import Testing

/// Every offset that the pipeline gives for our own articles leads back to the bytes it came from.
@Suite struct CorpusOffsetTests {
  private static let pipeline = Pipeline(tables: try? TableLocator.open())

  @Test(arguments: Corpus.articles("s r f"))
  func sourceLeadsBackToTheFile(name: String) throws {
    let gold = try GoldArticle(name)
    let article = Self.pipeline.run(gold.bytes)
    let charset = gold.meta["encoding"]?.string ?? "utf-8"
    for item in gold.items {
      let range = article.source.sourceRange(ofCodePoints: item.range)
      let file = article.source.fileRange(of: range)
      let alone = Pipeline.decoded(Array(gold.bytes[file.bounds]), charset: charset)
      #expect(alone == article.source[range], "\(item.id)")
    }
  }

  @Test(arguments: Corpus.articles("s r f"))
  func trailReplaysToTheCleanText(name: String) throws {
    let article = Self.pipeline.run(try GoldArticle(name).bytes)
    let replayed = article.text.trail.dropFirst(article.labelled.text.trail.count).reduce(article.labelled.text) {
      $0.applying($1.edits, stage: $1.stage)
    }
    #expect(replayed.utf8 == article.text.utf8)
    #expect(replayed.map == article.text.map)
  }

  @Test(arguments: Corpus.articles("s r f"))
  func untouchedTextIsTheSource(name: String) throws {
    let article = Self.pipeline.run(try GoldArticle(name).bytes)
    for run in article.text.map.runs where run.isIdentity {
      let text = article.text[TextRange(run.textStart, run.textEnd)]
      #expect(text.utf8.elementsEqual(article.source[SourceRange(run.sourceStart, run.sourceEnd)].utf8))
    }
  }

  @Test(arguments: Corpus.articles("s r f"))
  func quotationsStandInTheSource(name: String) throws {
    let article = Self.pipeline.run(try GoldArticle(name).bytes)
    for quotation in article.quotations {
      let source = article.sourceRange(of: quotation.range)
      #expect(!source.isEmpty)
      #expect(article.text.textRange(of: source).contains(quotation.range))
      let points = article.source.codePointRange(of: source)
      #expect(article.source.sourceRange(ofCodePoints: points) == source)
    }
  }
}

extension Pipeline {
  /// Bytes read in a charset, without anything else done to them.
  static func decoded(_ bytes: [UInt8], charset: String) -> String {
    let article = Pipeline().run(bytes, hints: ArticleReader.Hints(charset: charset))
    return article.source.string
  }
}
