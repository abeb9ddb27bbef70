/// What a stretch of text may hold that tells who relayed words: of each kind the characters that its words begin with are
/// looked for in one pass, so that few stretches are searched for the words.
struct RelaySigns: OptionSet, Sendable {
  let rawValue: UInt16

  /// 》, which ends the name of an outlet.
  static let title = RelaySigns(rawValue: 1 << 0)
  /// 报道, 援引.
  static let report = RelaySigns(rawValue: 1 << 1)
  /// 用……的话.
  static let borrowing = RelaySigns(rawValue: 1 << 2)
  /// 记得.
  static let remembering = RelaySigns(rawValue: 1 << 3)
  /// 转达.
  static let bringing = RelaySigns(rawValue: 1 << 4)
  /// 通过.
  static let through = RelaySigns(rawValue: 1 << 5)
  /// 对, 向, 受.
  static let toward = RelaySigns(rawValue: 1 << 6)
  /// 本报.
  static let ownPaper = RelaySigns(rawValue: 1 << 7)
  /// 其中, 第七条.
  static let part = RelaySigns(rawValue: 1 << 8)

  /// Where it is not known what a stretch may hold.
  static let all = RelaySigns(rawValue: .max)

  /// The signs of a stretch.
  /// - Complexity: O(range).
  static func signs(in range: Range<Int>, of text: ReadingText) -> RelaySigns {
    table.withUnsafeBufferPointer { table in
      var found: UInt16 = 0
      for position in range {
        let value = text[position]
        if value < 0x10000 { found |= table[Int(value)] }
      }
      return RelaySigns(rawValue: found)
    }
  }

  /// The signs that each character of the basic plane may begin.
  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0x10000)
    for (sign, firsts) in beginnings {
      for first in firsts where first < 0x10000 { table[Int(first)] |= sign.rawValue }
    }
    return table
  }()

  private static let beginnings: [(RelaySigns, [UInt32])] = [
    (.title, [0x300B]), (.report, firsts(ReadingText.reports) + firsts(RelayFinder.quoting)),
    (.borrowing, RelayFinder.borrowers), (.remembering, firsts(RelayFinder.remembering)),
    (.bringing, firsts(RelayFinder.bringing)), (.through, firsts(RelayFinder.through)),
    (.toward, RelayFinder.hearers), (.ownPaper, firsts(RelayFinder.ownPaper)), (.part, PaperPart.beginnings),
  ]

  private static func firsts(_ words: WordList) -> [UInt32] { words.map { $0[0] } }
}
