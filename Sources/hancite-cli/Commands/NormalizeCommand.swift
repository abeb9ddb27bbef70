import ArgumentParser
import HanCite

struct NormalizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: "Turns scraped bytes into clean, labelled text.",
    discussion: """
      Finds the charset, takes the article out of the page, labels what is not the article, mends damage. JSON holds \
      everything; text and markdown hold title, headings and body.
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
    let pipeline = Pipeline(profile: reading.profile(), tables: try common.openTables())
    let folder = try OutputFolder(path: common.output, inputs: common.inputs, fileExtension: format.fileExtension)
    let shared = folder == nil ? try common.openOutput() : nil
    var incomplete = 0
    let skipped = try common.forEachFile { file in
      let article = pipeline.run(try file.read(), hints: reading.hints)
      incomplete += FindingReport.say(article, of: file, quiet: common.quiet)
      let output = try shared ?? folder?.open(for: file)
      try output?.write(rendered(NormalizedArticle(article)))
      if shared == nil { try output?.finish() }
    }
    try shared?.finish()
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
