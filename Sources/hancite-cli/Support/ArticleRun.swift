import HanCite
import HanText

#if canImport(Glibc)
  import Glibc
#endif

/// Runs the pipeline over many articles at once and writes each one's results.
final class ArticleRun: @unchecked Sendable {
  /// What became of one article.
  enum Outcome: Sendable {
    case done(quotations: Int)
    case unchanged(quotations: Int)
    case skipped(reason: String)
  }

  struct Settings: Sendable {
    var reports = true
    /// Larger files are left out: bytes.
    var sizeLimit = 32 << 20
    /// All that changes results, as text: a run with other settings does everything anew.
    var fingerprint = ""
    var hints = ArticleReader.Hints()
  }

  private let pipeline: Pipeline
  private let settings: Settings
  private let output: String
  private let journal: RunJournal
  private let progress: Progress

  init(pipeline: Pipeline, settings: Settings, output: String, journal: RunJournal, progress: Progress) {
    self.pipeline = pipeline
    self.settings = settings
    self.output = output
    self.journal = journal
    self.progress = progress
  }

  /// The outcomes, in the order of the items. Memory: one article a job.
  func run(_ items: [FolderWalk.Item], jobs: Int) -> [Outcome] {
    OrderedWork(jobs: jobs, ahead: items.count).answers(items) { item in
      defer { progress.step() }
      return outcome(item)
    }
  }

  private func outcome(_ item: FolderWalk.Item) -> Outcome {
    do {
      return try process(item)
    } catch let failure as CommandFailure {
      journal.skip(item.path)
      return .skipped(reason: failure.message)
    } catch {
      journal.skip(item.path)
      return .skipped(reason: "\(error)")
    }
  }

  private func process(_ item: FolderWalk.Item) throws -> Outcome {
    let bytes = try read(item)
    let digest = SourceDigest.hex(bytes)
    if let before = journal.done(item.path), before.digest == digest, before.settings == settings.fingerprint,
      files(item).allSatisfy({ access($0, F_OK) == 0 })
    {
      return .unchanged(quotations: before.quotations)
    }
    guard journal.begin(item.path) else {
      return .skipped(reason: "\(item.path): the program stopped twice while it read this article")
    }
    let article = pipeline.run(bytes, hints: settings.hints)
    if let loss = article.labelled.findings.first(where: { $0.severity == .loss && $0.rule == "not-text" }) {
      throw CommandFailure(.badInput, "\(item.path): \(loss.message)")
    }
    let record = CitationRecord(article, bytes: bytes)
    try write(article, record, item)
    let citation = CSLWriter.value([record.source]).array?.first ?? nil
    journal.finish(
      item.path,
      RunJournal.Done(
        digest: digest, settings: settings.fingerprint, quotations: record.quotations.count, citation: citation))
    return .done(quotations: record.quotations.count)
  }

  /// The file's bytes, unless there are too many.
  private func read(_ item: FolderWalk.Item) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try InputFile(path: item.path).forEachBlock { block in
      bytes.append(contentsOf: block)
      if bytes.count > settings.sizeLimit {
        throw CommandFailure(.badInput, "\(item.path): larger than \(settings.sizeLimit >> 20) MB (--max-size)")
      }
    }
    return bytes
  }

  private static let endings = ["txt", "quotes.jsonl", "csl.json", "html"]

  /// The files that one article gives.
  private func files(_ item: FolderWalk.Item) -> [String] {
    (settings.reports ? Self.endings : Self.endings.dropLast()).map { "\(output)/\(item.name).\($0)" }
  }

  private func write(_ article: Article, _ record: CitationRecord, _ item: FolderWalk.Item) throws {
    let about = JSONValue.Member("article", article.metadata.quotationSource)
    let quotations = article.quotationRecords()
    let quotes = JSONValue.lines(quotations.lazy.map { $0.json() }, last: about)
    let source = CSLWriter.value([record.source]).indented + "\n"
    var contents = [Array(NormalizedArticle(article).plainText.utf8), quotes, Array(source.utf8)]
    if settings.reports {
      let entry = ReportPage.Entry(name: item.path, article: article, record: record, quotations: quotations)
      contents.append(Array(ReportPage([entry]).html.utf8))
    }
    try RunFolder.make(parentOf: "\(output)/\(item.name)")
    for (path, bytes) in zip(files(item), contents) {
      let file = try OutputFile(path: path, inputs: [item.path])
      try file.write(bytes)
      try file.finish()
    }
  }
}

/// Folders of a run's output.
enum RunFolder {
  /// Makes a folder and those above it.
  static func make(_ path: String) throws {
    if OutputFolder.isFolder(path) { return }
    try make(parentOf: path)
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw CommandFailure(.inputOutput, "\(path): cannot be made: \(String(cString: strerror(errno)))")
    }
  }

  static func make(parentOf path: String) throws {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    try make(String(path[..<slash]))
  }
}
