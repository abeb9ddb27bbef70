/// Reads which feature bytes `kind=value` name, without a string for each.
struct FeatureNames<Kind: FeatureKind> {
  private let kinds = Kind.allCases.map { Array($0.stringValue.utf8) }
  /// The kind of the row before, which most rows share.
  private var last = 0

  mutating func index(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let mark = name.firstIndex(of: UInt8(ascii: "=")), let value = Self.number(name[(mark + 1)...]) else {
      return nil
    }
    if !kinds[last].elementsEqual(name[..<mark]) {
      guard let kind = kinds.firstIndex(where: { $0.elementsEqual(name[..<mark]) }) else { return nil }
      last = kind
    }
    let (first, next) = (Kind.bases[last], Kind.bases[last + 1])
    return value < next - first ? first + value : nil
  }

  /// At most six digits.
  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard (1...6).contains(digits.count) else { return nil }
    return digits.reduce(0) { sum, digit -> Int? in
      sum.flatMap { (0x30...0x39).contains(digit) ? $0 * 10 + Int(digit) - 0x30 : nil }
    }
  }
}
