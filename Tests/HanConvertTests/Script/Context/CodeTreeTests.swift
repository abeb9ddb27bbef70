import TestSupport
import Testing

@testable import HanConvert

@Suite struct CodeTreeTests {
  @Test func findsEveryWordAndNoOther() {
    var random = SplitMix64(seed: 7)
    var keys: Set<[UInt16]> = []
    for _ in 0..<2000 {
      keys.insert((0..<Int.random(in: 1...4, using: &random)).map { _ in UInt16.random(in: 1...40, using: &random) })
    }
    let sorted = keys.sorted { $0.lexicographicallyPrecedes($1) }
    let tree = CodeTree(sorted.enumerated().map { .init(codes: $1, cost: Int32($0), spelling: UInt32($0)) })
    for (index, key) in sorted.enumerated() { #expect(cost(of: key, in: tree) == Int32(index)) }
    for _ in 0..<2000 {
      let other = (0..<Int.random(in: 1...5, using: &random)).map { _ in UInt16.random(in: 1...41, using: &random) }
      if !keys.contains(other) { #expect(cost(of: other, in: tree) == -1) }
    }
  }

  private func cost(of key: [UInt16], in tree: CodeTree) -> Int32 {
    var node = 0
    for code in key {
      let next = Int(tree.base[node]) + Int(code)
      guard next < tree.parent.count, tree.parent[next] == UInt32(node) else { return -1 }
      node = next
    }
    return tree.cost[node]
  }
}
