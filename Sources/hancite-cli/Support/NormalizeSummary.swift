import HanCite

/// What a run over several articles did: one entry an article, copies named as such.
struct NormalizeSummary {
  private var finder = DuplicateFinder()
  private var entries: [JSONValue] = []
  private var copies = 0

  /// Adds an article after it was written.
  mutating func add(_ name: String, output: String, _ article: Article) {
    let match = finder.add(name, ArticleSketch(article))
    if match != nil { copies += 1 }
    entries.append([
      "file": .string(name), "output": .string(output), "title": JSONValue(article.metadata.title),
      "duplicateOf": JSONValue(match?.name),
      "resemblance": match.map { .number($0.resemblance, places: 3) } ?? .null,
      "findings": .number(article.labelled.findings.count),
    ])
  }

  /// Writes `summary.json` and one line on stderr.
  func write(into outputs: OutputSet, skipped: Int, quiet: Bool) throws {
    let object: JSONValue = [
      "articles": .number(entries.count), "duplicates": .number(copies), "skipped": .number(skipped),
      "files": .array(entries),
    ]
    try outputs.write(named: "summary.json", object.indented + "\n")
    if !quiet {
      Diagnostics.say("\(entries.count) articles, \(copies) of them copies of others, \(skipped) files skipped")
    }
  }
}
