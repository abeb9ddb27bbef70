import HanText

/// Reads what an article says of itself from its labelled blocks: title, dateline, bylines, editor's lines.
///
/// A pure function of text and blocks, so that it can be asked again after repair: a name that damage had garbled is then
/// read from the clean text.
public enum MetadataReader {
  /// - Parameters:
  ///   - text: the text that the ranges of `blocks` belong to.
  ///   - known: what other witnesses said; the text decides where it speaks.
  public static func metadata(of text: [UInt8], blocks: [ArticleBlock], known: ArticleMetadata = ArticleMetadata())
    -> ArticleMetadata
  {
    var draft = Draft(text: text, metadata: known)
    for block in blocks { draft.read(block) }
    draft.readOpening(blocks)
    return draft.metadata
  }

  private struct Draft {
    let text: [UInt8]
    var metadata: ArticleMetadata

    mutating func read(_ block: ArticleBlock) {
      switch block.role {
      case TitleRule.id.name:
        let title = String(decoding: text[block.range.bounds.clamped(to: 0..<text.count)], as: UTF8.self)
        metadata.title = metadata.title ?? title
      case DatelineRule.id.name: readDateline(folded(block))
      default: if block.label == .byline { readCredits(CreditScanner(folded(block)), folded(block)) }
      }
    }

    private func folded(_ block: ArticleBlock) -> FoldedText {
      FoldedText(text, block.range.bounds.clamped(to: 0..<text.count))
    }

    mutating func readCredits(_ scan: CreditScanner, _ line: FoldedText) {
      var authors = scan.names([.author, .reporter], in: text)
      if scan.credits.isEmpty, HeadBylineRule.isName(line), let name = line.utf8.split(separator: 0x20).last {
        authors = [String(decoding: text[line.origin(of: name.startIndex..<name.endIndex)], as: UTF8.self)]
      }
      for author in authors where !metadata.authors.contains(author) { metadata.authors.append(author) }
      for editor in scan.names([.editor], in: text) where !metadata.editors.contains(editor) {
        metadata.editors.append(editor)
      }
      if metadata.origin == nil { metadata.origin = origin(scan, line) }
    }

    private func origin(_ scan: CreditScanner, _ line: FoldedText) -> String? {
      guard let name = scan.credits.first(where: { $0.kind == .source })?.names.first else { return nil }
      return String(decoding: text[line.origin(of: name)], as: UTF8.self)
    }

    mutating func readDateline(_ line: FoldedText) {
      guard let match = DateReader(line).first() else { return }
      if metadata.published == nil { metadata.published = match.stamp.iso8601 }
      let before = CreditTokens(line, 0..<match.range.lowerBound).tokens
      let scan = CreditScanner(line, from: match.range.upperBound)
      readCredits(scan, line)
      readCredits(CreditScanner(line, to: match.range.lowerBound), line)
      if metadata.site == nil, let first = before.first,
        !first.isBeforeMark || first.range.upperBound == match.range.lowerBound,
        Lexicon.articleCredits.longestMatch(in: line.utf8, at: first.range.lowerBound) == nil
      {
        metadata.site = String(decoding: text[line.origin(of: first.range)], as: UTF8.self)
      }
    }

    /// The reporter whom the first paragraph names in brackets: `某报讯（记者 甲 通讯员 乙）`, `【记者甲／台北报导】`.
    mutating func readOpening(_ blocks: [ArticleBlock]) {
      guard metadata.authors.isEmpty else { return }
      for block in blocks.lazy.filter({ $0.label == .body }).prefix(2) {
        let line = folded(block)
        guard let range = OpeningByline.range(in: line) else { continue }
        readCredits(CreditScanner(line, from: range.lowerBound, to: range.upperBound), line)
        return
      }
    }
  }
}
