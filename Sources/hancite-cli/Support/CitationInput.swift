import HanCite

/// Reads citation records out of articles or CSL-JSON files.
struct CitationInput: Sendable {
  /// What one file gave: records, and words for stderr.
  struct Answer: Sendable {
    var records: [CitationRecord] = []
    /// What is wrong with the article.
    var report: FindingReport?
    /// What is wrong with ready records.
    var faults: [String] = []
    /// Whether some record had to be left out.
    var isIncomplete = false

    /// Says what is wrong; returns 1 if something of the input was lost, else 0.
    func say(quiet: Bool) -> Int {
      faults.forEach(Diagnostics.say)
      return max(report?.say(quiet: quiet) ?? 0, isIncomplete ? 1 : 0)
    }
  }

  private let pipeline: Pipeline?
  private let hints: ArticleReader.Hints
  private let url: String?
  private let accessed: CitationDate?
  private let metadata: JSONValue?

  init(_ command: CiteCommand) throws {
    pipeline =
      command.input == .articles
      ? Pipeline(profile: command.reading.profile(), tables: try command.common.openTables()) : nil
    hints = command.reading.hints
    url = command.url
    accessed = command.accessed.flatMap(CitationDate.init(edtf:))
    metadata = try command.metadata.map { path in
      let value = try Self.json(InputFile(path: path))
      guard value.members != nil else { throw CommandFailure(.badInput, "\(path): one JSON object is needed") }
      return value
    }
  }

  @Sendable func read(_ file: InputFile) throws -> Answer {
    guard let pipeline else { return try readRecords(file) }
    let bytes = try file.read()
    let article = pipeline.run(bytes, hints: hints)
    let record = CitationRecord(article, bytes: bytes, url: url, accessed: accessed)
    return Answer(records: [completed(record)], report: FindingReport(article, of: file))
  }

  private func readRecords(_ file: InputFile) throws -> Answer {
    let reader = CSLReader(try Self.json(file))
    return Answer(
      records: reader.sources.map { CitationRecord(source: $0) },
      faults: reader.faults.map { "\(file.name): \($0)\($0.isRecordLost ? "; skipped" : "")" },
      isIncomplete: reader.faults.contains(where: \.isRecordLost))
  }

  /// The record with the members of `--metadata` in place of its own.
  private func completed(_ record: CitationRecord) -> CitationRecord {
    guard let metadata else { return record }
    var value = CSLWriter.value([record.source]).array?.first ?? .object([])
    for member in metadata.members ?? [] where member.name != "id" { value[member.name] = member.value }
    return CitationRecord(source: CSLReader(value).sources.first ?? record.source, quotations: record.quotations)
  }

  /// The JSON in a file; a fault is reported with its line and column.
  private static func json(_ file: InputFile) throws -> JSONValue {
    let bytes = try file.read()
    do { return try JSONValue(parsing: bytes) } catch {
      throw CommandFailure(.badInput, "\(file.name):\(error.line):\(error.column): \(error.message)")
    }
  }
}
