import ArgumentParser
import HanText

/// Options that every command takes.
struct CommonOptions: ParsableArguments {
  @Argument(help: "Files to read; - or nothing reads standard input.")
  var inputs: [String] = []

  @Option(
    name: [.short, .customLong("output")],
    help: "Write to this file instead of standard output; in a folder (or NAME/) each input gets a file of its own.")
  var output: String?

  @Option(help: "Inputs, or lines of --jsonl, to work on at a time.")
  var jobs = 1

  @Flag(help: "Say nothing on stderr but errors.")
  var quiet = false

  @Option(help: "Use this table image.")
  var tables: String?

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs is at least 1.") }
  }

  /// The same as plain values.
  var plain: FileOptions { FileOptions(inputs: inputs, output: output, quiet: quiet, tables: tables) }

  var files: [InputFile] { plain.files }

  /// See ``FileOptions/forEachFile(_:)``.
  func forEachFile(_ body: (InputFile) throws -> Void) throws -> Int { try plain.forEachFile(body) }

  /// See ``FileOptions/openOutput()``.
  func openOutput() throws -> OutputFile { try plain.openOutput() }

  /// See ``FileOptions/openTables()``.
  func openTables() throws -> TableImage? { try plain.openTables() }
}
