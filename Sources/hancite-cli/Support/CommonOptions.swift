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

  var files: [InputFile] { (inputs.isEmpty ? ["-"] : inputs).map(InputFile.init) }

  /// The output, which must not be one of the inputs.
  func openOutput() throws -> OutputFile { try OutputFile(path: output, inputs: inputs) }

  /// The tables, or `nil` with one line on stderr about what is missing.
  func openTables() throws -> TableImage? {
    do {
      if let image = try TableLocator.open(explicit: tables) { return image }
    } catch {
      throw CommandFailure(.badInput, "\(error)")
    }
    if !quiet {
      Diagnostics.say("no \(TableLocator.fileName) found; working with ICU and the built-in lists (scripts/build-tables)")
    }
    return nil
  }
}
