/// The marks that a rule looks at: what lets the scanner skip text and a paragraph skip rules.
struct MarkSet: Sendable {
  /// Marks to look at wherever they stand; ASCII ones that every Latin text is full of (`.` `-` `'` `<`, letters and
  /// digits) only beside a character outside ASCII or, but for letters and digits, doubled or at the end of a paragraph.
  private(set) var scalars: Set<UInt32> = []
  /// Marks to look at only where at least so many stand in a row.
  private(set) var repeated: [UInt32: Int] = [:]
  /// Marks to look at only right behind an ASCII digit.
  private(set) var behindDigits: Set<UInt32> = []
  /// Marks beside which a space is to be looked at.
  private(set) var besideSpaces: Set<UInt32> = []

  init() {}

  init(_ marks: String, repeated: String = "", times: Int = 2) {
    scalars = Set(marks.unicodeScalars.map(\.value))
    self.repeated = Dictionary(repeated.unicodeScalars.map { ($0.value, times) }, uniquingKeysWith: min)
  }

  init(behindDigits marks: String) { behindDigits = Set(marks.unicodeScalars.map(\.value)) }

  init(ranges: [ClosedRange<UInt32>]) { scalars = Set(ranges.joined()) }

  init(spacesBeside marks: Set<Unicode.Scalar>) { besideSpaces = Set(marks.map(\.value)) }

  func union(_ other: MarkSet) -> MarkSet {
    var result = self
    result.scalars.formUnion(other.scalars)
    result.repeated.merge(other.repeated, uniquingKeysWith: min)
    result.behindDigits.formUnion(other.behindDigits)
    result.besideSpaces.formUnion(other.besideSpaces)
    return result
  }

  /// One bit of 64 for each mark of the set: a paragraph without any of them has nothing for the rule.
  var bits: UInt64 {
    let spaces: Set<UInt32> = besideSpaces.isEmpty ? [] : [0x20, 0xA0]
    return scalars.union(repeated.keys).union(behindDigits).union(spaces).reduce(0) { $0 | Self.bit($1) }
  }

  static func bit(_ value: UInt32) -> UInt64 { 1 << (UInt64(value &* 0x9E37_79B1) >> 26 & 63) }
}
