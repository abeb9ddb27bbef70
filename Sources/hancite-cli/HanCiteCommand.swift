import ArgumentParser
import HanText

#if canImport(Glibc)
  import Glibc
#endif

/// The program: arguments, files and exit codes. No decision about Chinese text is made in this target.
@main
struct HanCiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hancite",
    abstract: "Turns scraped Chinese articles into clean text, attributed quotations and citations.",
    version: "0.1.0",
    subcommands: [
      ConvertCommand.self, NormalizeCommand.self, RepairCommand.self, QuotesCommand.self, CiteCommand.self,
      ExplainCommand.self, LibraryCommand.self, ReportCommand.self, RunCommand.self, TablesCommand.self,
    ])

  static func main() {
    signal(SIGPIPE, SIG_IGN)
    do {
      if let request = ConvertRequest(usual: Array(CommandLine.arguments.dropFirst())) {
        try request.run()
      } else {
        var command = try parseAsRoot()
        try command.run()
      }
    } catch let failure as CommandFailure {
      Diagnostics.say(failure.message)
      _exit(failure.code.rawValue)
    } catch {
      exit(withError: error)
    }
  }
}
