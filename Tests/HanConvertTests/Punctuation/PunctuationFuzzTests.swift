import HanText
import TestSupport
import Testing

@testable import HanConvert

/// What must hold for any text: 400 random strings of marks, Chinese characters, words, numbers and broken pieces of
/// addresses and code, in every style and with the spacing option.
@Suite struct PunctuationFuzzTests {
  private static let marks = Array(
    ",:;?!()\"'.…—-–~·•‧・“”‘’「」『』《》〈〉，。、；：？！（）％．／＂－─　 \n`{}<>[]@&#=/|".unicodeScalars.map(String.init))
  private static let words = [
    "中", "文", "他说", "𠮷", "カ", "DeepSeek", "a", "it", "http://a.b/c", "3", "10", "2025", "年", "一", "...", "——",
    "。。。", "--", "😀", "é", "ｱ", "Ａ", "\u{FFFD}", "山姆", "威尔",
  ]
  private static let rewriters = PunctuationStyle.allCases.flatMap { style in
    [false, true].map { PunctuationRewriter(style: style, spacing: $0) }
  }

  private static func text(seed: Int) -> TracedText {
    var generator = SplitMix64(seed: seed)
    var string = ""
    for _ in 0..<Int.random(in: 1...40, using: &generator) {
      let isMark = Int.random(in: 0..<3, using: &generator) > 0
      string += (isMark ? marks : words).randomElement(using: &generator) ?? "x"
    }
    return TracedText(string)
  }

  /// The letters and digits of a text, and its paragraph ends.
  private static func words(of text: TracedText) -> [Unicode.Scalar] {
    text.string.unicodeScalars.filter { [.han, .letter, .digit].contains(MarkKind($0)) || $0 == "\n" }
  }

  @Test(arguments: 0..<400)
  func resultIsAFixedPoint(seed: Int) {
    let text = Self.text(seed: seed)
    for rewriter in Self.rewriters {
      let result = text.applying(rewriter)
      let again = rewriter.edits(for: TracedText(utf8: result.utf8))
      #expect(again.isEmpty, "\(rewriter.style) \(rewriter.spacing): \(text.string) → \(result.string)")
    }
  }

  @Test(arguments: 0..<400)
  func onlyMarksChange(seed: Int) {
    let text = Self.text(seed: seed)
    for rewriter in Self.rewriters {
      #expect(Self.words(of: text) == Self.words(of: text.applying(rewriter)), "\(rewriter.style): \(text.string)")
    }
  }

  @Test(arguments: 0..<400)
  func everyEditIsLawfulAndSmall(seed: Int) {
    let text = Self.text(seed: seed)
    for rewriter in Self.rewriters {
      let edits = rewriter.edits(for: text)
      let result = text.applying(edits, stage: rewriter.id)
      #expect((result.trail.last?.edits ?? []) == edits, "\(rewriter.style): \(text.string)")
      for edit in edits where !edit.range.isEmpty {
        #expect(!text[edit.range].unicodeScalars.contains { MarkKind($0) == .han })
      }
    }
  }
}
