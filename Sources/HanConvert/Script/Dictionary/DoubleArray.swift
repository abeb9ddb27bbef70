/// A trie over scalar numbers, as it is while a dictionary is compiled.
struct PhraseTrie {
  struct Node {
    var children: [(number: UInt32, node: Int)] = []
    var value: UInt32 = 0
  }
  private(set) var nodes = [Node()]
  /// The children of the root by their numbers.
  private var starts: [UInt32: Int] = [:]

  /// Adds a key. Longer keys that share a beginning must come one after the other.
  mutating func insert(_ key: [UInt32], value: UInt32) {
    var node = 0
    for number in key {
      if node == 0, let known = starts[number] {
        node = known
      } else if node > 0, let known = nodes[node].children.last, known.number == number {
        node = known.node
      } else {
        nodes.append(Node())
        nodes[node].children.append((number, nodes.count - 1))
        if node == 0 { starts[number] = nodes.count - 1 }
        node = nodes.count - 1
      }
    }
    nodes[node].value = value
  }

  /// The first two numbers of every key that has two, as ``PairFilter/words(_:room:)`` takes them.
  var firstPairs: Set<UInt32> {
    Set(
      nodes[0].children.flatMap { first in
        nodes[first.node].children.map { PairFilter.pair(first.number, $0.number) }
      })
  }
}

/// The trie laid out as a double array (Aoe 1989): a child stands at the parent's base plus its scalar's number, and
/// says there whose child it is. The first level is a row for each scalar instead.
struct DoubleArray {
  private(set) var rows: [PhraseAutomaton.Row]
  private(set) var cells: [PhraseAutomaton.Cell]
  /// After so many places tried in vain, scattered holes at the front are given up, so that building stays quick.
  private static let patience = 2000
  private var usedBases: Set<UInt32> = []
  private var firstFree = 3

  init(_ trie: PhraseTrie, rows count: Int, stops: [UInt32]) {
    rows = Array(repeating: PhraseAutomaton.Row(base: 0, value: 0), count: max(2, count))
    cells = [Self.free]
    for number in stops { rows[Int(number)].value = PhraseAutomaton.unlimited }
    var queue: [Place] = []
    for (number, node) in trie.nodes[0].children {
      let base = place(trie, node, &queue)
      rows[Int(number)] = PhraseAutomaton.Row(base: base, value: trie.nodes[node].value)
    }
    var next = 0
    while next < queue.count {
      let (cell, node) = (queue[next].cell, queue[next].node)
      next += 1
      let number = cells[cell].number
      let base = place(trie, node, &queue)
      cells[cell] = PhraseAutomaton.Cell(number: number, base: base, value: trie.nodes[node].value)
    }
  }

  /// A node whose own children are still to be placed.
  private struct Place {
    let cell: Int
    let node: Int
  }

  private static let free = PhraseAutomaton.Cell(number: 0, base: 0, value: 0)

  /// Places the children of a node and queues them, so that the array fills level by level: second scalars, which a
  /// scan asks for far more often than later ones, lie close together. Returns the node's base, 0 for a leaf.
  private mutating func place(_ trie: PhraseTrie, _ node: Int, _ queue: inout [Place]) -> UInt32 {
    let children = trie.nodes[node].children.sorted { $0.number < $1.number }
    guard !children.isEmpty else { return 0 }
    let base = freeBase(for: children.map(\.number))
    usedBases.insert(base)
    for (number, child) in children {
      cells[Int(base + number)] = PhraseAutomaton.Cell(number: number, base: 0, value: 0)
      queue.append(Place(cell: Int(base + number), node: child))
    }
    return base
  }

  /// The lowest unused base whose places for all `numbers` are free; makes room for them.
  private mutating func freeBase(for numbers: [UInt32]) -> UInt32 {
    let low = Int(numbers[0])
    let high = Int(numbers[numbers.count - 1])
    while firstFree < cells.count, cells[firstFree].number != 0 { firstFree += 1 }
    let start = max(1, firstFree - low)
    var base = start
    while usedBases.contains(UInt32(base)) || !numbers.allSatisfy({ isFree(base + Int($0)) }) { base += 1 }
    if base - start > Self.patience { firstFree += (base - start) / 2 }
    while cells.count <= base + high { cells.append(Self.free) }
    return UInt32(base)
  }

  private func isFree(_ index: Int) -> Bool { index >= cells.count || cells[index].number == 0 }
}
