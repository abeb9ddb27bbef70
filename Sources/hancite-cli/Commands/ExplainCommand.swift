import ArgumentParser
import HanCite

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
    let output = try common.openOutput()
    var incomplete = 0
    let skipped = try common.forEachFile { file in
      let article = pipeline.run(try file.read(), hints: reading.hints)
      incomplete += FindingReport.say(article, of: file, quiet: common.quiet)
      if common.files.count > 1 { try output.write("# \(file.name)\n") }
      for entry in Explanation(article).entries { try output.write(Self.line(entry, in: article)) }
    }
    try output.finish()
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
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
