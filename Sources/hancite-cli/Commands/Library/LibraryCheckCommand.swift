import ArgumentParser
import HanLibrary

struct LibraryCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Looks for damage in the library file and says how much is in it.")

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let target = try library.open()
    let faults = try LibraryOptions.reporting { () throws(LibraryError) in try target.faults() }
    if let fault = faults.first {
      throw LibraryOptions.failure(.corrupt(path: target.path, detail: fault))
    }
    let counts = try LibraryOptions.reporting { () throws(LibraryError) in try target.counts() }
    print("articles\t\(counts.articles)\nquotations\t\(counts.quotations)")
  }
}
