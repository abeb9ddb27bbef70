import ArgumentParser
import HanCite
import HanLibrary

struct LibraryVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Says whether a quotation stands in the library, and how.",
    discussion: """
      verbatim: word for word, in either script and whatever its marks. cut: all the words, others left out between \
      them. near: a few words differ; they are shown. joined: from two places or more. other-speaker: somebody else's \
      words. unattributed: the words are there, nobody is named with them. absent. Exit code 0 for verbatim, else 1. \
      With --jsonl every line of the input is {"text", "speaker"} and comes back with "verification".
      """)

  enum Format: String, ExpressibleByArgument { case text, json }

  @OptionGroup var library: LibraryOptions

  @Argument(help: "The quotation; with --jsonl, the file of quotations. - reads standard input.")
  var claim = "-"

  @Option(help: "Whose words they are said to be.")
  var speaker: String?

  @Option(help: "text or json.")
  var format: Format = .text

  @Flag(help: "Verify every line of a file of JSON objects.")
  var jsonl = false

  @Option(help: "Use this table image.")
  var tables: String?

  func run() throws {
    let target = try library.open(access: .single)
    let repairer = DamageRepairer(tables: try DamagedClaim.image(tables))
    let output = try OutputFile(path: nil)
    let isVerified = jsonl ? try verifyLines(target, repairer, output) : try verifyOne(target, repairer, output)
    try output.finish()
    if !isVerified { throw ExitCode(ExitStatus.incomplete.rawValue) }
  }

  private func verifyOne(_ target: CitationLibrary, _ repairer: DamageRepairer, _ output: OutputFile) throws -> Bool {
    let text = claim == "-" ? String(decoding: try InputFile(path: "-").read(), as: UTF8.self) : claim
    let found = try DamagedClaim.verification(text, speaker: speaker, in: target, repairer: repairer)
    try output.write(format == .json ? "\(LibraryText.json(found))\n" : LibraryText.text(found))
    return found.isVerified
  }

  private func verifyLines(_ target: CitationLibrary, _ repairer: DamageRepairer, _ output: OutputFile) throws -> Bool {
    var isVerified = true
    let speaker = speaker
    try InputFile(path: claim).forEachLine { number, line in
      guard let value = try? JSONValue(parsing: line), let text = value["text"]?.string else {
        isVerified = false
        return try output.write(
          "\(["line": .number(number), "error": "an object with \"text\" is needed"] as JSONValue)\n")
      }
      let asked = value["speaker"]?.string ?? speaker
      let found = try DamagedClaim.verification(text, speaker: asked, in: target, repairer: repairer)
      var answer = value
      answer["verification"] = LibraryText.json(found)
      isVerified = isVerified && found.isVerified
      try output.write("\(answer)\n")
    }
    return isVerified
  }
}
