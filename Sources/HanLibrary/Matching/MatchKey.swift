import HanText

/// The words of a text as they are compared: NFKC, lower case, Simplified (``HanFolding``), without marks and spaces.
///
/// Marks between digits stay, because 3.5 is not 35; so do signs such as %, and one space between Latin words.
/// What cannot be read (U+FFFD, private use, □ and ■) is ``gap``.
public struct MatchKey: Hashable, Sendable {
  /// Stands for a character that cannot be read.
  public static let gap: Unicode.Scalar = "\u{FFFD}"

  /// The compared scalars.
  public private(set) var scalars: [Unicode.Scalar] = []
  /// Where each stands in the text: UTF-8 bytes.
  public private(set) var ranges: [Range<Int>] = []
  /// Indexes into ``scalars`` before which a clause ends, ascending, the end of the text included.
  public private(set) var clauseEnds: [Int] = []
  /// Indexes into ``scalars`` where the text says that words were left out (…… or the like).
  public private(set) var elisions: [Int] = []

  /// - Complexity: O(text).
  public init(_ text: String) {
    var reader = MatchKeyReader(text)
    reader.read()
    scalars = reader.scalars
    ranges = reader.ranges
    elisions = reader.elisions.filter { $0 > 0 && $0 < reader.scalars.count }
    clauseEnds = reader.clauseEnds.filter { $0 > 0 && $0 < reader.scalars.count } + [reader.scalars.count]
  }

  public var count: Int { scalars.count }
  public var isEmpty: Bool { scalars.isEmpty }

  /// The key as text, as it is stored and indexed.
  public var text: String { Self.text(scalars[...]) }

  /// A part of the key as text.
  public static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(scalars)) }

  /// Whether some of it cannot be read.
  public var hasGaps: Bool { scalars.contains(Self.gap) }

  /// The bytes of the text behind a part of the key, marks inside it included.
  func textRange(_ part: Range<Int>) -> Range<Int> {
    guard let first = ranges[safe: part.lowerBound] else {
      let end = ranges.last?.upperBound ?? 0
      return end..<end
    }
    guard !part.isEmpty else { return first.lowerBound..<first.lowerBound }
    return first.lowerBound..<max(first.lowerBound, ranges[part.upperBound - 1].upperBound)
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

/// Builds a key from left to right.
private struct MatchKeyReader {
  private let source: [(scalar: Unicode.Scalar, range: Range<Int>)]
  var scalars: [Unicode.Scalar] = []
  var ranges: [Range<Int>] = []
  var clauseEnds: [Int] = []
  var elisions: [Int] = []
  private var hasPendingSpace = false

  init(_ text: String) {
    var source: [(Unicode.Scalar, Range<Int>)] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      source.append((scalar, offset..<(offset + width)))
      offset += width
    }
    self.source = source
  }

  mutating func read() {
    var index = 0
    while index < source.count {
      let count = elisionLength(at: index)
      if count > 0 {
        append(break: &elisions)
        append(break: &clauseEnds)
        index += count
        continue
      }
      let (scalar, range) = source[index]
      if Self.isPlain(scalar) {
        append(HanFolding.simplified(scalar), range)
      } else if let folded = CompatibilityFolding.single(scalar) {
        take(folded, range, at: index)
      } else {
        for folded in CompatibilityFolding.folded(scalar) { take(folded, range, at: index) }
      }
      index += 1
    }
  }

  /// A character of the main block of Chinese characters: no compatibility form, no case.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  private mutating func take(_ scalar: Unicode.Scalar, _ range: Range<Int>, at index: Int) {
    if CompatibilityFolding.isGap(scalar) { return append(MatchKey.gap, range) }
    if isMarkInNumber(scalar, at: index) { return append(scalar, range) }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control:
      if scalar == "\n" || scalar == "\r" { append(break: &clauseEnds) }
      hasPendingSpace = true
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation,
      .dashPunctuation, .connectorPunctuation:
      if scalar == "%" || scalar == "‰" { return append(scalar, range) }
      if !CompatibilityFolding.isInnerMark(scalar) { append(break: &clauseEnds) }
    case .format, .surrogate, .unassigned: break
    default: append(HanFolding.simplified(scalar), range)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ range: Range<Int>) {
    if hasPendingSpace, let last = scalars.last, last.isASCIIAlphanumeric, scalar.isASCIIAlphanumeric {
      scalars.append(" ")
      ranges.append(range.lowerBound..<range.lowerBound)
    }
    hasPendingSpace = false
    if scalar == "么", scalars.last == "甚" { scalars[scalars.count - 1] = "什" }
    scalars.append(CompatibilityFolding.variants[scalar] ?? scalar)
    ranges.append(range)
  }

  private func append(break list: inout [Int]) {
    if list.last != scalars.count { list.append(scalars.count) }
  }

  /// A point, colon, slash, hyphen, tilde or comma between two digits, save a comma before groups of three digits.
  private func isMarkInNumber(_ scalar: Unicode.Scalar, at index: Int) -> Bool {
    guard ".:/-~,".unicodeScalars.contains(scalar), digit(at: index - 1), digit(at: index + 1) else { return false }
    return scalar != "," || !(digit(at: index + 2) && digit(at: index + 3) && !digit(at: index + 4))
  }

  private func digit(at index: Int) -> Bool {
    guard let scalar = source[safe: index]?.scalar else { return false }
    return scalar.isASCIIDigit || (0xFF10...0xFF19).contains(scalar.value)
  }

  /// How many scalars from here on say that words are left out: `…`, `⋯`, two or more points or 。, `[略]`, `（略）`.
  private func elisionLength(at index: Int) -> Int {
    let scalar = source[index].scalar
    if scalar == "…" || scalar == "⋯" { return run(from: index) { $0 == "…" || $0 == "⋯" } }
    if scalar == "." || scalar == "。" || scalar == "·" || scalar == "．" {
      let count = run(from: index) { $0 == scalar }
      return count >= (scalar == "·" || scalar == "。" ? 3 : 2) ? count : 0
    }
    guard CompatibilityFolding.noteOpeners.contains(scalar) else { return 0 }
    for note in CompatibilityFolding.elisionNotes {
      let end = index + note.count
      if end <= source.count, zip(source[index..<end], note).allSatisfy({ $0.scalar == $1 }) { return note.count }
    }
    return 0
  }

  private func run(from index: Int, while isPart: (Unicode.Scalar) -> Bool) -> Int {
    source[index...].prefix { isPart($0.scalar) }.count
  }
}
