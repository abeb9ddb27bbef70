import ArgumentParser

/// `hancite library`: a collection of articles and quotations in one file.
struct LibraryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "library",
    abstract: "Keeps articles and quotations in one file; finds and verifies quotations.",
    discussion: """
      The file is SQLite. Several programs may read it while one writes. Text is found in either script, whatever its \
      marks, and through damage.
      """,
    subcommands: [
      LibraryAddCommand.self, LibrarySearchCommand.self, LibraryVerifyCommand.self, LibraryExportCommand.self,
      LibraryCheckCommand.self,
    ])
}
