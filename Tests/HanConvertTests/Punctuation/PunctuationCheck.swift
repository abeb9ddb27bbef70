import HanText
import Testing

@testable import HanConvert

/// What every case of every rule must show.
enum PunctuationCheck {
  /// The result is the expected one and a fixed point; a case that changes something does so under the rule's id too.
  static func check(_ item: PunctuationCase, rule: RuleID) {
    let text = TracedText(item.text)
    let edits = item.rewriter.edits(for: text)
    let result = text.applying(edits, stage: item.rewriter.id)
    #expect(result.string.unicodeScalars.elementsEqual(item.result.unicodeScalars), "got \(result.string)")
    #expect(edits.isEmpty ? result.trail.isEmpty : result.trail.last?.edits.count == edits.count)
    if !item.text.unicodeScalars.elementsEqual(item.result.unicodeScalars) {
      #expect(edits.contains { $0.rule == rule }, "no edit of \(rule)")
    }
    #expect(item.rewriter.edits(for: TracedText(result.string)).isEmpty, "not a fixed point")
  }
}
