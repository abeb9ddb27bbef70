import ArgumentParser
import HanCite
import HanText

struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "Lists attributed quotations: who said what.",
    discussion: """
      One JSON object a line: kind (direct, mixed, document, indirect), wording, place in the source, speaker with title \
      and affiliation, cue, relaying source. A speaker is null when the text names nobody. With --jsonl each input line \
      is an object with "id" and "text" and comes back with "quotes" added. Formats tei and annotations (W3C Web \
      Annotation) are documents of all inputs, or of each if the output is a folder.
      """)

  enum Format: String, ExpressibleByArgument {
    case jsonl, csv, tei, annotations, candidates, names, pronouns

    var fileExtension: String {
      switch self {
      case .jsonl, .candidates, .names, .pronouns: "jsonl"
      case .csv: "csv"
      case .tei: "xml"
      case .annotations: "json"
      }
    }
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: ReadingOptions

  @Option(
    help: """
      jsonl, csv, tei, annotations; or candidates (who may have spoken each quotation), pronouns (whom they may mean) and names (what may be a person's \
      name), with the evidence.
      """)
  var format: Format = .jsonl

  @Flag(help: "Also terms, titles and headlines in quotation marks, which nobody utters.")
  var all = false

  @Flag(help: "The inputs are JSON Lines of {\"id\", \"text\"}.")
  var jsonl = false

  func validate() throws {
    if jsonl, format != .jsonl { throw ValidationError("--jsonl writes JSON Lines; leave --format out.") }
    if all, format == .tei || format == .annotations {
      throw ValidationError("--all goes with the formats jsonl and csv; a term is nobody's words.")
    }
  }

  func run() throws {
    let pipeline = Pipeline(profile: reading.profile(), tables: try common.openTables())
    let outputs = try OutputSet(common.plain, fileExtension: format.fileExtension)
    let incomplete = jsonl ? try runLines(pipeline, outputs) : try runFiles(pipeline, outputs)
    try outputs.finish()
    if incomplete > 0 { throw ExitCode(ExitStatus.incomplete.rawValue) }
  }

  /// What reading an article full of quotations needs: bytes.
  private static let memoryPerByte = 48

  /// Returns how many inputs were skipped or lost something.
  private func runFiles(_ pipeline: Pipeline, _ outputs: OutputSet) throws -> Int {
    let list = QuotationList(format: format, all: all, pipeline: pipeline)
    let hints = reading.hints
    var incomplete = 0
    var records: [CitationRecord] = []
    try outputs.writeShared(list.head)
    let isAlone = common.jobs == 1 || common.files.count == 1
    let skipped = try FileQueue(files: common.files, jobs: common.jobs).run { file in
      let bytes = try file.read()
      if isAlone { LargePages.reserveHeap(16 << 20 + bytes.count * Self.memoryPerByte) }
      let article = pipeline.run(bytes, hints: hints)
      let part = list.part(article, bytes: bytes, name: file.name, isLate: isAlone)
      return (part: part, report: FindingReport(article, of: file))
    } take: { file, answer in
      incomplete += answer.report.say(quiet: common.quiet)
      if !outputs.isFolder { records += answer.part.records }
      try outputs.write(for: file) { output in
        if outputs.isFolder { try output.write(list.head) }
        try list.write(answer.part, to: output)
        if outputs.isFolder { try output.write(list.document(answer.part.records)) }
      }
    }
    try outputs.writeShared(list.document(records))
    return skipped + incomplete
  }

  private func runLines(_ pipeline: Pipeline, _ outputs: OutputSet) throws -> Int {
    let lines = JSONLines(jobs: common.jobs) { [all] value in
      guard let text = value["text"]?.string else {
        throw CommandFailure(.badInput, "an object with a string \"text\" is needed")
      }
      let article = pipeline.run(Array(text.utf8), hints: ArticleReader.Hints(charset: "utf-8"))
      var answer = value
      answer["quotes"] = .array(article.quotationRecords(all: all).map { $0.json() })
      return answer
    }
    var bad = 0
    let skipped = try common.forEachFile { file in
      try outputs.write(for: file) { bad += try lines.run(file, into: $0) }
    }
    if bad > 0, !common.quiet { Diagnostics.say("\(bad) lines could not be read") }
    return skipped + bad
  }
}

/// Writes the quotations of articles in one of the formats: lines that stand alone, or one document of records.
private struct QuotationList: Sendable {
  /// What one article gives: lines, the article whose lines are still to be made, or a record for the document.
  struct Part: Sendable {
    var utf8: [UInt8] = []
    var article: Article?
    var records: [CitationRecord] = []
  }

  let format: QuotesCommand.Format
  let all: Bool
  let pipeline: Pipeline

  /// What stands before the lines.
  var head: String { format == .csv ? "\(QuotationRecord.csvHeader)\n" : "" }

  /// - Parameter isLate: lines are made only when they are written, which takes less memory; not where several articles
  ///   are worked on at a time and one of them writes.
  func part(_ article: Article, bytes: [UInt8], name: String, isLate: Bool) -> Part {
    switch format {
    case .jsonl: return isLate ? Part(article: article) : Part(utf8: article.quotationLines(all: all))
    case .csv:
      return Part(utf8: article.quotationRecords(all: all).flatMap { Array("\($0.csv(article: name))\n".utf8) })
    case .candidates:
      return Part(utf8: JSONValue.lines(pipeline.speakerCandidates(of: article).map { $0.json(in: article) }))
    case .names: return Part(utf8: JSONValue.lines(pipeline.possibleNames(of: article).map { $0.json(in: article) }))
    case .pronouns: return Part(utf8: JSONValue.lines(pipeline.pronouns(of: article).map { $0.json(in: article) }))
    case .tei, .annotations: return Part(records: [CitationRecord(article, bytes: bytes)])
    }
  }

  func write(_ part: Part, to output: OutputFile) throws {
    try output.write(part.utf8)
    try part.article?.writeQuotationLines(all: all) { try output.write($0) }
  }

  /// The records as one document; nothing for formats of lines.
  func document(_ records: [CitationRecord]) -> String {
    switch format {
    case .jsonl, .csv, .candidates, .names, .pronouns: ""
    case .tei: CitationFormat.tei.text(records)
    case .annotations: CitationFormat.annotations.text(records)
    }
  }
}
