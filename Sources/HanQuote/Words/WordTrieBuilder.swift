/// Collects the words of a ``WordTrie``.
struct WordTrieBuilder {
  struct Node: Sendable {
    /// The edge that leads to it, as ``WordTrieBuilder/key(_:_:)`` gives it.
    var edge: UInt64 = 0
    var classes: UInt64 = 0
    /// A bit for the low six bits of each scalar that goes on.
    var followers: UInt64 = 0
  }

  private(set) var nodes = [Node()]
  /// The page of ``roots`` for the high byte of a scalar; page 0 is empty.
  private(set) var pages = [UInt16](repeating: 0, count: 256)
  /// The node of each first scalar, 0 for none.
  private(set) var roots = [Int32](repeating: 0, count: 256)
  private var keys: [UInt64]
  private var children: [Int32]
  private(set) var mask: Int
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
    nodes.append(Node(edge: Self.key(node, scalar)))
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
  static func key(_ node: Int, _ scalar: UInt32) -> UInt64 {
    UInt64(node) << 21 | UInt64(scalar) | 1 << 63
  }

  @inline(__always)
  static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
