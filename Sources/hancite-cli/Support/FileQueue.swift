import Dispatch

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
    for start in stride(from: 0, to: files.count, by: jobs * 2) {
      let part = files[start..<min(files.count, start + jobs * 2)]
      for (file, result) in zip(part, answers(to: part, work)) {
        skipped += try unlessSkipped { try take(file, try result.get()) }
      }
    }
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

  private func answers<Answer: Sendable>(
    to part: ArraySlice<InputFile>, _ work: @Sendable (InputFile) throws -> Answer
  ) -> [Result<Answer, any Error>] {
    let results = OrderedResults<Result<Answer, any Error>>(count: part.count)
    let next = Counter()
    DispatchQueue.concurrentPerform(iterations: min(jobs, part.count)) { _ in
      while case let index = next.next(), index < part.count {
        results.set(index..<(index + 1), [Result { try work(part[part.startIndex + index]) }])
      }
    }
    return results.values
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

/// 0, 1, 2, … from any thread.
final class Counter: @unchecked Sendable {
  private var value = 0
  private let queue = DispatchQueue(label: "hancite.counter")

  func next() -> Int {
    queue.sync {
      defer { value += 1 }
      return value
    }
  }
}
