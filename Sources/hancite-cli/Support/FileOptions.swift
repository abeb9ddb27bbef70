import HanText

/// Which files a command reads and writes, as plain values.
struct FileOptions {
  var inputs: [String] = []
  var output: String?
  var quiet = false
  var tables: String?

  var files: [InputFile] { (inputs.isEmpty ? ["-"] : inputs).map(InputFile.init) }

  /// Runs `body` for every input. A single input that cannot be read ends the program; among several it is reported
  /// and skipped. Returns how many were skipped.
  func forEachFile(_ body: (InputFile) throws -> Void) throws -> Int {
    guard files.count > 1 else {
      try files.forEach(body)
      return 0
    }
    var skipped = 0
    for file in files {
      do { try body(file) } catch let failure as CommandFailure
        where failure.code == .noInput || failure.code == .badInput
      {
        Diagnostics.say("\(failure.message); skipped")
        skipped += 1
      }
    }
    return skipped
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
