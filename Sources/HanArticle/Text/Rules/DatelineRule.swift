import HanText

/// `dateline`: the line under the title with site and date, `某某网  2025-04-09 14:05  来源：某报`.
enum DatelineRule: LineRule {
  static let id: RuleID = "dateline"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    let margins = TextMargins(lines)
    let found = lines.indices.filter { index in
      guard margins.contains(index), lines[index].label == nil else { return false }
      let line = lines[index]
      if margins.isTail(index), !isSigned(line), !isApart(line.folded) { return false }
      return isDateline(line) || margins.isHead(index) && isDayAndTime(line.folded)
    }
    return found.map { LineProposal($0, isByline(lines[$0]) || margins.isTail($0) ? .byline : .heading, id.name) }
  }

  /// Nothing but a paper and a day belongs to the title above it; with a time, a source or a writer the line is a byline.
  private static func isByline(_ line: ArticleLine) -> Bool {
    if isSigned(line) || DateReader(line.folded).first()?.stamp.minute != nil { return true }
    if line.folded.ends(with: "版") { return true }
    return CreditScanner(line.folded).credits.contains { !$0.names.isEmpty }
  }

  /// The line says what the date is of: `发布时间：…`, `更新：…`.
  private static func isSigned(_ line: ArticleLine) -> Bool {
    let words: [StaticString] = ["发布", "出版", "更新", "发表", "刊登", "发稿", "时间:", "日期:", "编辑于"]
    return line.folded.containsAny(of: words)
  }

  /// Nothing, a blank or a bracket stands before the date: it is no object of a sentence.
  private static func isApart(_ text: FoldedText) -> Bool {
    guard let date = DateReader(text).first() else { return false }
    let start = date.range.lowerBound
    return start == 0 || [0x20, 0x28, 0x7C, 0x5B].contains(text.utf8[start - 1])
  }

  /// `03-05 09:12`, `3月5日 09:12` and nothing else.
  private static func isDayAndTime(_ text: FoldedText) -> Bool {
    guard (9...16).contains(text.length), let colon = text.find(":"), colon >= 2 else { return false }
    return text.contains("-") || text.contains("月") && text.contains("日")
      ? (0..<text.count).allSatisfy { isOfDate(text, $0) } : false
  }

  private static func isOfDate(_ text: FoldedText, _ place: Int) -> Bool {
    if text.utf8[place] & 0xC0 == 0x80 { return true }
    return ASCII.isDigit(text.utf8[place]) || [0x20, 0x2D, 0x3A].contains(text.utf8[place])
      || text.has("月", at: place) || text.has("日", at: place)
  }

  /// Site, channel, counters and source fit in this beside the date.
  private static let limit = 90

  static func isDateline(_ line: ArticleLine) -> Bool {
    guard line.length <= limit, !line.folded.contains("。"), !line.folded.contains("“"), !line.folded.contains("「")
    else {
      return false
    }
    guard let match = DateReader(line.folded).first() else { return false }
    let before = line.folded.length(0..<match.range.lowerBound)
    let after = line.folded.length(match.range.upperBound..<line.folded.count)
    let comma = line.folded.find(",", from: match.range.upperBound)
    let isBroken = comma != nil || line.folded.find(",").map { $0 < match.range.lowerBound } ?? false
    return before <= 30 && after <= 50 && !isBroken
  }
}
