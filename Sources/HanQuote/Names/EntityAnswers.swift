/// For each of many things the entity that it was found to mean, as far as anybody asked. 4 bytes a thing.
struct EntityAnswers: Sendable {
  private static let unasked: Int32 = -2
  private static let nobody: Int32 = -1

  private var numbers: [Int32]

  init(count: Int) { numbers = Array(repeating: Self.unasked, count: count) }

  /// `nil` where nobody asked yet; `.some(nil)` where there was no answer.
  subscript(index: Int) -> Int?? {
    @inline(__always)
    get {
      let number = numbers[index]
      return number == Self.unasked ? nil : .some(number == Self.nobody ? nil : Int(number))
    }
    set { numbers[index] = newValue.map { Int32(truncatingIfNeeded: $0 ?? Int(Self.nobody)) } ?? Self.unasked }
  }
}
