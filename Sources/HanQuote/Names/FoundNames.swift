/// The candidates that begin at one place, in memory that is used again for the next: hardly a place has more than two,
/// and an array would be asked at every one whose it is.
struct FoundNames: ~Copyable {
  private let names: UnsafeMutablePointer<NameCandidate>
  private(set) var count = 0
  /// More than all finders together find at a place.
  private static var capacity: Int { 16 }

  init() { names = .allocate(capacity: Self.capacity) }

  deinit { names.deallocate() }

  @inline(__always)
  var isEmpty: Bool { count == 0 }
  @inline(__always)
  var indices: Range<Int> { 0..<count }

  @inline(__always)
  subscript(index: Int) -> NameCandidate {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
    return names[index]
  }

  @inline(__always)
  mutating func append(_ name: NameCandidate) {
    precondition(count < Self.capacity)
    names[count] = name
    count &+= 1
  }

  @inline(__always)
  mutating func removeAll() { count = 0 }

  /// Two finders may propose the same stretch: the higher score counts, once, where the first one stood.
  mutating func dropDoubles() {
    var kept = 0
    for index in indices {
      let name = names[index]
      if let known = place(of: name, among: kept) {
        if names[known].score < name.score { names[known] = name }
      } else {
        if kept != index { names[kept] = name }
        kept &+= 1
      }
    }
    count = kept
  }

  /// Where one of the first candidates has the same stretch.
  @inline(__always)
  private func place(of name: NameCandidate, among count: Int) -> Int? {
    var place = 0
    while place < count {
      if names[place].stretch.coincides(with: name.stretch) { return place }
      place &+= 1
    }
    return nil
  }
}
