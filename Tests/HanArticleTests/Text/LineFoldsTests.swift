import Testing

@testable import HanArticle

@Suite("The folds of the lines of a text") struct LineFoldsTests {
  @Test("each line has its own, in whatever order they are asked for, and keeps it")
  func ownFolds() {
    let text = Array("第一行：甲\n第二行\n第三行".utf8)
    let lines = LineSplitter.lines(text)
    #expect(lines.reversed().map { $0.folded.string(0..<$0.folded.count) } == ["第三行", "第二行", "第一行:甲"])
    for line in lines { #expect(line.folded === line.folded) }
  }
}
