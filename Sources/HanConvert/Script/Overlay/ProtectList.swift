import HanText

/// Text that no conversion touches: one literal or pattern a line.
///
/// In a pattern `*` stands for the shortest run of at most 200 characters within a line that lets the rest match:
/// `《*》` protects titles, `<*>` protects tags. A pattern begins with a literal character; `\*` and `\\` are the
/// characters themselves, and a line that begins with `\#` protects `#…`. Other lines with `#` are comments. The longest
/// span at the leftmost place wins.
public struct ProtectList: Sendable {
  /// Characters that one `*` spans at most, which keeps the search linear in the text.
  public static let reach = 200

  /// Lines that can be used.
  public let count: Int
  /// Lines that cannot be used, in order.
  public let problems: [LineProblem]
  /// Whether some line has a `*`, so that a span can begin in one place and be decided far behind it.
  let hasPatterns: Bool
  private let patterns: [UInt32: [Pattern]]
  private let starts: PhraseAutomaton?

  /// Literals around each `*`; one literal if there is no `*`.
  private struct Pattern: Sendable {
    let literals: [[UInt8]]
  }

  public init(parsing file: [UInt8]) {
    var patterns: [UInt32: [Pattern]] = [:]
    var problems: [LineProblem] = []
    var count = 0
    for line in UserLine.lines(file) {
      let pattern = Self.pattern(line.bytes)
      guard let first = pattern.literals.first.flatMap({ UTF8Scalar.scalars(of: $0).first }) else {
        problems.append(LineProblem(line: line.number, message: "a pattern must begin with a character, not with *"))
        continue
      }
      guard line.bytes.count <= UserDictionary.longest, first != UTF8Scalar.malformed else {
        problems.append(
          LineProblem(line: line.number, message: "longer than \(UserDictionary.longest) bytes or not UTF-8"))
        continue
      }
      patterns[first, default: []].append(pattern)
      count += 1
    }
    self.count = count
    self.problems = problems
    self.patterns = patterns
    hasPatterns = patterns.values.contains { $0.contains { $0.literals.count > 1 } }
    let builder = PhraseAutomatonBuilder([:], stops: Array(patterns.keys))
    starts = patterns.isEmpty ? nil : PhraseAutomaton(building: builder.section())
  }

  private static func pattern(_ line: ArraySlice<UInt8>) -> Pattern {
    var literals: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in line {
      if !isEscaped, byte == UInt8(ascii: "\\") {
        isEscaped = true
        continue
      }
      if !isEscaped, byte == UInt8(ascii: "*") {
        literals.append([])
      } else {
        literals[literals.count - 1].append(byte)
      }
      isEscaped = false
    }
    return Pattern(literals: literals)
  }

  /// The spans in a text, in order, without overlap.
  func ranges(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    guard let base = text.baseAddress, let starts else { return [] }
    var result: [Range<Int>] = []
    var position = 0
    while let place = starts.next(base, from: position, to: text.count) {
      position = place.end
      let first = UTF8Scalar.decode(base, place.start, text.count).scalar
      let ends = (patterns[first] ?? []).compactMap { Self.end(of: $0, text, place.start) }
      guard let end = ends.max(), end > place.start else { continue }
      result.append(place.start..<end)
      position = end
    }
    return result
  }

  private static func end(of pattern: Pattern, _ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    guard text[start...].starts(with: pattern.literals[0]) else { return nil }
    var position = start + pattern.literals[0].count
    for literal in pattern.literals.dropFirst() {
      guard let found = find(literal, text, from: position) else { return nil }
      position = found + literal.count
    }
    return position
  }

  /// The first place of `literal` at most ``reach`` characters behind `start`, on the same line.
  private static func find(_ literal: [UInt8], _ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var position = start
    var left = reach
    while position < text.count, text[position] != 0x0A {
      if text[position] & 0xC0 != 0x80 {
        if text[position...].starts(with: literal) { return position }
        left -= 1
        if left < 0 { return nil }
      }
      position += 1
    }
    return literal.isEmpty ? position : nil
  }
}
