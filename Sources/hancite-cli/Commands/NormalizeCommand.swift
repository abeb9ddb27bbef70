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

  func run() throws {
    var options = common
    options.inputs = InputFolder.expanded(common.inputs)
    let pipeline = Pipeline(profile: reading.profile(), tables: try common.openTables())
    let folder = try OutputFolder(path: common.output, inputs: options.inputs, fileExtension: format.fileExtension)
    let shared = folder == nil ? try options.openOutput() : nil
    var summary = NormalizeSummary()
    var incomplete = 0
    let skipped = try options.forEachFile { file in
      let article = pipeline.run(try file.read(), hints: reading.hints)
      incomplete += FindingReport.say(article, of: file, quiet: common.quiet)
      let output = try shared ?? folder?.open(for: file)
      try output?.write(rendered(NormalizedArticle(article)))
      if let folder {
        try output?.finish()
        summary.add(file.name, output: folder.lastName, article)
      }
    }
    try shared?.finish()
    if let folder { try summary.write(into: folder, skipped: skipped, quiet: common.quiet) }
    if skipped + incomplete > 0 { throw ExitCode(ExitStatus.incomplete.rawValue) }
  }

  private func rendered(_ article: NormalizedArticle) -> String {
    switch format {
    case .text: article.plainText
    case .markdown: article.markdown
    case .json: "\(article.json)\n"
    }
  }
}
