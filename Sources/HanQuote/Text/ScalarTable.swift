/// An element for each scalar below U+10000, all bits zero but where it is filled. Its memory lives as long as the
/// program, and no look at it needs a check.
struct ScalarTable<Element: Sendable>: Sendable {
  private let elements: ConstantTable<Element>

  /// - Parameter fill: gets the elements of a trivial type, zeroed: memory that it leaves alone is never touched.
  init(_ fill: (UnsafeMutableBufferPointer<Element>) -> Void) { elements = ConstantTable(zeros: 0x10000, fill) }

  /// The element of a scalar; `other` for one beyond the basic plane.
  /// - Complexity: O(1), one load.
  @inline(__always)
  subscript(scalar: UInt32, beyond other: Element) -> Element {
    scalar < 0x10000 ? elements[bounded: Int(scalar)] : other
  }
}
