import ArgumentParser
import HanCite

/// What `convert` is asked to do, as plain values, and doing it.
struct ConvertRequest {
  var files = FileOptions()
  var to: ScriptTarget?
  var from: ScriptTarget?
  var vocabulary = false
  var opencc: OpenCCConfiguration?
  var remaster = false
  var candidates = false
  var engine: ConversionEngine = .context
  var transform: String?
  var punctuation: PunctuationStyle = .keep
  var spacing = false
  var userDictionary: String?
  var protect: String?
  var jsonl = false
  var jobs = 1
  /// What is known of the bytes from outside them; without it they are UTF-8.
  var hints: ArticleReader.Hints?

  /// What is wrong with the combination of options, if anything.
  var problem: String? {
    let targets = [to != nil, opencc != nil, transform != nil].filter { $0 }.count
    if targets != 1 { return "give one of --to, --opencc and --transform" }
    if candidates, !jsonl { return "--candidates needs --jsonl" }
    if jobs < 1 { return "--jobs must be at least 1" }
    if opencc != nil, from != nil || vocabulary {
      return "--opencc says source and vocabulary already; leave out --from and --vocabulary"
    }
    return nil
  }

  func run() throws {
    var incomplete = 0
    let converter = try overlaid(makeConverter(), &incomplete)
    let outputs = try OutputSet(files, fileExtension: nil)
    let skipped = try files.forEachFile { file in
      try outputs.write(for: file) { output in
        incomplete += try jsonl ? convertLines(of: file, converter, output) : convertText(of: file, converter, output)
      }
    }
    try outputs.finish()
    if skipped + incomplete > 0 { throw ExitCode(ExitStatus.incomplete.rawValue) }
  }

  private var rewriter: PunctuationRewriter { PunctuationRewriter(style: punctuation, spacing: spacing) }

  private func makeConverter() throws -> ScriptConverter {
    let tables = transform == nil ? try files.openTables() : nil
    do throws(ConversionError) {
      if let transform { return try ScriptConverter(transform: transform) }
      let configuration = opencc ?? OpenCCConfiguration(from: from, to: to ?? .traditional, vocabulary: vocabulary)
      return try ScriptConverter(configuration, engine: engine, remaster: remaster, tables: tables)
    } catch {
      if case .icu = error, transform != nil { throw CommandFailure(.usage, "\(error)") }
      throw CommandFailure(.badInput, "\(error)")
    }
  }

  /// The converter with the user's files; reports their bad lines and counts them.
  private func overlaid(_ converter: ScriptConverter, _ bad: inout Int) throws -> ScriptConverter {
    guard userDictionary != nil || protect != nil else { return converter }
    let dictionary = try userDictionary.map { UserDictionary(parsing: try InputFile(path: $0).read()) }
    let protected = try protect.map { ProtectList(parsing: try InputFile(path: $0).read()) }
    for (path, problems) in [(userDictionary, dictionary?.problems), (protect, protected?.problems)] {
      guard let path, let problems, !problems.isEmpty else { continue }
      for problem in problems.prefix(5) { Diagnostics.say("\(path): \(problem); line skipped") }
      if problems.count > 5 { Diagnostics.say("\(path): \(problems.count - 5) more bad lines skipped") }
      bad += problems.count
    }
    return converter.overlaid(dictionary: dictionary, protected: protected)
  }

  private func convertText(of file: InputFile, _ converter: ScriptConverter, _ output: OutputFile) throws -> Int {
    if let hints {
      let text = ArticleReader().source(of: try file.read(), hints: hints)
      try output.write(rewriter.rewrite(converter.convert(utf8: text.utf8)))
      return 0
    }
    let malformed = try StreamedConversion(converter: converter, punctuation: rewriter, jobs: jobs).run(
      file, into: output)
    guard malformed.count > 0 else { return 0 }
    Diagnostics.say(
      "\(file.name): \(malformed.count) bytes are not UTF-8, the first at offset \(malformed.firstOffset); "
        + "passed through as they are")
    return 1
  }

  private func convertLines(of file: InputFile, _ converter: ScriptConverter, _ output: OutputFile) throws -> Int {
    let rewriter = rewriter
    let lines = JSONLines(jobs: jobs) { object in
      guard let text = object["text"]?.string else { throw CommandFailure(.badInput, "\"text\" is missing") }
      var answer = object
      let converted = converter.convert(text)
      answer["text"] = .string(rewriter.rewrite(converted))
      if candidates {
        answer["candidates"] = CandidateList.json(converter.candidates(for: Array(text.utf8)), in: SourceText(text))
      }
      return answer
    }
    let bad = try lines.run(file, into: output)
    if bad > 0 { Diagnostics.say("\(file.name): \(bad) bad lines") }
    return bad
  }
}
