import HanText

/// What each character of the basic plane is to ``LineScan``: its fold, the sign that it is, and whether it stands first or
/// second in a word of the lists that lines are searched for. 256 KB.
struct CharacterTable: Sendable {
  /// The fold in the low 16 bits, then the number of the sign, then flags.
  struct Entry: Hashable, Sendable {
    fileprivate(set) var rawValue: UInt32

    /// A character that is nothing to anybody.
    static let none = Entry(rawValue: 0)

    fileprivate static let isSign: UInt32 = 1 << 21
    fileprivate static let end: UInt32 = 1 << 22
    fileprivate static let first: UInt32 = 1 << 23
    fileprivate static let second: UInt32 = first << 1

    /// Makes the character a sign.
    fileprivate mutating func mark(_ sign: LineShape.Signs) {
      precondition(rawValue & Self.isSign == 0, "a character is one sign")
      rawValue |= Self.isSign | UInt32(sign.rawValue.trailingZeroBitCount) << 16
    }

    var folded: UInt16 { UInt16(truncatingIfNeeded: rawValue) }
    /// The sign that the character is; one without a meaning for most.
    var sign: LineShape.Signs { LineShape.Signs(at: rawValue >> 16 & 31) }
    /// 。！？.
    var isEnd: Bool { rawValue & Self.end != 0 }
    /// Whether a word of the lists may begin with another character and this one.
    func isSecond(behind first: Entry) -> Bool { first.rawValue << 1 & rawValue & Self.second != 0 }
    /// Whether the character is a sign, or second of a word: of most texts one in eight is.
    @inline(__always)
    func isNotable(behind first: Entry) -> Bool {
      (first.rawValue << 1 & Self.second | Self.isSign) & rawValue != 0
    }
  }

  static let shared = CharacterTable()

  private let entries: [Entry]
  private let heads: ListHeads

  private init() {
    let (phrases, credits) = (WordHeads(.articlePhrases), WordHeads(.articleCredits))
    var entries = (UInt32(0)..<0x10000).map { Entry(rawValue: $0) }
    for (sign, characters) in Self.signs {
      for scalar in characters.unicodeScalars { entries[Int(scalar.value)].mark(sign) }
    }
    for value in phrases.singles { entries[Int(value)].mark(.phrase) }
    for scalar in "。!?".unicodeScalars { entries[Int(scalar.value)].rawValue |= Entry.isSign | Entry.end }
    for words in [phrases, credits] {
      for value in words.firsts { entries[Int(value)].rawValue |= Entry.first }
      for value in words.seconds { entries[Int(value)].rawValue |= Entry.second }
    }
    Self.fold(&entries)
    self.entries = entries
    self.heads = ListHeads(phrases: phrases, credits: credits)
  }

  /// Calls `body` with the entry of each character, and with the answers of ``ListHeads``.
  func withTables<Result>(
    _ body: (_ entries: UnsafeBufferPointer<Entry>, _ heads: UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    entries.withUnsafeBufferPointer { entries in heads.withAnswers { body(entries, $0) } }
  }

  /// The characters that are signs, as the fold has them.
  private static let signs: [(LineShape.Signs, String)] = [
    (.stop, "。"), (.colon, ":"), (.hash, "#"), (.openingQuote, "“「"), (.closingQuote, "”"), (.stroke, "/|"),
    (.openingBracket, "([【〔"), (.closingBox, "]】"), (.picture, "图摄"), (.having, "有"), (.towards, "对亦"),
    (.digit, "0123456789"), (.letterP, "p"), (.briefCredit, "文着编译"), (.degree, "℃°"),
  ]

  /// Gives each character the entry of its fold.
  private static func fold(_ entries: inout [Entry]) {
    var leftOut = Entry.none
    leftOut.mark(.leftOut)
    entries.withUnsafeMutableBufferPointer { entries in
      HanFolding.withBasicPlane { simplified in
        for range in foldable {
          // Of 27,000 Chinese characters 3,000 have another form, and one stands for a line.
          let isHan = range.contains(line)
          for value in range where !isHan || Int(simplified[value]) != value || value == line {
            let folded = FoldedText.folded(UInt32(value), simplified)
            if folded != UInt32(value) { entries[value] = folded.map { entries[Int($0)] } ?? leftOut }
          }
        }
      }
    }
  }

  /// 丨.
  private static let line = 0x4E28

  /// Where the characters stand that are not their own fold.
  private static let foldable = [
    0..<0x80, 0xA0..<0xA1, 0x2000..<0x2600, 0x3000..<0x3001, 0x3400..<0xA000, 0xFE30..<0xFF00, 0xFF01..<0xFF5F,
  ]
}
