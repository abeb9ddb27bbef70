import Testing

@testable import HanConvert

@Suite struct ByteCellsTests {
  @Test func choicesBelongToTheLastCell() {
    var cells = ByteCells()
    cells.addChoice([.known(1)])
    cells.addCell(0x41)
    cells.addCell(0x42)
    cells.addChoice(code: 0xB0A1)
    cells.addChoice(code: 0x42, cost: 2)
    #expect(cells.count == 2)
    #expect(cells.cells.map(\.choices.count) == [0, 2])
    #expect(cells.choices.map(\.count) == [2, 1])
    #expect(cells.choices[0][0] == .known(0xB0))
    #expect(cells.choices[0][1] == .known(0xA1))
    #expect(cells.choices[1].cost == 2)
  }

  @Test func setsAreNumberedOnce() {
    var cells = ByteCells()
    let first = cells.unit(ByteSet(0x81...0xFE))
    let second = cells.unit(ByteSet(0x40...0x7E))
    #expect(cells.unit(ByteSet(0x81...0xFE)) == first)
    #expect(first != second)
    #expect(!first.isKnown)
    #expect(cells.sets.count == 2)
  }

  @Test func tooLongAWayIsLeftOut() {
    var cells = ByteCells()
    cells.addCell(0x41)
    cells.addChoice(Array(repeating: .known(0x41), count: 5))
    #expect(cells.choices.isEmpty)
  }
}
