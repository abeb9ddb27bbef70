import ArgumentParser
import HanText

/// Options that every command takes.
struct CommonOptions: ParsableArguments {
  @Argument(help: "Files to read; - or nothing reads standard input.")
  var inputs: [String] = []

  @Option(name: [.short, .customLong("output")], help: "Write to this file instead of standard output.")
  var output: String?

  @Flag(help: "Say nothing on stderr but errors.")
  var quiet = false

  @Option(help: "Use this table image.")
  var tables: String?

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
