import HanText

/// The memory of a ``WordTrie``: what stands behind each first scalar, and behind each further edge.
///
/// Looked into without checks: every index comes from the tables themselves.
struct WordTrieTables {
  /// A first scalar, in half a cache line.
  struct First {
    /// The classes, and the highest bit of every scalar that begins a word.
    var content: UInt64
    /// A bit for each second scalar: with fewer most of those that lead nowhere would have to be looked for.
    var followers: (UInt64, UInt64, UInt64)

    static var isThere: UInt64 { 1 << 63 }

    /// Which of the 192 bits a second scalar has.
    @inline(__always)
    static func follower(_ scalar: UInt32) -> Int { Int(((scalar & 0xFF) * 192) >> 8) }
  }

  /// A place in the open-addressing table of edges.
  struct Slot {
    /// The node that it comes from and its scalar; 0 for none.
    var edge: UInt64
    /// The classes, and in the highest 20 bits which scalars go on.
    var content: UInt64
  }

  /// The page of ``firsts`` for the high byte of a scalar; page 0 is empty.
  let pages: UnsafeMutablePointer<UInt16>
  /// First scalars in pages of 256.
  var firsts: UnsafeMutablePointer<First>
  var slots: UnsafeMutablePointer<Slot>
  var mask: Int

  /// - Parameters:
  ///   - capacity: slots, a power of two.
  ///   - room: pages of first scalars, the empty one included.
  init(capacity: Int, pages room: Int) {
    precondition(capacity > 0 && capacity & (capacity - 1) == 0 && capacity <= Self.firstBit)
    pages = .zeroed(capacity: 256)
    firsts = .zeroed(capacity: room << 8)
    slots = .zeroed(capacity: capacity)
    mask = capacity - 1
  }

  func deallocate() {
    pages.deallocate()
    firsts.deallocate()
    slots.deallocate()
  }

  /// The number of a node is its slot, or with this bit its place among the first scalars.
  static var firstBit: UInt32 { 1 << 31 }
  /// Where astral first scalars come from.
  static var root: UInt32 { firstBit | 0x20000 }
  static var classCount: UInt64 { 44 }

  /// The bit of a scalar among those that a slot has besides its classes.
  @inline(__always)
  static func follower(_ scalar: UInt32) -> UInt64 { 1 << (classCount + UInt64(((scalar & 0xFF) * 20) >> 8)) }

  @inline(__always)
  static func edge(_ parent: UInt32, _ scalar: UInt32) -> UInt64 { UInt64(parent) << 21 | UInt64(scalar) | 1 << 63 }

  /// The slot of an edge, or the empty one that it would have.
  @inline(__always)
  func slot(of edge: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (edge &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[slot].edge != edge, slots[slot].edge != 0 { slot = (slot + 1) & mask }
    return slot
  }

  /// Where a first scalar below U+10000 stands; on page 0 where its page is missing.
  @inline(__always)
  func place(ofFirst scalar: UInt32) -> Int { Int(pages[Int(scalar >> 8)]) << 8 | Int(scalar & 0xFF) }

  /// The node of a first scalar.
  @inline(__always)
  func first(_ scalar: UInt32) -> WordTrie.Node? {
    guard scalar < 0x10000 else { return node(behind: Self.root, scalar) }
    let place = place(ofFirst: scalar)
    let content = firsts[place].content
    guard content != 0 else { return nil }
    return WordTrie.Node(id: Self.firstBit | UInt32(truncatingIfNeeded: place), content: content)
  }

  /// The node behind an edge.
  @inline(__always)
  func node(behind parent: UInt32, _ scalar: UInt32) -> WordTrie.Node? {
    let slot = slot(of: Self.edge(parent, scalar))
    guard slots[slot].edge != 0 else { return nil }
    return WordTrie.Node(id: UInt32(truncatingIfNeeded: slot), content: slots[slot].content)
  }

  /// The node that a scalar leads to.
  @inline(__always)
  func child(of node: WordTrie.Node, _ scalar: UInt32) -> WordTrie.Node? {
    mayGoOn(from: node, with: scalar) ? self.node(behind: node.id, scalar) : nil
  }

  /// Whether a scalar may lead on from a node; says yes to some that do not.
  @inline(__always)
  func mayGoOn(from node: WordTrie.Node, with scalar: UInt32) -> Bool {
    node.id & Self.firstBit != 0
      ? followers(of: node.id)[First.follower(scalar) >> 6] >> UInt64(First.follower(scalar) & 63) & 1 != 0
      : node.content & Self.follower(scalar) != 0
  }

  /// The bits of the scalars that go on from a first one, in three words.
  @inline(__always)
  func followers(of first: UInt32) -> UnsafeMutablePointer<UInt64> {
    let place = UnsafeMutableRawPointer(firsts + Int(first & ~Self.firstBit))
    return (place + MemoryLayout<UInt64>.size).assumingMemoryBound(to: UInt64.self)
  }

  /// The longest word at the start of some scalars, and its classes; `nil` if they start with none.
  /// - Parameter limit: how many scalars there are, at least one.
  @inline(__always)
  func longestMatch(in scalars: UnsafePointer<UInt32>, limit: Int) -> (length: Int, classes: WordClass)? {
    guard let first = first(scalars[0]) else { return nil }
    let single = first.isWord ? (length: 1, classes: first.classes) : nil
    guard limit > 1, mayGoOn(from: first, with: scalars[1]) else { return single }
    return longerMatch(in: scalars, limit: limit, behind: first.id) ?? single
  }

  /// The longest word of two or more scalars that begins with the node of the first one.
  private func longerMatch(
    in scalars: UnsafePointer<UInt32>, limit: Int, behind first: UInt32
  ) -> (length: Int, classes: WordClass)? {
    var (length, classes) = (0, WordClass())
    var (index, parent) = (1, first)
    while let node = node(behind: parent, scalars[index]) {
      index &+= 1
      if node.isWord { (length, classes) = (index, node.classes) }
      guard index < limit, node.content & Self.follower(scalars[index]) != 0 else { break }
      parent = node.id
    }
    return length > 0 ? (length, classes) : nil
  }

  /// The classes of one whole word.
  func classes(of word: some Sequence<UInt32>) -> WordClass {
    var node: WordTrie.Node?
    for scalar in word {
      let next = if let node { child(of: node, scalar) } else { first(scalar) }
      guard let next else { return [] }
      node = next
    }
    return node?.classes ?? []
  }
}
