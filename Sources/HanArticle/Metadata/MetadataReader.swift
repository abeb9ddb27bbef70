import HanText

/// Reads what an article says of itself from its labelled blocks: title, dateline, bylines, editor's lines.
///
/// A pure function of text and blocks, so that it can be asked again after repair: a name that damage had garbled is then
/// read from the clean text. Credits count at the head and the foot of an article (``ArticleMargins``).
public enum MetadataReader {
  /// - Parameters:
  ///   - text: the text that the ranges of `blocks` belong to.
  ///   - known: what other witnesses said; the text decides where it speaks.
  public static func metadata(of text: [UInt8], blocks: [ArticleBlock], known: ArticleMetadata = ArticleMetadata())
    -> ArticleMetadata
  {
    var draft = Draft(text: text, metadata: known, margins: ArticleMargins(blocks))
    for (index, block) in blocks.enumerated() { draft.read(block, at: index) }
    draft.readOpening(blocks)
    draft.readClosing(blocks)
    draft.chooseAuthors(known: known)
    return draft.finished(known: known, blocks: blocks)
  }

  private struct Draft {
    let text: [UInt8]
    let margins: ArticleMargins
    var metadata: ArticleMetadata
    /// By how sure the witness is: credits; the author's element; people who contributed.
    private var authors: [String] = []
    private var named: [String] = []
    private var correspondents: [String] = []
    private var sawDateline = false
    /// The block being read, and the block that each statement was first read from.
    private var current = 0
    private var places: [String: Int] = [:]

    init(text: [UInt8], metadata: ArticleMetadata, margins: ArticleMargins) {
      self.text = text
      self.margins = margins
      self.metadata = metadata
      self.metadata.authors = []
    }

    mutating func read(_ block: ArticleBlock, at index: Int) {
      current = index
      switch block.role {
      case TitleRule.id.name: readTitle(string(block.range.bounds))
      case DatelineRule.id.name: readDateline(folded(block))
      case PageAuthorRule.id.name: append([string(block.range.bounds)], to: \.named)
      default:
        guard block.label == .byline, margins.contain(index) else { return }
        let line = folded(block)
        readCredits(CreditScanner(line), line)
      }
    }

    private func string(_ range: Range<Int>) -> String {
      String(decoding: text[range.clamped(to: 0..<text.count)], as: UTF8.self)
    }

    private func folded(_ block: ArticleBlock) -> FoldedText {
      FoldedText(text, block.range.bounds.clamped(to: 0..<text.count))
    }

    private mutating func append(_ names: [String], to list: WritableKeyPath<Draft, [String]>) {
      for name in names where !self[keyPath: list].contains(name) {
        self[keyPath: list].append(name)
        note(name)
      }
    }

    private mutating func note(_ value: String) { places[value] = places[value] ?? current }

    private mutating func readTitle(_ title: String) {
      guard metadata.title == nil else { return }
      metadata.title = title
      note(title)
    }

    mutating func readCredits(_ scan: CreditScanner, _ line: FoldedText) {
      let people = scan.names([.author, .reporter], in: text)
      if people.isEmpty, scan.credits.isEmpty || !scan.isComplete, let name = PlainByline.name(in: line) {
        append([string(line.origin(of: name))], to: \.authors)
      } else {
        append(people, to: \.authors)
      }
      append(scan.names([.correspondent], in: text), to: \.correspondents)
      append(scan.names([.editor], in: text), to: \.metadata.editors)
      let sources = scan.credits.filter { $0.kind == .source }.compactMap(\.names.first)
      append(sources.map { string(line.origin(of: $0)) }, to: \.metadata.origins)
    }

    /// The line under the title is the best witness of the time: it is what the page shows. Data of the page that name
    /// the same day more precisely add to it.
    mutating func readDateline(_ line: FoldedText) {
      let matches = DateReader(line).all()
      guard let match = matches.first else { return }
      for (index, match) in matches.enumerated() {
        let label = (index == 0 ? 0 : matches[index - 1].range.upperBound)..<match.range.lowerBound
        takeDate(match.stamp, isUpdate: DatelineLabel.isUpdate(line, match.range, label: label))
      }
      if margins.contain(current) { readCredits(beside: match.range, line) }
      readSite(line, match.range)
    }

    private mutating func readCredits(beside date: Range<Int>, _ line: FoldedText) {
      readCredits(CreditScanner(line, from: date.upperBound), line)
      readCredits(CreditScanner(line, to: date.lowerBound), line)
      append(penNames(line, before: date.lowerBound), to: \.named)
    }

    /// The paper beside the date: the first word of the line, or the one right after a date that opens it.
    private mutating func readSite(_ line: FoldedText, _ date: Range<Int>) {
      guard metadata.site == nil else { return }
      if date.lowerBound == 0 {
        guard let next = CreditTokens(line, date.upperBound..<line.count).first, !next.isBeforeMark,
          NameCheck.isPaper(line, next.range)
        else { return }
        takeSite(string(line.origin(of: next.range)))
        return
      }
      guard let first = CreditTokens(line, 0..<date.lowerBound).first,
        !first.isBeforeMark || first.range.upperBound == date.lowerBound,
        Lexicon.articleCredits.longestLength(in: line.utf8, at: first.range.lowerBound) == nil
      else { return }
      takeSite(string(line.origin(of: first.range)))
    }

