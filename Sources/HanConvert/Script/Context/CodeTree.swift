/// Builds the word tree of a ``ContextTable``: a double array over dense character codes.
struct CodeTree {
  /// One word: its codes, its cost and where the pool has its spelling.
  struct Word {
    let codes: [UInt16]
    let cost: Int32
    let spelling: UInt32
  }

  private(set) var base: [UInt32] = []
  private(set) var parent: [UInt32] = []
  private(set) var cost: [Int32] = []
  private(set) var spelling: [UInt32] = []
  private var firstFree = 1

  /// - Parameter words: sorted by codes, each once, none empty, codes from 1.
  /// - Complexity: about O(words · length); nodes with many children are placed first so that small ones fill gaps.
  init(_ words: [Word]) {
    grow(to: 1)
    parent[0] = 0
    var level = [Branch(node: 0, words: 0..<words.count)]
    var depth = 0
    while !level.isEmpty {
      var branches = level.map { ($0, Self.children(of: $0, depth, words)) }
      branches.sort { $0.1.count > $1.1.count }
      level = branches.flatMap { place($0.1, under: $0.0.node) }
      for branch in level where words[branch.words.lowerBound].codes.count == depth + 1 {
        cost[branch.node] = words[branch.words.lowerBound].cost
        spelling[branch.node] = words[branch.words.lowerBound].spelling
      }
      depth += 1
    }
    while parent.last == UInt32.max { removeLast() }
  }

  /// A node and the words below it.
  private struct Branch {
    let node: Int
    let words: Range<Int>
  }

  private static func children(of branch: Branch, _ depth: Int, _ words: [Word]) -> [(code: UInt16, words: Range<Int>)]
  {
    var result: [(code: UInt16, words: Range<Int>)] = []
    var start = branch.words.lowerBound
    while start < branch.words.upperBound, words[start].codes.count <= depth { start += 1 }
    while start < branch.words.upperBound {
      let code = words[start].codes[depth]
      var end = start + 1
      while end < branch.words.upperBound, words[end].codes[depth] == code { end += 1 }
      result.append((code, start..<end))
      start = end
    }
    return result
  }

  private mutating func place(_ children: [(code: UInt16, words: Range<Int>)], under node: Int) -> [Branch] {
    guard let first = children.first, let last = children.last else { return [] }
    let origin = freeOrigin(children.map { Int($0.code) }, Int(first.code))
    grow(to: origin + Int(last.code) + 1)
    base[node] = UInt32(origin)
    for child in children { parent[origin + Int(child.code)] = UInt32(node) }
    while firstFree < parent.count, parent[firstFree] != UInt32.max { firstFree += 1 }
    return children.map { Branch(node: origin + Int($0.code), words: $0.words) }
  }

  private func freeOrigin(_ codes: [Int], _ first: Int) -> Int {
    var origin = max(0, firstFree - first)
    while !codes.allSatisfy({ origin + $0 >= parent.count || parent[origin + $0] == UInt32.max }) { origin += 1 }
    return origin
  }

  private mutating func grow(to count: Int) {
    guard count > parent.count else { return }
    let more = count - parent.count
    base.append(contentsOf: repeatElement(0, count: more))
    parent.append(contentsOf: repeatElement(UInt32.max, count: more))
    cost.append(contentsOf: repeatElement(-1, count: more))
    spelling.append(contentsOf: repeatElement(0, count: more))
  }

  private mutating func removeLast() {
    base.removeLast()
    parent.removeLast()
    cost.removeLast()
    spelling.removeLast()
  }
}
