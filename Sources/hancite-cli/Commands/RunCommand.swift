import ArgumentParser
import HanCite
import HanText

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Works through a folder or a list of articles.",
    discussion: """
      For each article the output folder gets NAME.txt (clean text), NAME.quotes.jsonl, NAME.csl.json and NAME.html (a \
      page to read); for all of them references.txt, references.csl.json and summary.json, which says what was skipped \
      and why. A run that was stopped goes on where it was: what is done and has not changed is left alone. Exit code 1 \
      if something was skipped.
      """)

  @Argument(help: "A folder, or a file that names one article a line.")
  var input: String

  @Option(name: [.short, .customLong("output")], help: "The folder for the results.")
  var output: String

  @OptionGroup var reading: ReadingOptions

  @Option(help: ArgumentHelp("The style of references.txt.", valueName: "style"))
  var style = ReferenceStyleName.gb7714_2015.rawValue

  @Option(help: "The order of the references: pinyin, stroke, zhuyin, appearance or date.")
  var sort: ReferenceOrder = .appearance

  @Option(help: "Articles at a time; without it, one for each processor.")
  var jobs: Int?

  @Option(help: ArgumentHelp("Leave out files larger than this.", valueName: "MB"))
  var maxSize = 32

  @Flag(inversion: .prefixedNo, help: "Write the pages to read.")
  var reports = true

  @Flag(help: "Say nothing on stderr but errors.")
  var quiet = false

  @Option(help: "Use this table image.")
  var tables: String?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("At least one job is needed.") }
    if maxSize < 1 || maxSize > 1024 { throw ValidationError("--max-size goes from 1 to 1024.") }
    if ReferenceStyleName(style) == nil { throw ValidationError("There is no style '\(style)'.") }
  }

  func run() throws {
    try RunFolder.make(output)
    let walk = try FolderWalk(input, output: output)
    let journal = try RunJournal(folder: output)
    let progress = Progress(total: walk.items.count, quiet: quiet)
    let run = ArticleRun(
      pipeline: Pipeline(profile: reading.profile(), tables: try openTables()), settings: settings, output: output,
      journal: journal, progress: progress)
    let outcomes = run.run(walk.items, jobs: jobs ?? OrderedWork.processors)
    progress.clear()
    var summary = RunSummary(journal)
    for (item, outcome) in zip(walk.items, outcomes) { summary.take(item, outcome) }
    try write(summary)
    if !quiet { Diagnostics.say(summary.sentence) }
    if !summary.skipped.isEmpty { throw ExitCode(ExitStatus.incomplete.rawValue) }
  }

  private var settings: ArticleRun.Settings {
    var settings = ArticleRun.Settings()
    settings.reports = reports
    settings.sizeLimit = maxSize << 20
    settings.hints = reading.hints
    settings.fingerprint = [
      HanCiteCommand.configuration.version, reading.hints.charset ?? "", reading.hints.contentType ?? "",
      reading.hints.asOf ?? "", reading.repairs.rawValue,
      reading.punctuation.rawValue, reading.to?.rawValue ?? "",
    ].joined(separator: "|")
    return settings
  }

  private func write(_ summary: RunSummary) throws {
    let sources = summary.sources
    let list = ReferenceList(
      sources.map { CitationRecord(source: $0) }, style: ReferenceStyleName(style) ?? .gb7714_2015, order: sort)
    let files = [
      ("references.txt", ReferenceRenderer(.text).text(list)),
      ("references.csl.json", CSLWriter.value(sources).indented + "\n"), ("summary.json", summary.json.indented + "\n"),
    ]
    for (name, text) in files {
      let file = try OutputFile(path: "\(output)/\(name)")
      try file.write(text)
      try file.finish()
    }
    for entry in summary.skipped { Diagnostics.say("\(entry.reason); skipped") }
  }

  private func openTables() throws -> TableImage? {
    do {
      if let image = try TableLocator.open(explicit: tables) { return image }
    } catch {
      throw CommandFailure(.badInput, "\(error)")
    }
    if !quiet {
      Diagnostics.say("no \(TableLocator.fileName) found; working with the built-in lists (scripts/build-tables)")
    }
    return nil
  }
}

/// The result of a run: counts, what was skipped, and all sources.
struct RunSummary {
  private let journal: RunJournal
  private(set) var skipped: [(path: String, reason: String)] = []
  private(set) var sources: [CitationSource] = []
  private var done = 0
  private var unchanged = 0
  private var quotations = 0

  init(_ journal: RunJournal) { self.journal = journal }

  mutating func take(_ item: FolderWalk.Item, _ outcome: ArticleRun.Outcome) {
    switch outcome {
    case .done(let count):
      done += 1
      quotations += count
    case .unchanged(let count):
      unchanged += 1
      quotations += count
    case .skipped(let reason):
      skipped.append((item.path, reason))
      return
    }
    if let citation = journal.done(item.path)?.citation { sources += CSLReader(citation).sources }
  }

  var json: JSONValue {
    [
      "articles": .number(done + unchanged + skipped.count), "done": .number(done), "unchanged": .number(unchanged),
      "quotations": .number(quotations),
      "skipped": .array(skipped.map { ["path": .string($0.path), "reason": .string($0.reason)] }),
    ]
  }

  var sentence: String {
    "\(done) done, \(unchanged) unchanged, \(skipped.count) skipped; \(quotations) quotations"
  }
}
