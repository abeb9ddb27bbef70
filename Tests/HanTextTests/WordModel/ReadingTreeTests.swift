import Testing

@testable import HanText

@Suite struct ReadingTreeTests {
  private func costs(_ text: String) -> (open: Float, closed: Float) {
    var tree = ReadingTree(model: WordModel())
    var last = tree.addRoot(script: .simplified, following: [])
    for scalar in text.unicodeScalars { last = tree.add(tree.node(after: last, scalar.value)) }
    let node = tree.nodes[Int(last)]
    return (node.cost, node.closedCost)
  }

  @Test func openBracketsArePaidFor() {
    let open = costs("“")
    #expect(open.closed > open.open)
    let closed = costs("“”")
    #expect(closed.closed == closed.open)
  }

  @Test func aBracketThatStandsOpenBeforeTheTextIsClosed() {
    var tree = ReadingTree(model: WordModel())
    let root = tree.addRoot(script: .simplified, following: [0x201C])
    let fresh = tree.addRoot(script: .simplified, following: [])
    let afterOpen = tree.node(after: root, 0x201D).cost
    let afterNothing = tree.node(after: fresh, 0x201D).cost
    #expect(afterOpen < afterNothing)
  }

  @Test func futuresAreToldByTheLastFourCharacters() {
    var tree = ReadingTree(model: WordModel())
    func text(_ text: String) -> ReadingTree.Node {
      var last = tree.addRoot(script: .simplified, following: [])
      for scalar in text.unicodeScalars { last = tree.add(tree.node(after: last, scalar.value)) }
      return tree.nodes[Int(last)]
    }
    let one = text("天一二三四")
    let same = text("地一二三四")
    let other = text("天一二三五")
    #expect(one.hasSameFuture(as: same))
    #expect(!one.hasSameFuture(as: other))
  }

  @Test func yearsHaveFourDigits() {
    #expect(costs("1978年").open < costs("978年").open)
    #expect(costs("1978年").open < costs("3978年").open)
  }
}