    private mutating func takeSite(_ site: String) {
      metadata.site = site
      note(site)
    }

    /// Names in Latin letters before the date: the account of a platform that shows `原创 Account 2025-04-09`.
    private func penNames(_ line: FoldedText, before end: Int) -> [String] {
      CreditTokens(line, 0..<end).filter { token in
        let bytes = line.utf8[token.range]
        return bytes.count >= 4 && bytes.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) }
          && ASCII.isLetter(bytes[bytes.startIndex])
          && !["source", "from", "updated", "published", "posted", "time", "date"].contains(line.string(token.range))
      }.map { string(line.origin(of: $0.range)) }
    }

    private mutating func takeDate(_ stamp: DateStamp, isUpdate: Bool) {
      let shown = stamp.iso8601
      if isUpdate, sawDateline || metadata.published != nil {
        metadata.updated = metadata.updated ?? shown
        note(shown)
        return
      }
      guard !sawDateline else { return }
      sawDateline = true
      let minute = String(shown.prefix(16))
      let isLessPrecise = stamp.second == nil && metadata.published.map { isFiner($0, than: stamp, minute) } ?? false
      guard !isLessPrecise else { return }
      metadata.published = shown
      note(shown)
    }

    private func isFiner(_ known: String, than stamp: DateStamp, _ shown: String) -> Bool {
      known.hasPrefix(shown) && (stamp.minute == nil || known.hasSuffix("+08:00"))
    }

    /// The reporter whom the first paragraph names in brackets: `某报讯（记者 甲 通讯员 乙）`, `【记者甲／台北报导】`.
    mutating func readOpening(_ blocks: [ArticleBlock]) {
      guard authors.isEmpty else { return }
      for index in blocks.indices.lazy.filter({ blocks[$0].label == .body }).prefix(2) {
        let line = folded(blocks[index])
        guard let range = OpeningByline.range(in: line) else { continue }
        current = index
        readCredits(CreditScanner(line, from: range.lowerBound, to: range.upperBound), line)
        return
      }
    }

    /// The people whom the brackets at the end of the text name; a name alone counts where nobody else is named.
    mutating func readClosing(_ blocks: [ArticleBlock]) {
      guard let index = blocks.lastIndex(where: { $0.label == .body && $0.role == nil }) else { return }
      let line = folded(blocks[index])
      guard let range = ClosingByline.range(in: line) else { return }
      current = index
      if ClosingByline.isBareName(line, range) {
        if authors.isEmpty { append([string(line.origin(of: range))], to: \.authors) }
        return
      }
      let scan = CreditScanner(line, from: range.lowerBound, to: range.upperBound)
      guard scan.isComplete else { return }
      append(scan.names([.editor], in: text), to: \.metadata.editors)
      if authors.isEmpty { append(scan.names([.author, .reporter], in: text), to: \.authors) }
    }

    /// The surest witness that names anybody; an editor or the site itself is no author.
    mutating func chooseAuthors(known: ArticleMetadata) {
      let witnesses = [authors, named.map(accountName), known.authors, correspondents]
      for names in witnesses {
        let people = names.filter { isAuthor($0) }
        guard !people.isEmpty else { continue }
        metadata.authors = people
        return
      }
    }

    /// The metadata with a witness for each statement.
    func finished(known: ArticleMetadata, blocks: [ArticleBlock]) -> ArticleMetadata {
      var result = metadata
      let statements: [(MetadataEvidence.Field, [String])] = [
        (.title, [metadata.title].compactMap { $0 }), (.author, metadata.authors), (.editor, metadata.editors),
        (.published, [metadata.published].compactMap { $0 }), (.updated, [metadata.updated].compactMap { $0 }),
        (.site, [metadata.site].compactMap { $0 }), (.source, metadata.origins),
        (.url, [metadata.url].compactMap { $0 }),
      ]
      result.evidence = statements.flatMap { field, values in
        values.compactMap { value in
          known.evidence.first { $0.field == field && $0.value == value }
            ?? places[value].map { MetadataEvidence(field, value, witness: blocks[$0].role ?? "text", block: $0) }
        }
      }
      return result
    }

    /// The name in an author's element, if it is a person's, a short pen name, or has Latin letters.
    private func accountName(_ name: String) -> String {
      let bytes = Array(name.utf8)
      let line = FoldedText(bytes, 0..<bytes.count)
      let isShort = line.length <= 4 || line.utf8.contains(where: ASCII.isLetter)
      return isShort ? NameCheck.cleaned(line, 0..<line.count, bytes) : ""
    }

    private func isAuthor(_ name: String) -> Bool {
      guard !name.isEmpty, !metadata.editors.contains(name) else { return false }
      let site = metadata.site ?? ""
      let isOwnSite = site.hasPrefix(name + "的")  // a writer's own pages
      let isSite = site.contains(name) && !isOwnSite || (metadata.url ?? "").lowercased().contains(name.lowercased())
      return !isSite && !metadata.origins.contains(name)
    }
  }
}
