import ArgumentParser
import HanCite

extension RepairOptions.Gaps: ExpressibleByArgument {}

struct RepairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "Finds damage by wrong charsets, cuts and escapes, and mends what can be mended.",
    discussion: "Text without damage comes back byte for byte.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var decoding: DecodingOptions

  @Flag(help: "Read and write JSON Lines: the object's \"text\" is mended and \"repairs\" is added.")
  var jsonl = false

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
    let outputs = try OutputSet(common.plain, fileExtension: nil)
    let skipped = jsonl ? try runLines(repairer, outputs) : try runFiles(repairer, outputs)
    try outputs.finish()
    if skipped > 0 { throw ExitCode(ExitStatus.incomplete.rawValue) }
  }

  private func runLines(_ repairer: DamageRepairer, _ outputs: OutputSet) throws -> Int {
    let dryRun = dryRun
    let lines = JSONLines(jobs: common.jobs) { object in
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
    var bad = 0
    let skipped = try common.forEachFile { file in
      try outputs.write(for: file) { bad += try lines.run(file, into: $0) }
    }
    return skipped + bad
  }

  /// What becomes of one input: its text, and a line of the report for every repair.
  private struct Mended: Sendable {
    var text: [UInt8]
    var report: [String] = []
  }

  private func runFiles(_ repairer: DamageRepairer, _ outputs: OutputSet) throws -> Int {
    let reportFile = try report.map { try OutputFile(path: $0, inputs: common.inputs) }
    let (hints, dryRun, isReported) = (decoding.hints, dryRun, dryRun || report != nil)
    let skipped = try FileQueue(files: common.files, jobs: common.jobs).run { file in
      let utf8 = RepairReport.utf8(of: try file.read(), hints: hints)
      let repairs = repairer.repairs(inUTF8: utf8)
      guard !repairs.isEmpty else { return Mended(text: utf8) }
      let text = dryRun ? [] : RepairReport.mended(utf8, repairs)
      guard isReported else { return Mended(text: text) }
      let source = SourceText(utf8: utf8)
      return Mended(text: text, report: repairs.map { "\(RepairReport.json($0, in: source, file: file.name))\n" })
    } take: { file, mended in
      try outputs.write(for: file) { output in
        if dryRun { try mended.report.forEach(output.write) } else { try output.write(mended.text) }
      }
      if let reportFile { try mended.report.forEach(reportFile.write) }
    }
    try reportFile?.finish()
    return skipped
  }
}
