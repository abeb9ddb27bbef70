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
    var lineNumber = 0
    var bad = 0
    var reader = try PieceReader.lines(of: input)
    try OrderedWork(jobs: jobs).run(
      next: {
        guard let bytes = try reader.next() else { return Optional<Lines>.none }
        defer { lineNumber += bytes.count { $0 == 0x0A } }
        return Lines(bytes: bytes, number: lineNumber + 1)
      }, work: answers,
      take: { answers in
        bad += answers.count(where: \.isBad)
        for answer in answers { try output.write(answer.bytes) }
      })
    return bad
  }

  /// Whole lines, and the number of the first one.
  private struct Lines: Sendable {
    let bytes: [UInt8]
    let number: Int
  }

  private struct Answer: Sendable {
    let bytes: [UInt8]
    let isBad: Bool
  }

  @Sendable private func answers(_ lines: Lines) -> [Answer] {
    PieceReader.lines(in: lines.bytes).enumerated().map { line(at: lines.number + $0, $1) }
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
