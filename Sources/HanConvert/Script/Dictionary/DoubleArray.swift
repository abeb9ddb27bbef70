/// A trie over scalar numbers, as it is while a dictionary is compiled.
struct PhraseTrie {
  struct Node {
    var children: [(number: UInt32, node: Int)] = []
    var value: UInt32 = 0
  }
  private(set) var nodes = [Node()]

  /// Adds a key. Keys that share a beginning must come one after the other.
  mutating func insert(_ key: [UInt32], value: UInt32) {
    var node = 0
    for number in key {
      if let known = nodes[node].children.last, known.number == number {
        node = known.node
      } else {
        nodes.append(Node())
        nodes[node].children.append((number, nodes.count - 1))
        node = nodes.count - 1
      }
    }
    nodes[node].value = value
  }
}

/// The trie laid out as a double array (Aoe 1989): a child stands at the parent's base plus its scalar's number, and
/// says there whose child it is. The first level is a row for each scalar instead.
struct DoubleArray {
  private(set) var rows: [PhraseAutomaton.Row]
  private(set) var cells: [PhraseAutomaton.Cell]
  private(set) var cellValues: [UInt32]
  /// After so many places tried in vain, scattered holes at the front are given up, so that building stays quick.
  private static let patience = 2000
  private var usedBases: Set<UInt32> = []
  private var firstFree = 3

  init(_ trie: PhraseTrie, rows count: Int, stops: [UInt32]) {
    rows = Array(repeating: PhraseAutomaton.Row(followers: 0, base: 0, value: 0), count: max(2, count))
    cells = [PhraseAutomaton.Cell(check: UInt32.max, base: 0)]
    cellValues = [0]
    for number in stops { rows[Int(number)].value = PhraseAutomaton.unlimited }
    for (number, node) in trie.nodes[0].children {
      let followers = trie.nodes[node].children.reduce(UInt64(0)) { $0 | 1 << UInt64($1.number & 63) }
      rows[Int(number)] = PhraseAutomaton.Row(
        followers: followers, base: place(trie, node), value: trie.nodes[node].value)
    }
  }

  /// Places the children of a node and, in turn, theirs. Returns the node's base, 0 for a leaf.
  private mutating func place(_ trie: PhraseTrie, _ node: Int) -> UInt32 {
    let children = trie.nodes[node].children.sorted { $0.number < $1.number }
    guard !children.isEmpty else { return 0 }
    let base = freeBase(for: children.map(\.number))
    usedBases.insert(base)
    for (number, child) in children {
      let index = Int(base + number)
      cells[index].check = base
      cellValues[index] = trie.nodes[child].value
    }
    for (number, child) in children {
      let childBase = place(trie, child)
      cells[Int(base + number)].base = childBase
    }
    return base
  }

  /// The lowest unused base whose places for all `numbers` are free; makes room for them.
  private mutating func freeBase(for numbers: [UInt32]) -> UInt32 {
    let low = Int(numbers[0])
    let high = Int(numbers[numbers.count - 1])
    while firstFree < cells.count, cells[firstFree].check != UInt32.max { firstFree += 1 }
    let start = max(1, firstFree - low)
    var base = start
    while usedBases.contains(UInt32(base)) || !numbers.allSatisfy({ isFree(base + Int($0)) }) { base += 1 }
    if base - start > Self.patience { firstFree += (base - start) / 2 }
    while cells.count <= base + high {
      cells.append(PhraseAutomaton.Cell(check: UInt32.max, base: 0))
      cellValues.append(0)
    }
    return UInt32(base)
  }

  private func isFree(_ index: Int) -> Bool { index >= cells.count || cells[index].check == UInt32.max }
}
