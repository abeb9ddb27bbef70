import HanText

/// An element for each scalar below U+10000, all bits zero but where it is filled. Its memory lives as long as the
/// program, and no look at it needs a check.
struct ScalarTable<Element: Sendable>: @unchecked Sendable {
  private let elements: UnsafePointer<Element>

  /// - Parameter fill: gets the elements of a trivial type, zeroed: memory that it leaves alone is never touched.
  init(_ fill: (UnsafeMutableBufferPointer<Element>) -> Void) {
    let memory = UnsafeMutablePointer<Element>.zeroed(capacity: 0x10000)
    fill(UnsafeMutableBufferPointer(start: memory, count: 0x10000))
    elements = UnsafePointer(memory)
  }

  /// - Complexity: O(1), one load.
  @inline(__always)
  subscript(scalar: UInt16) -> Element { elements[Int(scalar)] }
}
