import HanText

/// Works through the inputs of a command. A single input that cannot be read ends the program; among several it is
/// reported and skipped.
struct FileQueue {
  let files: [InputFile]
  /// Inputs to work on at a time.
  let jobs: Int

  /// Runs `work` for the inputs, some at a time, and `take` for what it made of them, one at a time and in their order.
  /// Memory: the results of two inputs a job.
  /// - Returns: how many were skipped.
  func run<Answer: Sendable>(
    _ work: @Sendable (InputFile) throws -> Answer, take: (InputFile, Answer) throws -> Void
  ) throws -> Int {
    guard jobs > 1, files.count > 1 else { return try forEach { try take($0, try work($0)) } }
    var skipped = 0
    var rest = files.makeIterator()
    try OrderedWork(jobs: jobs, ahead: jobs * 2).run(
      next: { rest.next() }, work: { file in (file, Result { try work(file) }) },
      take: { file, result in skipped += try unlessSkipped { try take(file, try result.get()) } })
    return skipped
  }

  /// Runs `body` for every input, one after the other.
  /// - Returns: how many were skipped.
  func forEach(_ body: (InputFile) throws -> Void) throws -> Int {
    guard files.count > 1 else {
      try files.forEach(body)
      return 0
    }
    return try files.reduce(0) { skipped, file in try skipped + unlessSkipped { try body(file) } }
  }

  /// Returns 1, with a line on stderr, if an input could not be read.
  private func unlessSkipped(_ body: () throws -> Void) throws -> Int {
    do {
      try body()
      return 0
    } catch let failure as CommandFailure where failure.code == .noInput || failure.code == .badInput {
      Diagnostics.say("\(failure.message); skipped")
      return 1
    }
  }
}
