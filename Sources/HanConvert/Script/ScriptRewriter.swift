import HanText

/// Converts between Traditional and Simplified Chinese, as a stage of the pipeline.
public struct ScriptRewriter: Rewriter {
  public let id: RuleID = "script"
  public let target: ScriptTarget
  private let converter: ScriptConverter?

  /// With the default engine. Without tables it is ICU's transliterator.
  public init(target: ScriptTarget, tables: TableImage? = nil) {
    self.target = target
    converter = try? ScriptConverter(OpenCCConfiguration(from: nil, to: target), tables: tables)
  }

  public init(target: ScriptTarget, converter: ScriptConverter) {
    self.target = target
    self.converter = converter
  }

  public func edits(for text: TracedText) -> [Edit] { converter?.edits(for: text.utf8) ?? [] }
}
