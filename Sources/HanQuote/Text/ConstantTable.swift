import HanText

/// Elements that live as long as the program, for they are constants: a look at one costs no reference count.
struct ConstantTable<Element: Sendable>: @unchecked Sendable {
  private let elements: UnsafeMutableBufferPointer<Element>

  init(_ elements: [Element]) {
    self.elements = .allocate(capacity: max(1, elements.count))
    _ = self.elements.initialize(from: elements)
  }

  /// So many trivial elements whose bits are all zero but where `fill` changes them: memory that it leaves alone is never
  /// touched.
  init(zeros count: Int, _ fill: (UnsafeMutableBufferPointer<Element>) -> Void) {
    elements = UnsafeMutableBufferPointer(start: .zeroed(capacity: count), count: count)
    fill(elements)
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: elements.count))
    return elements[index]
  }
}
