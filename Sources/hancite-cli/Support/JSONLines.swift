import Dispatch
import HanText

/// Runs a function over JSON Lines: one object a line (lines end at LF only), order kept, bad lines answered by an
/// object with `"error"`.
struct JSONLines {
  /// Threads to use.
  let jobs: Int
  /// Turns one object into its answer; throws a message for the line's `"error"`.
  let answer: @Sendable (JSONValue) throws -> JSONValue

  /// Reads all of `input` and writes an answer for each line. Returns how many lines were bad.
  /// Memory: some megabytes a job, or the longest line.
  func run(_ input: InputFile, into output: OutputFile) throws -> Int {
    var pending: [UInt8] = []
    var lineNumber = 0
    var bad = 0
    func finish(_ lines: [ArraySlice<UInt8>]) throws {
      let answers = answers(to: lines, from: lineNumber)
      lineNumber += lines.count
      for answer in answers {
        bad += answer.isBad ? 1 : 0
        try output.write(answer.bytes)
      }
    }
    try input.forEachBlock { block in
      let scanFrom = pending.count
      pending.append(contentsOf: block)
      guard let last = pending[scanFrom...].lastIndex(of: 0x0A) else { return }
      try finish(pending[..<last].split(separator: 0x0A, omittingEmptySubsequences: false))
      pending.removeSubrange(...last)
    }
    if !pending.isEmpty { try finish([pending[...]]) }
    return bad
  }

  private struct Answer: Sendable {
    let bytes: [UInt8]
    let isBad: Bool
  }

  private func answers(to lines: [ArraySlice<UInt8>], from lineNumber: Int) -> [Answer] {
    guard jobs > 1, lines.count > 1 else { return lines.enumerated().map { line(at: lineNumber + $0 + 1, $1) } }
    let results = OrderedResults<Answer>(count: lines.count)
    let chunk = max(1, lines.count / (jobs * 4))
    DispatchQueue.concurrentPerform(iterations: (lines.count + chunk - 1) / chunk) { part in
      let range = part * chunk..<min(lines.count, (part + 1) * chunk)
      results.set(range, range.map { line(at: lineNumber + $0 + 1, lines[$0]) })
    }
    return results.values
  }

  private func line(at number: Int, _ bytes: ArraySlice<UInt8>) -> Answer {
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return Answer(bytes: [], isBad: false) }
    var id: JSONValue?
    do {
      let value = try JSONValue(parsing: bytes)
      id = value["id"]
      return Answer(bytes: try answer(value).utf8 + [0x0A], isBad: false)
    } catch {
      let message = (error as? CommandFailure)?.message ?? "\(error)"
      let object: JSONValue = ["id": id ?? nil, "line": .number(number), "error": .string(message)]
      return Answer(bytes: object.utf8 + [0x0A], isBad: true)
    }
  }
}

/// Results of parallel work, each written once to its own place.
final class OrderedResults<Value: Sendable>: @unchecked Sendable {
  private var slots: [Value?]
  private let queue = DispatchQueue(label: "hancite.results")

  init(count: Int) { slots = Array(repeating: nil, count: count) }

  var values: [Value] { queue.sync { slots.compactMap { $0 } } }

  func set(_ range: Range<Int>, _ values: [Value]) {
    queue.sync { for (index, value) in zip(range, values) { slots[index] = value } }
  }
}
