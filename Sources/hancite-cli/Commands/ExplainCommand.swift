import ArgumentParser
import HanCite
import HanText

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Prints every edit and every decision for an article, with rule ids.",
    discussion: """
      One line each, tab-separated: subject, stage, rule, start and end (code points of the decoded source), what \
      stood there, what stands there now, and a note. Line breaks inside a text are written \\n.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let pipeline = Pipeline(profile: reading.profile(), tables: try common.openTables())
    let outputs = try OutputSet(common.plain, fileExtension: "tsv")
    let (hints, isNamed) = (reading.hints, common.files.count > 1 && !outputs.isFolder)
    var incomplete = 0
    let skipped = try FileQueue(files: common.files, jobs: common.jobs).run { file in
      let article = pipeline.run(try file.read(), hints: hints)
      let lines = Explanation(article).entries.map { Self.line($0, in: article) }
      return (report: FindingReport(article, of: file), lines: lines)
    } take: { file, answer in
      incomplete += answer.report.say(quiet: common.quiet)
      try outputs.write(for: file) { output in
        if isNamed { try output.write("# \(file.name)\n") }
        try answer.lines.forEach(output.write)
      }
    }
    try outputs.finish()
    if skipped + incomplete > 0 { throw ExitCode(ExitStatus.incomplete.rawValue) }
  }

  private static func line(_ entry: Explanation.Entry, in article: Article) -> String {
    let place = article.source.codePointRange(of: entry.range)
    let fields = [
      entry.subject.rawValue, entry.stage?.name ?? "", entry.rule.name, String(place.lowerBound),
      String(place.upperBound), shown(entry.before), shown(entry.after), entry.note,
    ]
    return fields.joined(separator: "\t") + "\n"
  }

  private static func shown(_ text: String) -> String {
    text.replacingScalars {
      switch $0 {
      case "\n": "\\n"
      case "\t": "\\t"
      case "\r": "\\r"
      default: nil
      }
    }
  }
}
