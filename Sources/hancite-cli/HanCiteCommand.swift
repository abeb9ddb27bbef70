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
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      if let request = ConvertRequest(usual: arguments) {
        try request.run()
      } else {
        var command = try directly(arguments) ?? parseAsRoot(arguments)
        try command.run()
      }
    } catch let failure as CommandFailure {
      Diagnostics.say(failure.message)
      _exit(failure.code.rawValue)
    } catch {
      exit(withError: error)
    }
  }

  /// The command that the first arguments name, read without the tree of all commands, which takes 2 ms. `nil` if the
  /// rest cannot be read so: the root then says what is wrong, or shows its help.
  private static func directly(_ arguments: [String]) -> (any ParsableCommand)? {
    var type: any ParsableCommand.Type = self
    var rest = arguments[...]
    while let name = rest.first,
      let next = type.configuration.subcommands.first(where: { $0.configuration.commandName == name })
    {
      type = next
      rest = rest.dropFirst()
    }
    return type.configuration.subcommands.isEmpty ? try? type.parse(Array(rest)) : nil
  }
}
