import HanText

/// How a reference list is written out.
public enum ReferenceMarkup: String, Sendable, CaseIterable {
  case text, markdown, html
}

/// Writes styled text as plain text, Markdown or HTML.
public struct ReferenceRenderer: Sendable {
  public let markup: ReferenceMarkup

  public init(_ markup: ReferenceMarkup) { self.markup = markup }

  /// The whole list: one entry a line (or paragraph, or list item), the quotations of a source under its entry, each
  /// with its speaker, its place in the source in code points, and its mark.
  public func text(_ list: ReferenceList) -> String {
    switch markup {
    case .text: list.entries.map { plain($0) + quotations($0).map { "\n    \($0)" }.joined() + "\n" }.joined()
    case .markdown: list.entries.map { markdown($0) + quotations($0).map { "> \($0)\n\n" }.joined() }.joined()
    case .html: html(list)
    }
  }

  /// One text in the markup, without a line break.
  package func text(_ styled: StyledText) -> String {
    switch markup {
    case .text: styled.plain
    case .markdown: styled.runs.map(markdownRun).joined()
    case .html: styled.runs.map(htmlRun).joined()
    }
  }

  private func plain(_ entry: ReferenceList.Entry) -> String { entry.label + entry.text.plain }

  // Quotations

  private func quotations(_ entry: ReferenceList.Entry) -> [String] {
    entry.record.quotations.map { quotation in
      let who = quotation.shownSpeaker
      let place = "\(quotation.position.lowerBound)–\(quotation.position.upperBound)"
      return escaped(quotation.shown) + (who.isEmpty ? "" : " —— \(escaped(who))") + " @\(place) " + text(entry.mark)
    }
  }

  private func escaped(_ text: String) -> String {
    switch markup {
    case .text: text
    case .markdown: Self.markdownEscaped(text)
    case .html: Self.htmlEscaped(text)
    }
  }

  // Markdown

  private func markdown(_ entry: ReferenceList.Entry) -> String {
    // A label of its own keeps readers from making a new list of `1.`.
    Self.markdownEscaped(entry.label) + text(entry.text) + "\n\n"
  }

  private func markdownRun(_ run: StyledText.Run) -> String {
    if run.style.contains(.link) { return "<\(run.text)>" }
    var text = Self.markdownEscaped(run.text)
    if run.style.contains(.italic) { text = "*\(text)*" }
    if run.style.contains(.bold) { text = "**\(text)**" }
    if run.style.contains(.superscript) { text = "^\(text)^" }
    if run.style.contains(.subscript) { text = "~\(text)~" }
    return text
  }

  private static func markdownEscaped(_ text: String) -> String {
    text.replacingScalars { "\\`*_[]<>#|~^".unicodeScalars.contains($0) ? "\\\($0)" : nil }
  }

  // HTML

  private func html(_ list: ReferenceList) -> String {
    let items = list.entries.map { entry in
      let quotes = quotations(entry).map { "\n<blockquote>\($0)</blockquote>" }.joined()
      return "<li id=\"ref-\(Self.htmlEscaped(entry.record.source.id))\">"
        + Self.htmlEscaped(entry.label) + text(entry.text) + quotes + "</li>\n"
    }
    return "<ul class=\"references\">\n\(items.joined())</ul>\n"
  }

  private func htmlRun(_ run: StyledText.Run) -> String {
    var text = Self.htmlEscaped(run.text)
    for (style, tag) in Self.htmlTags where run.style.contains(style) { text = "<\(tag)>\(text)</\(tag)>" }
    if run.style.contains(.smallCapitals) { text = "<span style=\"font-variant:small-caps\">\(text)</span>" }
    return run.style.contains(.link) && Self.isSafeLink(run.text) ? "<a href=\"\(text)\">\(text)</a>" : text
  }

  private static let htmlTags: [(StyledText.Style, String)] = [
    (.italic, "i"), (.bold, "b"), (.superscript, "sup"), (.subscript, "sub"),
  ]

  /// Only the web: a record must not bring `javascript:` into a page.
  private static func isSafeLink(_ url: String) -> Bool {
    let lower = url.lowercased()
    return lower.hasPrefix("http://") || lower.hasPrefix("https://")
  }

  package static func htmlEscaped(_ text: String) -> String {
    text.replacingScalars {
      switch $0 {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: nil
      }
    }
  }
}

extension String {
  /// The text with every stretch of white space made one space.
  /// - Complexity: O(text); most texts are on one line already and come back as they are.
  package var onOneLine: String {
    var text = self
    if text.withUTF8({ !Self.hasOtherBlanks($0) }) { return self }
    return unicodeScalars.split { $0.properties.isWhitespace && $0 != "\u{3000}" }
      .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }

  /// Whether there is white space other than single spaces between other characters; may say so too often.
  private static func hasOtherBlanks(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    var afterSpace = true
    for (index, byte) in utf8.enumerated() {
      switch byte {
      case 0x20:
        if afterSpace { return true }
        afterSpace = true
        continue
      case 0x09...0x0D, 0xE1: return true
      case 0xC2: if utf8[index + 1] == 0x85 || utf8[index + 1] == 0xA0 { return true }
      case 0xE2: if utf8[index + 1] < 0x82, !isCommonMark(utf8[index + 1], utf8[index + 2]) { return true }
      default: break
      }
      afterSpace = false
    }
    return afterSpace && !utf8.isEmpty
  }

  /// ‐ to ‧, the common marks among U+2000…U+207F.
  private static func isCommonMark(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0x80 && (0x90...0xA7).contains(third)
  }
}
