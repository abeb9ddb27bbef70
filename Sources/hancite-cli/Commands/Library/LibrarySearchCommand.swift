import ArgumentParser
import HanCite
import HanLibrary

struct LibrarySearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds quotations that hold these words, in either script.",
    discussion: """
      The same words in several articles are one hit, under the earliest source. If nothing holds the words as they \
      are, quotations that hold nearly the same are shown. Exit code 1 if nothing is found.
      """)

  enum Format: String, ExpressibleByArgument { case text, jsonl }

  @OptionGroup var library: LibraryOptions

  @Argument(help: "Words to look for.")
  var query: String

  @Option(help: "Only this speaker's words.")
  var speaker: String?

  @Option(help: "The most hits.")
  var limit = 20

  @Option(help: "text or jsonl.")
  var format: Format = .text

  @Option(help: "Use this table image.")
  var tables: String?

  func validate() throws {
    if limit < 1 { throw ValidationError("At least one hit must be allowed.") }
  }

  func run() throws {
    let hits = try hits(in: library.open(access: .single))
    let output = try OutputFile(path: nil)
    for hit in hits { try output.write(rendered(hit)) }
    try output.finish()
    if hits.isEmpty { throw ExitCode(ExitStatus.incomplete.rawValue) }
  }

  /// What holds the words as they are written; if nothing does, what the words mended find, then what is nearly the same.
  private func hits(in target: CitationLibrary) throws -> [CitationLibrary.Hit] {
    let (speaker, limit) = (speaker, limit)
    func search(_ words: String) throws -> [CitationLibrary.Hit] {
      try LibraryOptions.reporting { () throws(LibraryError) in
        try target.search(words, speaker: speaker, limit: limit)
      }
    }
    let asWritten = try search(query)
    if asWritten.first?.isExact ?? false { return asWritten }
    for reading in try DamagedClaim.readings(query, tables: tables) where reading != query {
      let hits = try search(reading)
      if !hits.isEmpty { return hits }
    }
    return asWritten
  }

  private func rendered(_ hit: CitationLibrary.Hit) -> String {
    switch format {
    case .text:
      let also = hit.alsoIn.map { "  also in: \(LibraryText.origin($0))\n" }.joined()
      let near = hit.isExact ? "" : "  (nearly the same words)\n"
      return "“\(hit.quotation.reading)”\n  \(LibraryText.origin(hit.quotation))\n" + near + also
    case .jsonl:
      var value = LibraryText.json(hit.quotation)
      value["exact"] = .bool(hit.isExact)
      value["alsoIn"] = .array(hit.alsoIn.map(LibraryText.json))
      return "\(value)\n"
    }
  }
}
