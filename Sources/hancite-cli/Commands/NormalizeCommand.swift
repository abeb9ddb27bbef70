import ArgumentParser
import HanCite

struct NormalizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: "Turns scraped bytes into clean, labelled text.",
    discussion: """
      Finds the charset, takes the article out of the page, labels what is not the article, mends damage. JSON holds \
      everything; text and markdown hold title, headings and body. A folder stands for its files; with a folder as \
      output each input gets a file of its own, and summary.json there says which articles are copies of others (in \
      either script, damaged or not) and which files could not be read.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: ReadingOptions

  @Option(help: "text, markdown or json.")
  var format: Format = .text

  enum Format: String, ExpressibleByArgument {
    case text, markdown, json

    var fileExtension: String {
      switch self {
      case .text: "txt"
      case .markdown: "md"
      case .json: "json"
      }
    }
  }

  @Flag(help: "The inputs are JSON Lines of {\"id\", \"text\"}: the object of --format json is added to each.")
  var jsonl = false

  func validate() throws {
    if jsonl, format != .text { throw ValidationError("--jsonl writes JSON Lines; leave --format out.") }
  }

  func run() throws {
    var options = common
    options.inputs = InputFolder.expanded(common.inputs)
    var profile = reading.profile()
    profile.findsQuotations = false
    let pipeline = Pipeline(profile: profile, tables: try common.openTables())
    let outputs = try OutputSet(options.plain, fileExtension: jsonl ? "jsonl" : format.fileExtension)
    let incomplete =
      jsonl ? try runLines(options, pipeline, outputs) : try runFiles(options, pipeline, outputs)
    try outputs.finish()
    if incomplete > 0 { throw ExitCode(ExitStatus.incomplete.rawValue) }
  }

  /// Returns how many inputs were skipped or lost something.
  private func runFiles(_ options: CommonOptions, _ pipeline: Pipeline, _ outputs: OutputSet) throws -> Int {
    var summary = NormalizeSummary()
    var incomplete = 0
    let (hints, format) = (reading.hints, format)
    let skipped = try FileQueue(files: options.files, jobs: common.jobs).run { file in
      let article = pipeline.run(try file.read(), hints: hints)
      return (article: article, text: Self.rendered(NormalizedArticle(article), format))
    } take: { file, answer in
      incomplete += FindingReport(answer.article, of: file).say(quiet: common.quiet)
      try outputs.write(for: file) { try $0.write(answer.text) }
      if outputs.isFolder { summary.add(file.name, output: outputs.lastName, answer.article) }
    }
    if outputs.isFolder { try summary.write(into: outputs, skipped: skipped, quiet: common.quiet) }
    return skipped + incomplete
  }

  private func runLines(_ options: CommonOptions, _ pipeline: Pipeline, _ outputs: OutputSet) throws -> Int {
    let lines = JSONLines(jobs: common.jobs) { value in
      guard let text = value["text"]?.string else {
        throw CommandFailure(.badInput, "an object with a string \"text\" is needed")
      }
      let article = NormalizedArticle(pipeline.run(Array(text.utf8), hints: ArticleReader.Hints(charset: "utf-8")))
      var answer = value
      answer["text"] = .string(article.plainText)
      for member in article.json.members ?? [] { answer[member.name] = member.value }
      return answer
    }
    var bad = 0
    let skipped = try options.forEachFile { file in
      try outputs.write(for: file) { bad += try lines.run(file, into: $0) }
    }
    if bad > 0, !common.quiet { Diagnostics.say("\(bad) lines could not be read") }
    return skipped + bad
  }

  private static func rendered(_ article: NormalizedArticle, _ format: Format) -> String {
    switch format {
    case .text: article.plainText
    case .markdown: article.markdown
    case .json: "\(article.json)\n"
    }
  }
}
