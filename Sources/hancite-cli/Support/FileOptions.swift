import HanText

/// Which files a command reads and writes, as plain values.
struct FileOptions {
  var inputs: [String] = []
  var output: String?
  var quiet = false
  var tables: String?

  var files: [InputFile] { (inputs.isEmpty ? ["-"] : inputs).map(InputFile.init) }

  /// Runs `body` for every input, one after the other; see ``FileQueue``.
  func forEachFile(_ body: (InputFile) throws -> Void) throws -> Int {
    try FileQueue(files: files, jobs: 1).forEach(body)
  }

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
      Diagnostics.say(
        "no \(TableLocator.fileName) found; working with ICU and the built-in lists (scripts/build-tables)")
    }
    return nil
  }
}
