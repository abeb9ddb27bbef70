import HanText

/// Reads an article that was saved as plain text.
enum TextArticle {
  /// Lines labelled, metadata read from them; the text is the whole source.
  /// - Complexity: O(text).
  static func read(_ source: SourceText) -> LabelledArticle {
    let blocks = LineLabeller.blocks(LineLabeller.labelled(LineSplitter.lines(source.utf8)))
    return LabelledArticle(
      source: source, text: TracedText(utf8: source.utf8), blocks: blocks, findings: source.findings)
  }
}
