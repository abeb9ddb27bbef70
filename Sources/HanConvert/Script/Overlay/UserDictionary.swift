import HanText

/// A line of a user's file that cannot be used.
public struct LineProblem: Hashable, Sendable, CustomStringConvertible {
  /// From 1.
  public let line: Int
  public let message: String
  public var description: String { "line \(line): \(message)" }
}

/// A user's own replacements, which go before any engine's: one `source TAB target` a line.
///
/// Lines that begin with `#` and empty lines are comments; a byte-order mark and CR before LF are nothing. The longest
/// source at the leftmost place wins. A target is final: it is not converted again, so entries cannot form a loop.
///
///     let words = UserDictionary(parsing: Array("内存\t記憶體\n".utf8))
public struct UserDictionary: Sendable {
  /// Bytes that a source and a target may have. Longer ones are reported: no word or name needs them.
  public static let longest = 1024

  /// Entries that can be used; of equal sources the last line counts.
  public let count: Int
  /// Lines that cannot be used, in order.
  public let problems: [LineProblem]
  let automaton: PhraseAutomaton?

  /// - Complexity: linear in the file but for sorting its lines.
  public init(parsing file: [UInt8]) {
    var entries: [[UInt8]: [UInt8]] = [:]
    var problems: [LineProblem] = []
    for line in UserLine.lines(file) {
      do { try entries.merge([Self.entry(line.bytes)]) { _, last in last } } catch {
        problems.append(LineProblem(line: line.number, message: error.message))
      }
    }
    count = entries.count
    automaton = entries.isEmpty ? nil : PhraseAutomaton(building: PhraseAutomatonBuilder(entries).section())
    self.problems = problems
  }

  private static func entry(_ line: ArraySlice<UInt8>) throws(UserLine.Problem) -> ([UInt8], [UInt8]) {
    guard let tab = line.firstIndex(of: 0x09) else {
      throw UserLine.Problem("there is no tab between source and target")
    }
    let (source, target) = (line[..<tab], line[(tab + 1)...].prefix { $0 != 0x09 })
    guard !source.isEmpty else { throw UserLine.Problem("the source is empty") }
    guard source.count <= longest, target.count <= longest else {
      throw UserLine.Problem("source or target is longer than \(longest) bytes")
    }
    guard !UTF8Scalar.scalars(of: Array(source)).contains(UTF8Scalar.malformed) else {
      throw UserLine.Problem("the source is not UTF-8")
    }
    return (Array(source), Array(target))
  }
}

/// The lines of a user's file that say something.
enum UserLine {
  struct Problem: Error {
    let message: String
    init(_ message: String) { self.message = message }
  }

  /// Lines with their numbers, without comments, empty lines, byte-order mark and CR.
  static func lines(_ file: [UInt8]) -> [(number: Int, bytes: ArraySlice<UInt8>)] {
    let start = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var result: [(number: Int, bytes: ArraySlice<UInt8>)] = []
    for (index, line) in file[start...].split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let bytes = line.last == 0x0D ? line.dropLast() : line
      if bytes.isEmpty || bytes.first == UInt8(ascii: "#") { continue }
      result.append((index + 1, bytes))
    }
    return result
  }
}
