/// Reads which feature bytes `kind=value` name, without a string for each.
struct FeatureNames<Kind: FeatureKind> {
  private let kinds = Kind.allCases.map { Array($0.stringValue.utf8) }
  /// The kind of the row before, which most rows share.
  private var last = 0

  mutating func index(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let mark = name.firstIndex(of: UInt8(ascii: "=")),
      let value = ListedNumber(UnsafeBufferPointer(rebasing: name[(mark + 1)...]))?.int
    else { return nil }
    if !kinds[last].elementsEqual(name[..<mark]) {
      guard let kind = kinds.firstIndex(where: { $0.elementsEqual(name[..<mark]) }) else { return nil }
      last = kind
    }
    let (first, next) = (Kind.bases[last], Kind.bases[last + 1])
    return (0..<next - first).contains(value) ? first + value : nil
  }
}
