import ArgumentParser
import HanCite

/// `hancite convert`: between Traditional and Simplified Chinese and their regional standards.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Converts between Traditional and Simplified Chinese.",
    discussion: """
      The text streams through block by block, so its length does not matter. Quotation marks and punctuation stay as \
      they are unless --punctuation says otherwise; only engine icu follows ICU, which rewrites 「」.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("Target: zh-Hans, zh-Hant, zh-Hant-TW or zh-Hant-HK.", valueName: "tag"))
  var to: ScriptTarget?

  @Option(help: ArgumentHelp("What the text is in now; guessed if left out.", valueName: "tag"))
  var from: ScriptTarget?

  @Flag(help: "Change regional words too, such as 软件 to 軟體.")
  var vocabulary = false

  @Option(help: ArgumentHelp("Target and vocabulary by the name of an OpenCC configuration.", valueName: "name"))
  var opencc: OpenCCConfiguration?

  @Flag(help: "Mend Traditional text that a naive conversion made from Simplified (關于, 什么); engine context only.")
  var remaster = false

  @Flag(help: "With --jsonl: add what each ambiguous character could become, with scores (offsets in code points).")
  var candidates = false

  @Option(help: "context, dictionary or icu.")
  var engine: ConversionEngine = .context

  @Option(help: ArgumentHelp("Run this ICU transliterator instead, such as \"NFKC; Hant-Hans\".", valueName: "id"))
  var transform: String?

  @Option(help: "Punctuation: width, mainland, taiwan, hongkong or keep.")
  var punctuation: PunctuationStyle = .keep

  @Flag(help: "Put a space between Chinese characters and Latin letters or digits.")
  var spacing = false

  @Option(help: ArgumentHelp("Your own replacements, which go first: source TAB target a line.", valueName: "file"))
  var userDictionary: String?

  @Option(help: ArgumentHelp("Text that never changes: a literal or a pattern with * a line.", valueName: "file"))
  var protect: String?

  @Flag(help: "Read and write JSON Lines: the text of each object's \"text\".")
  var jsonl = false

  @Option(help: "Threads to use.")
  var jobs = 1

  func validate() throws {
    let targets = [to != nil, opencc != nil, transform != nil].filter { $0 }.count
    guard targets == 1 else { throw ValidationError("give one of --to, --opencc and --transform") }
    guard !candidates || jsonl else { throw ValidationError("--candidates needs --jsonl") }
    guard jobs > 0 else { throw ValidationError("--jobs must be at least 1") }
    guard opencc == nil || (from == nil && !vocabulary) else {
      throw ValidationError("--opencc says source and vocabulary already; leave out --from and --vocabulary")
    }
  }

  func run() throws {
    var incomplete = 0
    let converter = try overlaid(makeConverter(), &incomplete)
    let output = try common.openOutput()
    let skipped = try common.forEachFile { file in
      incomplete += try jsonl ? convertLines(of: file, converter, output) : convertText(of: file, converter, output)
    }
    try output.finish()
    if skipped + incomplete > 0 { throw ExitCode(ExitStatus.incomplete.rawValue) }
  }

  private var rewriter: PunctuationRewriter { PunctuationRewriter(style: punctuation, spacing: spacing) }

  private func makeConverter() throws -> ScriptConverter {
    let tables = transform == nil ? try common.openTables() : nil
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

extension OpenCCConfiguration: ExpressibleByArgument {}
extension ConversionEngine: ExpressibleByArgument {}
