/// Collects the words of a ``WordTrie``, in the memory that the trie then reads.
struct WordTrieBuilder: ~Copyable {
  private var tables: WordTrieTables
  private var edges = 0
  /// Pages of first scalars in use, the empty one included, and those that there is room for.
  private var (pages, room): (Int, Int)

  /// - Parameters:
  ///   - capacity: slots for edges at first, a power of two. Up to two thirds are filled: hardly any edge is looked for
  ///     that is not there, and half the memory is touched.
  ///   - pages: pages of 256 first scalars that there is room for at first.
  init(capacity: Int, pages: Int = 1) {
    tables = WordTrieTables(capacity: capacity, pages: pages)
    (self.pages, room) = (1, pages)
  }

  deinit { tables.deallocate() }

  /// The words.
  consuming func finished() -> WordTrie {
    let tables = tables
    discard self
    return WordTrie(tables)
  }

  /// Adds classes to a word.
  /// - Complexity: O(length), some 20 instructions a scalar.
  @inline(__always)
  mutating func insert(_ word: some Collection<UInt32>, _ wordClass: WordClass) {
    guard let first = word.first else { return }
    while (edges + word.count) * 3 > tables.mask * 2 { grow() }
    var node = first < 0x10000 ? self.first(first) : child(of: WordTrieTables.root, first)
    for scalar in word.dropFirst() { node = child(of: node, scalar) }
    add(wordClass, to: node)
  }

  /// The classes of one whole word.
  func classes(of word: some Sequence<UInt32>) -> WordClass { tables.classes(of: word) }

  private func add(_ wordClass: WordClass, to node: UInt32) {
    precondition(wordClass.rawValue >> WordTrieTables.classCount == 0)
    if node & WordTrieTables.firstBit != 0 {
      tables.firsts[Int(node & ~WordTrieTables.firstBit)].content |= wordClass.rawValue
    } else {
      tables.slots[Int(node)].content |= wordClass.rawValue
    }
  }

  /// The node behind an edge, which is made where it is missing.
  @inline(__always)
  private mutating func child(of parent: UInt32, _ scalar: UInt32) -> UInt32 {
    let edge = WordTrieTables.edge(parent, scalar)
    let slot = tables.slot(of: edge)
    if tables.slots[slot].edge == 0 {
      tables.slots[slot].edge = edge
      edges += 1
      mark(scalar, behind: parent)
    }
    return UInt32(truncatingIfNeeded: slot)
  }

  /// The node of a first scalar below U+10000, whose page is made where it is missing.
  private mutating func first(_ scalar: UInt32) -> UInt32 {
    if tables.pages[Int(scalar >> 8)] == 0 {
      if pages == room { addRoom() }
      tables.pages[Int(scalar >> 8)] = UInt16(pages)
      pages += 1
    }
    let place = tables.place(ofFirst: scalar)
    tables.firsts[place].content |= WordTrieTables.First.isThere
    return WordTrieTables.firstBit | UInt32(truncatingIfNeeded: place)
  }

  private mutating func addRoom() {
    let old = tables.firsts
    tables.firsts = .zeroed(capacity: room << 9)
    tables.firsts.update(from: old, count: room << 8)
    old.deallocate()
    room *= 2
  }

  /// Notes that a scalar goes on from a node.
  private func mark(_ scalar: UInt32, behind parent: UInt32) {
    if parent & WordTrieTables.firstBit == 0 {
      tables.slots[Int(parent)].content |= WordTrieTables.follower(scalar)
    } else if parent != WordTrieTables.root {
      let bit = WordTrieTables.First.follower(scalar)
      tables.followers(of: parent)[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// Doubles the slots. An edge is named after the slot of the one before it, which therefore moves first.
  private mutating func grow() {
    let old = tables
    tables.mask = old.mask * 2 + 1
    precondition(tables.mask < WordTrieTables.firstBit)
    tables.slots = .zeroed(capacity: tables.mask + 1)
    var places = [UInt32](repeating: WordTrieTables.firstBit, count: old.mask + 1)
    for slot in 0...old.mask where old.slots[slot].edge != 0 { _ = move(UInt32(slot), from: old, &places) }
    old.slots.deallocate()
  }

  /// Moves a node of older tables, and those before it, unless that is done; its slot.
  private func move(_ node: UInt32, from old: WordTrieTables, _ places: inout [UInt32]) -> UInt32 {
    if node & WordTrieTables.firstBit != 0 { return node }
    if places[Int(node)] != WordTrieTables.firstBit { return places[Int(node)] }
    let (edge, content) = (old.slots[Int(node)].edge, old.slots[Int(node)].content)
    let parent = move(UInt32(truncatingIfNeeded: edge >> 21), from: old, &places)
    let moved = WordTrieTables.edge(parent, UInt32(edge & 0x1F_FFFF))
    let slot = tables.slot(of: moved)
    tables.slots[slot] = WordTrieTables.Slot(edge: moved, content: content)
    places[Int(node)] = UInt32(truncatingIfNeeded: slot)
    return places[Int(node)]
  }
}
