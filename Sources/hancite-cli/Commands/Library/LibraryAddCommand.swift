import ArgumentParser
import HanCite
import HanLibrary
import HanText

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
      skipped = try addArticles(target, output)
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

  /// Reads articles, some at a time, and adds them one after the other, each in a transaction of its own.
  private func addArticles(_ target: CitationLibrary, _ output: OutputFile) throws -> Int {
    let pipeline = Pipeline(profile: reading.profile(), tables: try common.openTables())
    let hints = reading.hints
    let policy: CitationLibrary.Policy = replace ? .replace : .keep
    return try FileQueue(files: common.files, jobs: common.jobs).run { file in
      let bytes = try file.read()
      return LibraryEntry(pipeline.run(bytes, hints: hints), bytes: bytes)
    } take: { file, entry in
      let answers = try LibraryOptions.reporting { () throws(LibraryError) in try target.add([entry], policy) }
      try output.write("\(answers.first?.rawValue ?? "")\t\(entry.record.source.sha256 ?? "")\t\(file.name)\n")
      try output.flush()
    }
  }
}

/// Adds records line by line, some thousand at a time, read on several threads.
private struct QuotationImport {
  /// Lines a transaction: large enough that syncing the disk does not count, small enough to see progress.
  private static let batch = 4_000
  /// Lines that one thread reads at a time.
  private static let chunk = 250

  let library: CitationLibrary
  let output: OutputFile
  private var pending: [(number: Int, bytes: ArraySlice<UInt8>)] = []
  private var done = 0
  private var bad = 0

  init(library: CitationLibrary, output: OutputFile) {
    self.library = library
    self.output = output
  }

  /// Returns how many lines could not be read.
  mutating func run(_ file: InputFile) throws -> Int {
    try file.forEachLine { number, line in
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { return }
      pending.append((number, line))
      if pending.count == Self.batch { try commit(file) }
    }
    try commit(file)
    return bad
  }

  private mutating func commit(_ file: InputFile) throws {
    guard !pending.isEmpty else { return }
    let (library, entries) = (library, grouped(read(file), file))
    let added = entries.reduce(0) { $0 + $1.record.quotations.count }
    if added > 0 {
      _ = try LibraryOptions.reporting { () throws(LibraryError) in try library.add(entries, .merge) }
      done += added
      try output.write("added\t\(done)\n")
      try output.flush()
    }
    pending = []
  }

  /// The records of the pending lines, in order; `nil` for a line that is none.
  private func read(_ file: InputFile) -> [LibraryEntry?] {
    let (pending, name) = (pending, file.name)
    let parts = stride(from: 0, to: pending.count, by: Self.chunk).map { start in
      pending[start..<min(pending.count, start + Self.chunk)]
    }
    return OrderedWork(jobs: OrderedWork.processors).answers(parts) { lines in
      lines.map { line in (try? JSONValue(parsing: line.bytes)).flatMap { LibraryEntry(quotation: $0, from: name) } }
    }.flatMap { $0 }
  }

  /// The quotations of one source in one entry.
  private mutating func grouped(_ records: [LibraryEntry?], _ file: InputFile) -> [LibraryEntry] {
    var entries: [LibraryEntry] = []
    var places: [String: Int] = [:]
    for (line, record) in zip(pending, records) {
      guard let record else {
        Diagnostics.say("\(file.name):\(line.number): this is not a record of a quotation; skipped")
        bad += 1
        continue
      }
      let source = record.record.source
      if let place = places[source.id], entries[place].record.source == source {
        entries[place].record.quotations += record.record.quotations
      } else {
        places[source.id] = entries.count
        entries.append(record)
      }
    }
    return entries
  }
}
