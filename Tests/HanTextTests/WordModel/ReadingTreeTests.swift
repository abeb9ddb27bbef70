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

  @Test func whatIsForgottenChangesNoCost() {
    let model = WordModel()
    let text = Array("“清晨的港口很安静”，渔船1998年3月开了出去".unicodeScalars)
    var whole = ReadingTree(model: model)
    var forgetful = ReadingTree(model: model)
    var last = whole.addRoot(script: .simplified, following: [])
    var kept = forgetful.addRoot(script: .simplified, following: [])
    for scalar in text {
      last = whole.add(whole.node(after: last, scalar.value))
      kept = forgetful.add(forgetful.node(after: kept, scalar.value))
      kept = forgetful.keepOnly([kept])[0]
      #expect(forgetful.nodes[Int(kept)].closedCost == whole.nodes[Int(last)].closedCost)
    }
    #expect(forgetful.nodes.count <= WordModel.longestWord)
  }

  @Test func severalTextsAreKeptApart() {
    var tree = ReadingTree(model: WordModel())
    let root = tree.addRoot(script: .traditional, following: [])
    let leaves = [0x6E2F, 0x8239, 0x71C8].map { tree.add(tree.node(after: root, $0)) }
    let costs = leaves.map { tree.nodes[Int($0)].cost }
    let kept = tree.keepOnly(leaves)
    #expect(kept.map { tree.nodes[Int($0)].cost } == costs)
    #expect(kept.map { tree.nodes[Int($0)].scalar } == [0x6E2F, 0x8239, 0x71C8])
  }
}
