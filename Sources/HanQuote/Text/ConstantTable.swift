import HanText

/// Elements that live as long as the program, for they are constants: a look at one costs no reference count.
struct ConstantTable<Element: Sendable>: @unchecked Sendable {
  private let elements: UnsafePointer<Element>
  private let count: Int

  init(_ elements: [Element]) {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    memory.initialize(from: elements, count: elements.count)
    self.elements = UnsafePointer(memory)
    count = elements.count
  }

  /// So many trivial elements whose bits are all zero but where `fill` changes them: memory that it leaves alone is never
  /// touched.
  init(zeros count: Int, _ fill: (UnsafeMutableBufferPointer<Element>) -> Void) {
    let memory = UnsafeMutablePointer<Element>.zeroed(capacity: count)
    fill(UnsafeMutableBufferPointer(start: memory, count: count))
    elements = UnsafePointer(memory)
    self.count = count
  }

  /// The element at an index that the caller has kept below the number of elements.
  @inline(__always)
  subscript(bounded index: Int) -> Element { elements[index] }

  @inline(__always)
  subscript(index: Int) -> Element {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
    return elements[index]
  }
}
