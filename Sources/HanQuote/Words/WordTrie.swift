/// Words by their folded scalars, for the longest match at a position.
///
/// First scalars stand in pages of 256. All further edges stand in one open-addressing table, each with what stands at
/// its end, so that a step costs one look at memory: 16 bytes that say which edge it is, the classes of the word that
/// ends there, and a bit for the hash of each scalar that goes on from there, so that most places where no word goes on
/// cost no look. Never changed after it is built (``WordTrieBuilder``); a class, so that its many readers share it at the
/// cost of one reference, and look into its memory without checks: every index comes from the tables themselves.
final class WordTrie: Sendable {
  /// Where a word may end or go on.
  struct Node: Sendable {
    /// First scalars have their place in the pages with ``WordTrie/firstBit``, others their slot.
    fileprivate let id: UInt32
    /// Bits of the scalars that go on.
    fileprivate let followers: UInt64
    let classes: WordClass

    @inline(__always)
    var isWord: Bool { classes.rawValue != 0 }
  }

  private struct First: Sendable {
    var classes: UInt64 = 0
    /// A bit for the low six bits of each second scalar.
    var followers: UInt64 = 0
  }

  private struct Slot: Sendable {
    /// The edge: the node it comes from and its scalar; 0 for none.
    var edge: UInt64 = 0
    /// The classes, and in the highest 20 bits which scalars go on.
    var content: UInt64 = 0
  }

  private nonisolated(unsafe) let pages: UnsafeMutablePointer<UInt16>
  private nonisolated(unsafe) let firsts: UnsafeMutablePointer<First>
  private nonisolated(unsafe) let slots: UnsafeMutablePointer<Slot>
  private let mask: Int

  /// - Complexity: O(nodes).
  init(_ builder: WordTrieBuilder) {
    mask = builder.mask
    pages = .allocate(capacity: builder.pages.count)
    pages.initialize(from: builder.pages, count: builder.pages.count)
    firsts = .allocate(capacity: builder.roots.count)
    firsts.initialize(repeating: First(), count: builder.roots.count)
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(), count: mask + 1)
    copy(builder)
  }

  /// Nodes come after the one that they go on from, so that its place is known.
  private func copy(_ builder: WordTrieBuilder) {
    precondition(mask < Self.firstBit)
    var ids = [UInt32](repeating: Self.root, count: builder.nodes.count)
    for (number, node) in builder.nodes.enumerated().dropFirst() {
      let (parent, scalar) = (Int(node.edge >> 21 & 0xFFFF_FFFF), UInt32(node.edge & 0x1F_FFFF))
      if parent == 0, scalar < 0x10000 {
        let place = Int(pages[Int(scalar >> 8)]) << 8 | Int(scalar & 0xFF)
        firsts[place] = First(classes: node.classes, followers: node.followers)
        ids[number] = Self.firstBit | UInt32(place)
      } else {
        ids[number] = place(node.classes, behind: ids[parent], scalar)
      }
    }
  }

  /// Puts a node behind another; returns its slot.
  private func place(_ classes: UInt64, behind parent: UInt32, _ scalar: UInt32) -> UInt32 {
    let edge = WordTrieBuilder.key(Int(parent), scalar)
    var slot = WordTrieBuilder.hash(edge) & mask
    while slots[slot].edge != 0 { slot = (slot + 1) & mask }
    precondition(classes >> Self.classCount == 0)
    slots[slot] = Slot(edge: edge, content: classes)
    if parent & Self.firstBit == 0 { slots[Int(parent)].content |= Self.follower(scalar) }
    return UInt32(truncatingIfNeeded: slot)
  }

  deinit {
    pages.deallocate()
    firsts.deallocate()
    slots.deallocate()
  }

  private static var firstBit: UInt32 { 1 << 31 }
  /// Where astral first scalars come from.
  private static var root: UInt32 { firstBit | 0x10000 }
  private static var classCount: UInt64 { 44 }

  /// The bit of a scalar among those that a slot has besides its classes.
  @inline(__always)
  private static func follower(_ scalar: UInt32) -> UInt64 { 1 << (classCount + UInt64((scalar & 0xFF) * 20 >> 8)) }

  /// The longest word at `position`: its length and classes; `nil` where no word starts.
  /// - Complexity: O(length of the longest word).
  @inline(__always)
  func longestMatch(in scalars: UnsafeBufferPointer<UInt32>, at position: Int, limit: Int)
    -> (length: Int, classes: WordClass)?
  {
    guard var node = first(scalars[position]) else { return nil }
    var best = node.isWord ? (length: 1, classes: node.classes) : nil
    var index = position + 1
    while index < limit, let next = child(of: node, scalars[index]) {
      node = next
      index += 1
      if node.isWord { best = (index - position, node.classes) }
    }
    return best
  }

  /// The classes of a word of one scalar.
  @inline(__always)
  func classes(of scalar: UInt32) -> WordClass { first(scalar)?.classes ?? [] }

  /// The classes of one whole word.
  func classes(of word: some Sequence<UInt32>) -> WordClass {
    var node: Node?
    for scalar in word {
      node = node.map { child(of: $0, scalar) } ?? first(scalar)
      if node == nil { return [] }
    }
    return node?.classes ?? []
  }

  /// The node of a first scalar.
  @inline(__always)
  func first(_ scalar: UInt32) -> Node? {
    guard scalar < 0x10000 else { return slot(behind: Self.root, scalar) }
    let place = Int(pages[Int(scalar >> 8)]) << 8 | Int(scalar & 0xFF)
    let found = firsts[place]
    guard found.classes | found.followers != 0 else { return nil }
    return Node(
      id: Self.firstBit | UInt32(truncatingIfNeeded: place), followers: found.followers,
      classes: WordClass(rawValue: found.classes))
  }

  /// The node that a scalar leads to.
  @inline(__always)
  func child(of node: Node, _ scalar: UInt32) -> Node? {
    mayGoOn(from: node, with: scalar) ? slot(behind: node.id, scalar) : nil
  }

  /// Whether a scalar may lead on from a node; says yes to some that do not.
  @inline(__always)
  func mayGoOn(from node: Node, with scalar: UInt32) -> Bool {
    node.followers & (node.id & Self.firstBit != 0 ? 1 << UInt64(scalar & 63) : Self.follower(scalar)) != 0
  }

  /// The node behind an edge.
  @inline(__always)
  private func slot(behind parent: UInt32, _ scalar: UInt32) -> Node? {
    let edge = WordTrieBuilder.key(Int(parent), scalar)
    var slot = WordTrieBuilder.hash(edge) & mask
    while slots[slot].edge != edge {
      if slots[slot].edge == 0 { return nil }
      slot = (slot + 1) & mask
    }
    let content = slots[slot].content
    return Node(
      id: UInt32(truncatingIfNeeded: slot), followers: content,
      classes: WordClass(rawValue: content & (1 << Self.classCount - 1)))
  }
}
