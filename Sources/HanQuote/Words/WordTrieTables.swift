import HanText

/// The memory of a ``WordTrie``: what stands behind each first scalar, and behind each further edge.
///
/// Looked into without checks: every index comes from the tables themselves.
struct WordTrieTables {
  /// A first scalar.
  struct First {
    var classes: UInt64
    /// A bit for the low six bits of each second scalar.
    var followers: UInt64
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

  /// - Parameter capacity: slots, a power of two.
  init(capacity: Int) {
    precondition(capacity > 0 && capacity & (capacity - 1) == 0 && capacity <= Self.firstBit)
    pages = .zeroed(capacity: 256)
    firsts = .zeroed(capacity: 256)
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
  static func follower(_ scalar: UInt32) -> UInt64 { 1 << (classCount + UInt64((scalar & 0xFF) * 20 >> 8)) }

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
    let found = firsts[place]
    guard found.classes | found.followers != 0 else { return nil }
    return WordTrie.Node(
      id: Self.firstBit | UInt32(truncatingIfNeeded: place), followers: found.followers,
      classes: WordClass(rawValue: found.classes))
  }

  /// The node behind an edge.
  @inline(__always)
  func node(behind parent: UInt32, _ scalar: UInt32) -> WordTrie.Node? {
    let slot = slot(of: Self.edge(parent, scalar))
    guard slots[slot].edge != 0 else { return nil }
    let content = slots[slot].content
    return WordTrie.Node(
      id: UInt32(truncatingIfNeeded: slot), followers: content,
      classes: WordClass(rawValue: content & (1 << Self.classCount - 1)))
  }

  /// The node that a scalar leads to.
  @inline(__always)
  func child(of node: WordTrie.Node, _ scalar: UInt32) -> WordTrie.Node? {
    mayGoOn(from: node, with: scalar) ? self.node(behind: node.id, scalar) : nil
  }

  /// Whether a scalar may lead on from a node; says yes to some that do not.
  @inline(__always)
  func mayGoOn(from node: WordTrie.Node, with scalar: UInt32) -> Bool {
    node.followers & (node.id & Self.firstBit != 0 ? 1 << UInt64(scalar & 63) : Self.follower(scalar)) != 0
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
