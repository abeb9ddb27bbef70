import ArgumentParser

/// The documented exit codes (those above 1 after sysexits.h).
enum ExitStatus: Int32 {
  case done = 0
  /// Done, but something was skipped or not verified.
  case incomplete = 1
  case usage = 64
  case badInput = 65
  case noInput = 66
  case internalError = 70
  case inputOutput = 74
}

/// Ends the program with a message on stderr and an exit code.
struct CommandFailure: Error {
  let code: ExitStatus
  let message: String

  init(_ code: ExitStatus, _ message: String) {
    self.code = code
    self.message = message
  }
}
