import HanText

/// How an article's punctuation is to look.
public enum PunctuationStyle: String, Sendable, CaseIterable {
  /// Only half-width marks beside Chinese characters are widened.
  case width
  case mainland, taiwan, hongkong
  case keep
}

/// Normalises punctuation to a style.
public struct PunctuationRewriter: Rewriter {
  public let id: RuleID = "punctuation"
  public let style: PunctuationStyle

  public init(style: PunctuationStyle) { self.style = style }

  public func edits(for text: TracedText) -> [Edit] { [] }
}
