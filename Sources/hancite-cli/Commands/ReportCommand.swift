import ArgumentParser
import HanCite

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes a page to read: source and clean text, repairs, quotations, references.",
    discussion: """
      One self-contained HTML page for all inputs, or a page for each if the output is a folder. The page loads nothing \
      from anywhere. Keys: j and k for quotations, r for repairs, ? for the rest.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let pipeline = Pipeline(profile: reading.profile(), tables: try common.openTables())
    let outputs = try OutputSet(common.plain, fileExtension: "html")
    let hints = reading.hints
    var entries: [ReportPage.Entry] = []
    let skipped = try FileQueue(files: common.files, jobs: common.jobs).run { file in
      let bytes = try file.read()
      let article = pipeline.run(bytes, hints: hints)
      return ReportPage.Entry(name: file.name, article: article, record: CitationRecord(article, bytes: bytes))
    } take: { file, entry in
      guard outputs.isFolder else { return entries.append(entry) }
      try outputs.write(for: file) { try $0.write(ReportPage([entry]).html) }
    }
    try outputs.writeShared(ReportPage(entries).html)
    try outputs.finish()
    if skipped > 0 { throw ExitCode(ExitStatus.incomplete.rawValue) }
  }
}
