/// Words by their folded scalars, for the longest match at a position.
///
/// The first scalar of a word is looked up in pages of 256; one open-addressing table holds all further edges
/// (node, scalar) → node. Every node has a bit for the low six bits of each scalar that goes on from it, so that most
/// places where no word goes on cost no probe.
struct WordTrie: Sendable {
  private struct Node: Sendable {
    var classes: UInt64 = 0
    var followers: UInt64 = 0
  }

  private var nodes = [Node()]
  /// The page of ``roots`` for the high byte of a scalar; page 0 is empty.
  private var pages = [UInt16](repeating: 0, count: 256)
  /// The node of each first scalar, 0 for none.
  private var roots = [Int32](repeating: 0, count: 256)
  private var keys: [UInt64]
  private var children: [Int32]
  private var mask: Int
  private var edges = 0

  /// - Parameter capacity: room for edges at first, a power of two.
  init(capacity: Int = 1 << 17) {
    keys = [UInt64](repeating: 0, count: capacity)
    children = [Int32](repeating: 0, count: capacity)
    mask = capacity - 1
  }

  /// Adds classes to a word.
  mutating func insert(_ word: some Sequence<UInt32>, _ wordClass: WordClass) {
    var node = 0
    for scalar in word { node = child(of: node, scalar) ?? addChild(of: node, scalar) }
    if node != 0 { nodes[node].classes |= wordClass.rawValue }
  }

  /// The longest word at `position`: its length and classes; `nil` where no word starts.
  /// - Complexity: O(length of the longest word).
  @inline(__always)
  func longestMatch(in scalars: [UInt32], at position: Int, limit: Int) -> (length: Int, classes: WordClass)? {
    var node = root(of: scalars[position])
    guard node != 0 else { return nil }
    var best: (Int, WordClass)?
    var index = position + 1
    while true {
      let found = nodes[node]
      if found.classes != 0 { best = (index - position, WordClass(rawValue: found.classes)) }
      guard index < limit, found.followers >> UInt64(scalars[index] & 63) & 1 != 0 else { return best }
      node = follower(of: node, scalars[index])
      if node == 0 { return best }
      index += 1
    }
  }

  /// Whether a word ends at a node.
  func isWord(_ node: Int) -> Bool { nodes[node].classes != 0 }

  /// The classes of the word that ends at a node.
  func classes(at node: Int) -> WordClass { WordClass(rawValue: nodes[node].classes) }

  /// The classes of a word of one scalar.
  @inline(__always)
  func classes(of scalar: UInt32) -> WordClass { WordClass(rawValue: nodes[root(of: scalar)].classes) }

  /// Whether any word starts with a scalar.
  @inline(__always)
  func starts(with scalar: UInt32) -> Bool { root(of: scalar) != 0 }

  /// The classes of one whole word.
  func classes(of word: some Sequence<UInt32>) -> WordClass {
    var node = 0
    for scalar in word {
      guard let next = child(of: node, scalar) else { return [] }
      node = next
    }
    return WordClass(rawValue: nodes[node].classes)
  }

  /// The node that a scalar leads to; the root is 0.
  @inline(__always)
  func child(of node: Int, _ scalar: UInt32) -> Int? {
    if node == 0 {
      let next = root(of: scalar)
      return next == 0 ? nil : next
    }
    guard nodes[node].followers >> UInt64(scalar & 63) & 1 != 0 else { return nil }
    let next = follower(of: node, scalar)
    return next == 0 ? nil : next
  }

  /// The node of a first scalar, 0 for none.
  @inline(__always)
  private func root(of scalar: UInt32) -> Int {
    guard scalar < 0x10000 else { return follower(of: 0, scalar) }
    return Int(roots[Int(pages[Int(scalar >> 8)]) << 8 | Int(scalar & 0xFF)])
  }

  /// The node behind an edge, 0 for none.
  @inline(__always)
  private func follower(of node: Int, _ scalar: UInt32) -> Int {
    let key = Self.key(node, scalar)
    var slot = Self.hash(key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return Int(children[slot]) }
      slot = (slot + 1) & mask
    }
    return 0
  }

  private mutating func addChild(of node: Int, _ scalar: UInt32) -> Int {
    nodes.append(Node())
    let child = nodes.count - 1
    if node == 0, scalar < 0x10000 {
      setRoot(of: scalar, Int32(child))
      return child
    }
    if edges * 2 > mask { grow() }
    nodes[node].followers |= 1 << UInt64(scalar & 63)
    place(Self.key(node, scalar), Int32(child))
    edges += 1
    return child
  }

  private mutating func setRoot(of scalar: UInt32, _ node: Int32) {
    if pages[Int(scalar >> 8)] == 0 {
      pages[Int(scalar >> 8)] = UInt16(roots.count >> 8)
      roots += [Int32](repeating: 0, count: 256)
    }
    roots[Int(pages[Int(scalar >> 8)]) << 8 | Int(scalar & 0xFF)] = node
  }

  private mutating func place(_ key: UInt64, _ child: Int32) {
    var slot = Self.hash(key) & mask
    while keys[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    children[slot] = child
  }

  private mutating func grow() {
    let old = zip(keys, children).filter { $0.0 != 0 }
    mask = mask * 2 + 1
    keys = [UInt64](repeating: 0, count: mask + 1)
    children = [Int32](repeating: 0, count: mask + 1)
    for (key, child) in old { place(key, child) }
  }

  @inline(__always)
  private static func key(_ node: Int, _ scalar: UInt32) -> UInt64 {
    UInt64(node) << 21 | UInt64(scalar) | 1 << 63
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
