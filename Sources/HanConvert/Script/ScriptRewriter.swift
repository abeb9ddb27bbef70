import HanText
import ICUKit

/// A script and regional standard, named by its BCP 47 tag.
public enum ScriptTarget: String, Sendable, CaseIterable {
  case simplified = "zh-Hans"
  case traditional = "zh-Hant"
  case taiwan = "zh-Hant-TW"
  case hongKong = "zh-Hant-HK"
}

/// Converts between Traditional and Simplified Chinese.
public struct ScriptRewriter: Rewriter {
  public let id: RuleID = "script"
  public let target: ScriptTarget

  public init(target: ScriptTarget, tables: TableImage? = nil) { self.target = target }

  public func edits(for text: TracedText) -> [Edit] { [] }
}
