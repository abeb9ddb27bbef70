import HanText
import Testing

@testable import HanQuote

@Suite("Reported speech")
struct IndirectFinderTests {
  private static func clauses(_ text: String) -> [String] {
    let bytes = Array("标题\n\(text)\n".utf8)
    return QuotationExtractor().quotations(in: bytes, paragraphs: []).filter { $0.kind == .indirect }.map {
      "\($0.speaker ?? "–"): \(String(decoding: bytes[$0.range.bounds], as: UTF8.self))"
    }
  }

  @Test(
    arguments: [
      ("厂长骆青山坦承这一批次存在瑕疵。", ["骆青山: 这一批次存在瑕疵"]),
      ("厂长骆青山估计，明年会好转；在她看来，难关已经过去。", ["骆青山: 明年会好转", "骆青山: 难关已经过去"]),
      ("厂长骆青山表示，厂方没有隐瞒，希望各方保持克制。", ["骆青山: 厂方没有隐瞒，希望各方保持克制"]),
      ("店主裴大年忆述，当天两名男子进门，其中一人开口便说：“别动。”", ["裴大年: 当天两名男子进门，其中一人开口便说：“别动。”"]),
      ("新合同约定收益三七分成。", ["新合同: 收益三七分成"]),
    ])
  func finds(text: String, expected: [String]) { #expect(Self.clauses(text) == expected) }

  @Test("words that point back are no clause", arguments: ["厂长骆青山说这番话时很平静。", "厂长骆青山提到这件事就摇头。"])
  func refuses(text: String) { #expect(Self.clauses(text).isEmpty) }
}
