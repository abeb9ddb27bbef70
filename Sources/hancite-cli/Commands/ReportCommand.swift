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
    let folder = try OutputFolder(path: common.output, inputs: common.inputs, fileExtension: "html")
    let shared = folder == nil ? try common.openOutput() : nil
    var entries: [ReportPage.Entry] = []
    let skipped = try common.forEachFile { file in
      let bytes = try file.read()
      let article = pipeline.run(bytes, hints: reading.hints)
      let record = CitationRecord(article, bytes: bytes)
      let entry = ReportPage.Entry(name: file.name, article: article, record: record)
      guard let output = try folder?.open(for: file) else { return entries.append(entry) }
      try output.write(ReportPage([entry]).html)
      try output.finish()
    }
    try shared?.write(ReportPage(entries).html)
    try shared?.finish()
    if skipped > 0 { throw ExitCode(ExitStatus.incomplete.rawValue) }
  }
}
