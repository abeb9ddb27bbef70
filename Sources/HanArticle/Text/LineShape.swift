import HanText

/// What one look at a line tells of it: how long it is, how it begins and ends, and which signs it holds. A rule asks the
/// shape first and reads the line only where the shape leaves room for what it looks for.
struct LineShape: Hashable, Sendable {
  /// What a line can hold, each in any of its forms (`：` and `:`, 圖 and 图).
  struct Signs: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    static let stop = Signs(at: 1)  // 。
    static let colon = Signs(at: 2)
    static let hash = Signs(at: 3)
    static let openingQuote = Signs(at: 4)  // “「
    static let closingQuote = Signs(at: 5)  // ”
    /// `/` or `|`.
    static let stroke = Signs(at: 6)
    static let openingBracket = Signs(at: 7)
    /// `]` or 】, which close a boxed heading.
    static let closingBox = Signs(at: 8)
    /// 图 or 摄.
    static let picture = Signs(at: 9)
    /// 有.
    static let having = Signs(at: 10)
    /// 对 or 亦.
    static let towards = Signs(at: 11)
    static let digit = Signs(at: 12)
    /// The letter p, which `photo by` begins with.
    static let letterP = Signs(at: 13)
    /// A character that the fold leaves out.
    static let leftOut = Signs(at: 14)
    /// What may be the beginning of one of `article-phrases.tsv`, or of a word of two characters and more of
    /// `article-credits.tsv`.
    static let phrase = Signs(at: 15)
    static let credit = Signs(at: 16)
    /// One of the credit words of a single character, but for those of ``picture``: 文, 着, 编 or 译.
    static let briefCredit = Signs(at: 17)
    /// ℃ or °.
    static let degree = Signs(at: 18)

    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// The sign with a number of 1…31.
    init(at number: UInt32) { rawValue = 1 << number }
  }

  /// Number of characters, those that the fold leaves out included.
  var length: Int { Int(characters) }
  /// How many of 。！？ the line has.
  var ends: Int { Int(endings) }
  let signs: Signs
  /// How many bytes stand before the end of the first colon.
  var colonEnd: Int? { colon < 0 ? nil : Int(colon) }
  /// The folds of the first two characters and of the last two; 0 beyond the basic plane, where there is none, and where
  /// the fold leaves characters of the line out: nobody knows then.
  let first: UInt16
  let second: UInt16
  let beforeLast: UInt16
  let last: UInt16

  /// What ``length``, ``ends`` and ``colonEnd`` tell, no more than ``FoldedText/limit`` each; a colon that is none is -1. A
  /// text has so many lines that each byte of one counts.
  private let characters: Int32
  private let endings: Int32
  private let colon: Int32

  init(
    length: Int, ends: Int, signs: Signs, colonEnd: Int?, first: UInt16, second: UInt16, beforeLast: UInt16,
    last: UInt16
  ) {
    characters = Int32(truncatingIfNeeded: length)
    endings = Int32(truncatingIfNeeded: ends)
    self.signs = signs
    colon = Int32(truncatingIfNeeded: colonEnd ?? -1)
    (self.first, self.second, self.beforeLast, self.last) = (first, second, beforeLast, last)
  }

  /// Whether the line is known to begin with a Chinese character.
  var opensInHan: Bool { Self.isHan(first) }

  static func isHan(_ character: UInt16) -> Bool { (0x3400...0x9FFF).contains(character) }

  /// Whether the line may begin with one of some characters.
  func mayBegin(with characters: [Unicode.Scalar]) -> Bool { first == 0 || characters.contains { $0.value == first } }

  /// Whether the line may end with one of some characters.
  func mayEnd(with characters: [Unicode.Scalar]) -> Bool { last == 0 || characters.contains { $0.value == last } }

  /// Whether a colon can stand behind at most so many characters.
  func mayHaveColon(behind length: Int) -> Bool {
    colonEnd.map { $0 <= 4 * length + 3 || has(.leftOut) } ?? false
  }

  func has(_ sign: Signs) -> Bool { !signs.isDisjoint(with: sign) }
}

extension LineShape {
  /// The shape of a range of a text.
  /// - Complexity: as ``LineScans/shape(of:)``.
  init(_ text: [UInt8], _ range: Range<Int>) { self = Self.withScans(of: text) { $0.shape(of: range) } }

  /// Calls `body` with what tells the shapes of a text's lines: the tables are asked for once, not for each.
  static func withScans<Result>(of text: [UInt8], _ body: (LineScans) -> Result) -> Result {
    text.withUnsafeBufferPointer { text in
      CharacterTable.shared.withTables { entries, heads in
        ThreeByteRows.shared.withRows { body(LineScans(text: text, entries: entries, heads: heads, rows: $0)) }
      }
    }
  }
}
