import ArgumentParser
import HanCite

extension RepairOptions.Gaps: ExpressibleByArgument {}

struct RepairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "Finds damage by wrong charsets, cuts and escapes, and mends what can be mended.",
    discussion: "Text without damage comes back byte for byte.")

  @OptionGroup var common: CommonOptions

  @Flag(help: "Read and write JSON Lines: the object's \"text\" is mended and \"repairs\" is added.")
  var jsonl = false

  @Option(help: "Threads for --jsonl.")
  var jobs = 1

  @Option(help: ArgumentHelp("Write every repair to this file, one JSON object a line.", valueName: "FILE"))
  var report: String?

  @Flag(help: "Change nothing; print the report instead of the text.")
  var dryRun = false

  @Option(help: ArgumentHelp("Only channels whose names start so, with commas between.", valueName: "NAMES"))
  var channels: String?

  @Option(help: "Report repairs less sure than this, 0 to 1, and do not make them.")
  var minConfidence = RepairOptions().minimumConfidence

  @Option(help: "What becomes of text of which nothing is left: keep, or mark with one 〓 a stretch.")
  var gaps = RepairOptions.Gaps.keep

  func validate() throws {
    guard (0...1).contains(minConfidence) else { throw ValidationError("--min-confidence is a number from 0 to 1") }
    guard jobs >= 1 else { throw ValidationError("--jobs is at least 1") }
  }

  private var options: RepairOptions {
    var options = RepairOptions()
    options.minimumConfidence = minConfidence
    options.channels = channels.map { $0.split(separator: ",").map(String.init) }
    options.gaps = gaps
    return options
  }

  func run() throws {
    let repairer = DamageRepairer(tables: try common.openTables(), options: options)
    let output = try common.openOutput()
    let skipped = jsonl ? try runLines(repairer, output) : try runFiles(repairer, output)
    try output.finish()
    if skipped > 0 { throw ExitCode(ExitStatus.incomplete.rawValue) }
  }

  private func runLines(_ repairer: DamageRepairer, _ output: OutputFile) throws -> Int {
    let lines = JSONLines(jobs: jobs) { object in
      guard let text = object["text"]?.string else { throw CommandFailure(.badInput, "there is no \"text\"") }
      let utf8 = Array(text.utf8)
      let repairs = repairer.repairs(inUTF8: utf8)
      var answer = object
      answer["repairs"] = .array([])
      guard !repairs.isEmpty else { return answer }
      let source = SourceText(utf8: utf8)
      if !dryRun { answer["text"] = .string(String(decoding: RepairReport.mended(utf8, repairs), as: UTF8.self)) }
      answer["repairs"] = .array(repairs.filter(RepairReport.reproducesText).map { RepairReport.json($0, in: source) })
      return answer
    }
    return try common.files.reduce(0) { try $0 + lines.run($1, into: output) }
  }

  private func runFiles(_ repairer: DamageRepairer, _ output: OutputFile) throws -> Int {
    let reportFile = try report.map { try OutputFile(path: $0, inputs: common.inputs) }
    let skipped = try common.forEachFile { file in
      let bytes = try file.read()
      let utf8 = RepairReport.utf8(of: bytes)
      let repairs = repairer.repairs(inUTF8: utf8)
      guard !repairs.isEmpty else { return dryRun ? () : try output.write(utf8) }
      if !dryRun { try output.write(RepairReport.mended(utf8, repairs)) }
      guard dryRun || reportFile != nil else { return }
      let source = SourceText(utf8: utf8)
      for repair in repairs {
        let line = RepairReport.json(repair, in: source, file: file.name).utf8 + [0x0A]
        if dryRun { try output.write(line) }
        try reportFile?.write(line)
      }
    }
    try reportFile?.finish()
    return skipped
  }
}
