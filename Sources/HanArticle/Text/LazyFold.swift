/// The fold of a range of a text, made when it is first asked for.
final class LazyFold {
  private let source: [UInt8]
  private let range: Range<Int>
  private(set) lazy var text = FoldedText(source, range)

  init(_ source: [UInt8], _ range: Range<Int>) {
    self.source = source
    self.range = range
  }
}
