import ArgumentParser
import HanLibrary

#if canImport(Glibc)
  import Glibc
#endif

/// Which library a command works on.
struct LibraryOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The library file; without it, what HANCITE_LIBRARY says.", valueName: "file"))
  var library: String?

  func open(creates: Bool = false, access: CitationLibrary.Access = .shared) throws -> CitationLibrary {
    guard let path = library ?? getenv("HANCITE_LIBRARY").map({ String(cString: $0) }), !path.isEmpty else {
      throw CommandFailure(.usage, "which library? Name its file with --library, or in HANCITE_LIBRARY")
    }
    return try Self.reporting { () throws(LibraryError) in
      try CitationLibrary(path: path, creates: creates, access: access)
    }
  }

  /// Runs a call of the library; its errors end the program with the right exit code.
  static func reporting<Value>(_ body: () throws(LibraryError) -> Value) throws -> Value {
    do { return try body() } catch { throw failure(error) }
  }

  static func failure(_ error: LibraryError) -> CommandFailure {
    switch error {
    case .missing: CommandFailure(.noInput, "\(error)")
    case .foreign, .newer, .corrupt: CommandFailure(.badInput, "\(error)")
    case .busy, .inputOutput: CommandFailure(.inputOutput, "\(error)")
    }
  }
}
