import HanText
import TestSupport
import Testing

@testable import HanConvert

@Suite(.enabled(if: BuiltTables.isThere, "needs scripts/build-tables"))
struct ConversionCandidatesTests {
  @Test func listsWhatACharacterCouldBecome() throws {
    let engine = try ContextEngine(#require(BuiltTables.image), to: .traditional)
    let text = Array("的头发".utf8)
    let hair = try #require(engine.candidates(in: text).last)
    #expect(hair.range == TextRange(6..<9))
    #expect(hair.options.map(\.text).contains("發"))
    #expect(hair.options.first?.text == "髮")
    #expect(abs(hair.options.reduce(0) { $0 + $1.score } - 1) < 1e-9)
    #expect(hair.options.map(\.score) == hair.options.map(\.score).sorted(by: >))
  }

  @Test func traditionalTextHasNone() throws {
    let engine = try ContextEngine(#require(BuiltTables.image), to: .traditional)
    #expect(engine.candidates(in: Array("頭髮在這裏".utf8)).isEmpty)
    #expect(engine.candidates(in: []).isEmpty)
  }
}
