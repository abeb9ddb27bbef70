import HanCite

/// Reads citation records out of articles or CSL-JSON files.
struct CitationInput {
  private let command: CiteCommand
  private let pipeline: Pipeline?
  private let metadata: JSONValue?
  private(set) var records: [CitationRecord] = []
  /// Whether some record had to be left out.
  private(set) var isIncomplete = false

  init(_ command: CiteCommand) throws {
    self.command = command
    pipeline =
      command.input == .articles
      ? Pipeline(profile: command.reading.profile(), tables: try command.common.openTables()) : nil
    metadata = try command.metadata.map { path in
      let value = try Self.json(InputFile(path: path))
      guard value.members != nil else { throw CommandFailure(.badInput, "\(path): one JSON object is needed") }
      return value
    }
  }

  mutating func read(_ file: InputFile) throws {
    if let pipeline {
      let bytes = try file.read()
      let article = pipeline.run(bytes, hints: command.reading.hints)
      isIncomplete = FindingReport.say(article, of: file, quiet: command.common.quiet) > 0 || isIncomplete
      let accessed = command.accessed.flatMap(CitationDate.init(edtf:))
      records.append(completed(CitationRecord(article, bytes: bytes, url: command.url, accessed: accessed)))
    } else {
      let reader = CSLReader(try Self.json(file))
      for fault in reader.faults { Diagnostics.say("\(file.name): \(fault)\(fault.isRecordLost ? "; skipped" : "")") }
      isIncomplete = isIncomplete || reader.faults.contains(where: \.isRecordLost)
      records += reader.sources.map { CitationRecord(source: $0) }
    }
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
