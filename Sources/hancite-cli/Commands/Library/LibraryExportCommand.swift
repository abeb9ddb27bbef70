import ArgumentParser
import HanCite
import HanLibrary

struct LibraryExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the library out: sources as CSL-JSON, or quotations as JSON Lines.",
    discussion: "What --format jsonl writes, `library add --input quotes` reads.")

  enum Format: String, ExpressibleByArgument {
    case cslJSON = "csl-json"
    case jsonl
  }

  @OptionGroup var library: LibraryOptions

  @Option(help: "csl-json or jsonl.")
  var format: Format = .jsonl

  @Option(name: [.short, .customLong("output")], help: "Write to this file instead of standard output.")
  var output: String?

  func run() throws {
    let target = try library.open(access: .single)
    let file = try OutputFile(path: output, inputs: [target.path])
    do {
      switch format {
      case .jsonl: try writeQuotations(target, file)
      case .cslJSON: try writeSources(target, file)
      }
    } catch let error as LibraryError {
      throw LibraryOptions.failure(error)
    }
    try file.finish()
  }

  private func writeQuotations(_ target: CitationLibrary, _ file: OutputFile) throws {
    try target.forEachRecord { record in
      for quotation in record.quotations { try file.write("\(quotation.json(source: record.source))\n") }
    }
  }

  private func writeSources(_ target: CitationLibrary, _ file: OutputFile) throws {
    var separator = "[\n"
    try target.forEachRecord { record in
      for source in CSLWriter.value([record.source]).array ?? [] { try file.write("\(separator)\(source)") }
      separator = ",\n"
    }
    try file.write(separator == "[\n" ? "[]\n" : "\n]\n")
  }
}
