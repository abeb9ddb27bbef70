import HanText

/// A word tree of the table image: the words of the lattice, or a list of regional words.
///
/// Layout, little-endian, written by ``ContextTableBuilder``:
///
///     4 × UInt32        number of nodes, number of units in the pool, cost of an unknown character, zero
///     n × ``Node``      double array over ``ContextTable/codes``; node 0 is the root
///     m × UInt16        spellings: length, then the units
///
/// Every index read from the image is checked before use, so a foreign image gives nonsense, never a stray read.
struct WordTree {
  /// One node.
  struct Node {
    /// Place of the children: child = base + code.
    let base: UInt32
    /// The parent of the node; a node that is not in use has no parent (`UInt32.max`).
    let parent: UInt32
    /// Cost of the word that ends here in 1/256 nat; negative if none does.
    let cost: Int32
    /// Where the pool has the word's spelling; 0 if each character becomes what it becomes on its own.
    let spelling: UInt32
  }

  let nodes: UnsafeBufferPointer<Node>
  let pool: UnsafeBufferPointer<UInt16>
  let unknownCost: Int32

  /// - Returns: `nil` if the section is not a word tree that this program reads.
  init?(_ section: TableSection) {
    let header = ContextTable.headerSize
    guard section.section.elementVersion == ContextTable.version, section.bytes.count >= header,
      let start = section.bytes.baseAddress
    else { return nil }
    let nodeCount = Int(start.load(as: UInt32.self))
    let poolCount = Int(start.load(fromByteOffset: 4, as: UInt32.self))
    let nodeBytes = nodeCount * MemoryLayout<Node>.stride
    guard nodeCount > 0, section.bytes.count == header + nodeBytes + poolCount * 2 else { return nil }
    nodes = UnsafeBufferPointer(start: (start + header).assumingMemoryBound(to: Node.self), count: nodeCount)
    pool = UnsafeBufferPointer(
      start: (start + header + nodeBytes).assumingMemoryBound(to: UInt16.self), count: poolCount)
    unknownCost = Int32(bitPattern: start.load(fromByteOffset: 8, as: UInt32.self))
  }

  /// The child of a node by a code, if there is one.
  @inline(__always)
  func child(_ node: Int, _ code: UInt16) -> Int? {
    let next = Int(nodes[node].base) + Int(code)
    guard code != 0, next < nodes.count, nodes[next].parent == UInt32(truncatingIfNeeded: node) else { return nil }
    return next
  }

  /// The units of a spelling; empty for spelling 0.
  @inline(__always)
  func spelling(at offset: UInt32) -> UnsafeBufferPointer<UInt16> {
    let start = Int(offset)
    guard start > 0, start < pool.count, start + Int(pool[start]) < pool.count else {
      return .init(start: nil, count: 0)
    }
    return UnsafeBufferPointer(rebasing: pool[start + 1..<start + 1 + Int(pool[start])])
  }
}

/// Pointers into an image that outlives the tree (``ContextTable`` holds it) and never changes.
extension WordTree: @unchecked Sendable {}
