import HanText
import Testing

@testable import HanQuote

@Suite("Folded scalars")
struct FoldedScalarsTests {
  private static func read(_ utf8: [UInt8]) -> (scalars: [UInt32], offsets: [Int], others: [Int32]) {
    let scalars = UnsafeMutablePointer<UInt32>.allocate(capacity: utf8.count + 1)
    let others = UnsafeMutablePointer<Int32>.allocate(capacity: utf8.count + 1)
    defer {
      scalars.deallocate()
      others.deallocate()
    }
    let counts = utf8.withUnsafeBufferPointer { FoldedScalars.write($0, into: scalars, others: others) }
    return (
      (0..<counts.count).map { scalars[$0] }, (0...counts.count).map { counts.offsets[$0] },
      (0..<counts.others).map { others[$0] }
    )
  }

  @Test(
    "each scalar is folded and stands where it starts",
    arguments: [
      "", "漢字", "𠮷田說：「OK，é。」", "\u{3400}\u{4000}\u{9FFF}\u{F900}一\u{3000}", "한글與漢字·😀",
      "清晨的港口很安靜，漁船一條接一條地開了出去。3 點半；「說a說」b港口說說",
    ])
  func reads(_ text: String) {
    let (scalars, offsets, others) = Self.read(Array(text.utf8))
    #expect(scalars == text.unicodeScalars.map { HanFolding.simplified($0).value })
    let starts = text.unicodeScalars.indices.map { text.utf8.distance(from: text.utf8.startIndex, to: $0) }
    #expect(offsets == starts + [text.utf8.count])
    let marks = scalars.indices.filter { !(0x4000...0x9FFF).contains(text.unicodeScalars.map(\.value)[$0]) }
    #expect(others.map(Int.init) == marks)
  }

  @Test("a sequence that is cut off stands for its bytes")
  func cutOff() {
    let (scalars, offsets, _) = Self.read(Array("说".utf8) + [0xE8, 0xAF])
    #expect(scalars == [0x8BF4, 0xE8, 0xAF])
    #expect(offsets == [0, 3, 4, 5])
  }
}
