import ArgumentParser
import HanCite

struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "Lists attributed quotations: who said what.",
    discussion: """
      One JSON object a line: kind (direct, mixed, document, indirect), wording, place in the source, speaker with title \
      and affiliation, cue, relaying source. A speaker is null when the text names nobody. With --jsonl each input line \
      is an object with "id" and "text" and comes back with "quotes" added.
      """)

  enum Format: String, ExpressibleByArgument { case jsonl, csv, candidates }

  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: ReadingOptions

  @Option(help: "jsonl, csv, or candidates: who may have spoken each quotation, with the evidence.")
  var format: Format = .jsonl

  @Flag(help: "Also terms, titles and headlines in quotation marks, which nobody utters.")
  var all = false

  @Flag(help: "The inputs are JSON Lines of {\"id\", \"text\"}.")
  var jsonl = false

  @Option(help: "Threads for --jsonl.")
  var jobs = 1

  func validate() throws {
    if jobs < 1 { throw ValidationError("At least one job is needed.") }
    if jsonl, format != .jsonl { throw ValidationError("--jsonl writes JSON Lines; leave --format out.") }
  }

  func run() throws {
    let pipeline = Pipeline(profile: reading.profile(), tables: try common.openTables())
    let output = try common.openOutput()
    if format == .csv { try output.write("\(QuotationRecord.csvHeader)\n") }
    var bad = 0
    var incomplete = 0
    let skipped = try common.forEachFile { file in
      if jsonl {
        bad += try lines(pipeline).run(file, into: output)
      } else {
        let article = pipeline.run(try file.read(), hints: reading.hints)
        incomplete += FindingReport.say(article, of: file, quiet: common.quiet)
        if format == .candidates {
          for line in pipeline.speakerCandidates(of: article) { try output.write("\(line.json(in: article))\n") }
        } else {
          try write(article, of: file, to: output)
        }
      }
    }
    try output.finish()
    if bad > 0, !common.quiet { Diagnostics.say("\(bad) lines could not be read") }
    if skipped + bad + incomplete > 0 { throw ExitCode(ExitStatus.incomplete.rawValue) }
  }

  private func write(_ article: Article, of file: InputFile, to output: OutputFile) throws {
    let about = article.metadata.quotationSource
    for record in article.quotationRecords(all: all) {
      switch format {
      case .jsonl: try output.write("\(record.json(article: about))\n")
      case .csv: try output.write("\(record.csv(article: file.name))\n")
      case .candidates: break
      }
    }
  }

  private func lines(_ pipeline: Pipeline) -> JSONLines {
    JSONLines(jobs: jobs) { [all] value in
      guard let text = value["text"]?.string else {
        throw CommandFailure(.badInput, "an object with a string \"text\" is needed")
      }
      let article = pipeline.run(Array(text.utf8), hints: ArticleReader.Hints(charset: "utf-8"))
      var answer = value
      answer["quotes"] = .array(article.quotationRecords(all: all).map { $0.json() })
      return answer
    }
  }
}
