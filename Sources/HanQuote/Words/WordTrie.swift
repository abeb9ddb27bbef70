/// Words by their folded scalars, for the longest match at a position.
///
/// The first scalar of a word is looked up in pages of 256; one open-addressing table holds all further edges
/// (node, scalar) → node. Every node has a bit for the low six bits of each scalar that goes on from it, so that most
/// places where no word goes on cost no probe. Never changed after it is built (``WordTrieBuilder``); a class, so that
/// its many readers share it at the cost of one reference, and look into its memory without checks: every index comes
/// from the tables themselves.
final class WordTrie: Sendable {
  fileprivate struct Node: Sendable {
    var classes: UInt64 = 0
    var followers: UInt64 = 0
  }

  private nonisolated(unsafe) let nodes: UnsafeMutablePointer<Node>
  private nonisolated(unsafe) let pages: UnsafeMutablePointer<UInt16>
  private nonisolated(unsafe) let roots: UnsafeMutablePointer<Int32>
  private nonisolated(unsafe) let keys: UnsafeMutablePointer<UInt64>
  private nonisolated(unsafe) let children: UnsafeMutablePointer<Int32>
  private let mask: Int

  fileprivate init(_ builder: WordTrieBuilder) {
    nodes = Self.copy(builder.nodes)
    pages = Self.copy(builder.pages)
    roots = Self.copy(builder.roots)
    keys = Self.copy(builder.keys)
    children = Self.copy(builder.children)
    mask = builder.mask
  }

  deinit {
    nodes.deallocate()
    pages.deallocate()
    roots.deallocate()
    keys.deallocate()
    children.deallocate()
  }

  private static func copy<Element>(_ array: [Element]) -> UnsafeMutablePointer<Element> {
    let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(1, array.count))
    _ = memory.initialize(from: array)
    return memory.baseAddress.unsafelyUnwrapped
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
    let key = WordTrieBuilder.key(node, scalar)
    var slot = WordTrieBuilder.hash(key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return Int(children[slot]) }
      slot = (slot + 1) & mask
    }
    return 0
  }
}

/// Collects the words of a ``WordTrie``.
struct WordTrieBuilder {
  fileprivate var nodes = [WordTrie.Node()]
  /// The page of ``roots`` for the high byte of a scalar; page 0 is empty.
  fileprivate var pages = [UInt16](repeating: 0, count: 256)
  /// The node of each first scalar, 0 for none.
  fileprivate var roots = [Int32](repeating: 0, count: 256)
  fileprivate var keys: [UInt64]
  fileprivate var children: [Int32]
  fileprivate var mask: Int
  private var edges = 0

  /// - Parameter capacity: room for edges at first, a power of two.
  init(capacity: Int = 1 << 17) {
    keys = [UInt64](repeating: 0, count: capacity)
    children = [Int32](repeating: 0, count: capacity)
    mask = capacity - 1
  }

  /// The words so far.
  var trie: WordTrie { WordTrie(self) }

  /// Adds classes to a word.
  mutating func insert(_ word: some Sequence<UInt32>, _ wordClass: WordClass) {
    var node = 0
    for scalar in word { node = child(of: node, scalar) ?? addChild(of: node, scalar) }
    if node != 0 { nodes[node].classes |= wordClass.rawValue }
  }

  /// The classes of one whole word.
  func classes(of word: some Sequence<UInt32>) -> WordClass {
    var node = 0
    for scalar in word {
      guard let next = child(of: node, scalar) else { return [] }
      node = next
    }
    return WordClass(rawValue: nodes[node].classes)
  }

  private func child(of node: Int, _ scalar: UInt32) -> Int? {
    if node == 0, scalar < 0x10000 {
      let root = roots[Int(pages[Int(scalar >> 8)]) << 8 | Int(scalar & 0xFF)]
      return root == 0 ? nil : Int(root)
    }
    let key = Self.key(node, scalar)
    var slot = Self.hash(key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return Int(children[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func addChild(of node: Int, _ scalar: UInt32) -> Int {
    nodes.append(WordTrie.Node())
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
  fileprivate static func key(_ node: Int, _ scalar: UInt32) -> UInt64 {
    UInt64(node) << 21 | UInt64(scalar) | 1 << 63
  }

  @inline(__always)
  fileprivate static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
