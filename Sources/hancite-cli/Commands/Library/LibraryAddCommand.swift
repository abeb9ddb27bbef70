import ArgumentParser
import HanCite
import HanLibrary

struct LibraryAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds articles with their quotations, or ready records.",
    discussion: """
      An article whose bytes are in the library already is left as it is; --replace reads it anew. One line on stdout \
      for each article (what became of it, SHA-256, file) or each group of records: once it is printed, it is on disk.
      """)

  enum Input: String, ExpressibleByArgument, CaseIterable { case articles, quotes }

  @OptionGroup var library: LibraryOptions
  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: ReadingOptions

  @Option(help: "What the inputs are: articles, or quotes (JSON Lines of quotes or library export).")
  var input: Input = .articles

  @Flag(help: "Read articles anew that are in the library already.")
  var replace = false

  func run() throws {
    let target = try library.open(creates: true)
    let output = try common.openOutput()
    var bad = 0
    let skipped: Int
    switch input {
    case .articles:
      let pipeline = Pipeline(profile: reading.profile(), tables: try common.openTables())
      skipped = try common.forEachFile { try addArticle($0, pipeline, target, output) }
    case .quotes:
      skipped = try common.forEachFile { file in
        var reader = QuotationImport(library: target, output: output)
        bad += try reader.run(file)
      }
    }
    try output.finish()
    if bad > 0, !common.quiet { Diagnostics.say("\(bad) lines could not be read") }
    if skipped + bad > 0 { throw ExitCode(ExitStatus.incomplete.rawValue) }
  }

  private func addArticle(
    _ file: InputFile, _ pipeline: Pipeline, _ target: CitationLibrary, _ output: OutputFile
  ) throws {
    let bytes = try file.read()
    let entry = LibraryEntry(pipeline.run(bytes, hints: reading.hints), bytes: bytes)
    let policy: CitationLibrary.Policy = replace ? .replace : .keep
    let answers = try LibraryOptions.reporting { () throws(LibraryError) in try target.add([entry], policy) }
    let digest = entry.record.source.sha256 ?? ""
    try output.write("\(answers.first?.rawValue ?? "")\t\(digest)\t\(file.name)\n")
    try output.flush()
  }
}

/// Adds records line by line, some thousand at a time.
private struct QuotationImport {
  /// Quotations a transaction: large enough that syncing the disk does not count, small enough to see progress.
  private static let batch = 2_000

  let library: CitationLibrary
  let output: OutputFile
  private var entries: [LibraryEntry] = []
  private var places: [String: Int] = [:]
  private var pending = 0
  private var done = 0

  init(library: CitationLibrary, output: OutputFile) {
    self.library = library
    self.output = output
  }

  /// Returns how many lines could not be read.
  mutating func run(_ file: InputFile) throws -> Int {
    var bad = 0
    try file.forEachLine { number, line in
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { return }
      guard let value = try? JSONValue(parsing: line), let entry = LibraryEntry(quotation: value, from: file.name)
      else {
        Diagnostics.say("\(file.name):\(number): this is not a record of a quotation; skipped")
        bad += 1
        return
      }
      try take(entry)
    }
    try commit()
    return bad
  }

  private mutating func take(_ entry: LibraryEntry) throws {
    let source = entry.record.source
    if let place = places[source.id], entries[place].record.source == source {
      entries[place].record.quotations += entry.record.quotations
    } else {
      places[source.id] = entries.count
      entries.append(entry)
    }
    pending += 1
    if pending == Self.batch { try commit() }
  }

  private mutating func commit() throws {
    guard !entries.isEmpty else { return }
    let (library, entries) = (library, entries)
    _ = try LibraryOptions.reporting { () throws(LibraryError) in try library.add(entries, .merge) }
    done += pending
    try output.write("added\t\(done)\n")
    try output.flush()
    self.entries = []
    places = [:]
    pending = 0
  }
}
