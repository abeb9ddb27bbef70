/// Which of two marks that meet is kept.
package enum Punctuation {
  /// The part of `mark` (`. `, `, `, `.` …) that is written after a text that ends in `last`.
  ///
  /// A full stop gives way to a full stop, a question or exclamation mark and to their full-width forms, which already
  /// end the element (APA 7 §9.4, MLA 9 §5.8, CMOS 18 §6.133); a colon gives way to a question or exclamation mark.
  package static func remaining(of mark: String, after last: Unicode.Scalar) -> String {
    guard let first = mark.unicodeScalars.first else { return mark }
    let isDropped =
      switch first {
      case ".": enders.contains(last)
      case ":": last == "?" || last == "!" || last == ":"
      case ",", ";": last == first
      default: false
      }
    return isDropped ? String(mark.unicodeScalars.dropFirst()) : mark
  }

  private static let enders: Set<Unicode.Scalar> = [".", "?", "!", "。", "？", "！", "．"]
}

/// The parts that are not empty, with a delimiter between them.
struct Joiner: Sendable {
  /// Whether a full stop or comma goes before closing quotation marks.
  var insideQuotes = false

  func callAsFunction(_ parts: [StyledText?], _ delimiter: String) -> StyledText {
    var result = StyledText()
    for part in parts.compactMap(\.self) where !part.isEmpty {
      if !result.isEmpty { result.append(punctuation: delimiter, insideQuotes: insideQuotes) }
      result.append(part)
    }
    return result
  }

  /// The text in brackets or between other marks; nothing for nothing.
  func wrapped(_ open: String, _ text: StyledText?, _ close: String) -> StyledText? {
    guard let text, !text.isEmpty else { return nil }
    var result = StyledText(open)
    result.append(text)
    result.append(StyledText(close))
    return result
  }

  /// The text with a mark after it; nothing for nothing.
  func ended(_ text: StyledText, _ mark: String = ".") -> StyledText {
    guard !text.isEmpty else { return text }
    var result = text
    result.append(punctuation: mark, insideQuotes: insideQuotes)
    return result
  }
}
