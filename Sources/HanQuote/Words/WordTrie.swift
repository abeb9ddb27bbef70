/// Words by their folded scalars, for the longest match at a position.
///
/// One open-addressing table holds all edges (node, scalar) → node, so a look-up costs one probe or two a scalar.
struct WordTrie: Sendable {
  private var keys: [UInt64]
  private var children: [Int32]
  private var classes: [UInt64] = [0]
  private var mask: Int
  private var edges = 0
  /// Which scalars any word starts with.
  private var firsts = [Bool](repeating: false, count: 0x10000)

  /// - Parameter capacity: room for edges at first, a power of two.
  init(capacity: Int = 1 << 16) {
    keys = [UInt64](repeating: 0, count: capacity)
    children = [Int32](repeating: 0, count: capacity)
    mask = capacity - 1
  }

  /// Adds classes to a word.
  mutating func insert(_ word: some Sequence<UInt32>, _ wordClass: WordClass) {
    var node = 0
    for scalar in word {
      if node == 0, scalar < 0x10000 { firsts[Int(scalar)] = true }
      node = child(of: node, scalar) ?? addChild(of: node, scalar)
    }
    if node != 0 { classes[node] |= wordClass.rawValue }
  }

  /// The longest word at `position`: its length and classes; `nil` where no word starts.
  /// - Complexity: O(length of the longest word).
  @inline(__always)
  func longestMatch(in scalars: [UInt32], at position: Int, limit: Int) -> (length: Int, classes: WordClass)? {
    let first = scalars[position]
    guard first < 0x10000, firsts[Int(first)] else { return nil }
    var node = 0
    var best: (Int, WordClass)?
    var index = position
    while index < limit, let next = child(of: node, scalars[index]) {
      node = next
      index += 1
      if classes[node] != 0 { best = (index - position, WordClass(rawValue: classes[node])) }
    }
    return best
  }

  /// Whether a word ends at a node.
  func isWord(_ node: Int) -> Bool { node != 0 && classes[node] != 0 }

  /// The classes of a word of one scalar.
  @inline(__always)
  func classes(of scalar: UInt32) -> WordClass {
    guard scalar < 0x10000, firsts[Int(scalar)], let node = child(of: 0, scalar) else { return [] }
    return WordClass(rawValue: classes[node])
  }

  /// Whether any word starts with a scalar.
  @inline(__always)
  func starts(with scalar: UInt32) -> Bool { scalar >= 0x10000 || firsts[Int(scalar)] }

  /// The classes of one whole word.
  func classes(of word: some Sequence<UInt32>) -> WordClass {
    var node = 0
    for scalar in word {
      guard let next = child(of: node, scalar) else { return [] }
      node = next
    }
    return WordClass(rawValue: classes[node])
  }

  /// The node that a scalar leads to; the root is 0.
  @inline(__always)
  func child(of node: Int, _ scalar: UInt32) -> Int? {
    let key = UInt64(node) << 21 | UInt64(scalar) | 1 << 63
    var slot = Self.hash(key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return Int(children[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func addChild(of node: Int, _ scalar: UInt32) -> Int {
    if edges * 2 > mask { grow() }
    let key = UInt64(node) << 21 | UInt64(scalar) | 1 << 63
    classes.append(0)
    place(key, Int32(classes.count - 1))
    edges += 1
    return classes.count - 1
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
  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
