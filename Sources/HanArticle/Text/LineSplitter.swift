import HanText

/// Cuts plain text into lines at LF, CR and CR LF.
enum LineSplitter {
  /// The lines that hold anything but blanks, without the blanks at their ends.
  /// - Complexity: O(text).
  static func lines(_ text: [UInt8]) -> [ArticleLine] {
    LineShape.withScans(of: text) { lines(text, $0) }
  }

  private static func lines(_ text: [UInt8], _ scans: LineScans) -> [ArticleLine] {
    var lines: [ArticleLine] = []
    let folds = LineFolds(text)
    var start = 0
    var blankBefore = true
    while start < text.count {
      let end = lineEnd(text, from: start)
      let range = trimmed(text, start..<end)
      if range.isEmpty {
        blankBefore = true
      } else {
        reserve(&lines, text.count, readTo: start)
        let shape = scans.shape(of: range)
        lines.append(
          ArticleLine(folds, number: lines.count, range: TextRange(range), shape: shape, isSeparate: blankBefore))
        blankBefore = false
      }
      start = end + (end + 1 < text.count && text[end] == 0x0D && text[end + 1] == 0x0A ? 2 : 1)
    }
    return lines
  }

  /// Makes room, where there is none left, for as many lines as there will be if the text goes on as it did so far, once
  /// that is known of some hundred lines: to move the lines of a long text, which have some 150 bytes each, took longer
  /// than to find them. Room that is not used is never touched.
  private static func reserve(_ lines: inout [ArticleLine], _ count: Int, readTo start: Int) {
    guard lines.count == lines.capacity else { return }
    let expected = lines.isEmpty ? 8 : (lines.count + 1) * count / max(1, start)
    let most = lines.count < enough ? 8 * lines.count + 8 : 1024 * lines.count
    lines.reserveCapacity(max(2 * lines.count, min(expected + expected / 16, most)))
  }

  /// So many lines tell about how long the lines of a text are (not swept).
  private static var enough: Int { 500 }

  private static func lineEnd(_ text: [UInt8], from start: Int) -> Int {
    var end = RareBytes.first(below: 0x0E, in: text, from: start)
    while end < text.count, text[end] != 0x0A, text[end] != 0x0D {
      end = RareBytes.first(below: 0x0E, in: text, from: end + 1)
    }
    return end
  }

  /// The range without blanks (ASCII, NBSP, U+3000, U+FEFF) at its ends.
  static func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, let width = blankWidth(text, at: start, before: end) { start += width }
    scan: while start < end {
      for width in 1...3 where end - width >= start {
        if blankWidth(text, at: end - width, before: end) == width {
          end -= width
          continue scan
        }
      }
      break
    }
    return start..<end
  }

  private static func blankWidth(_ text: [UInt8], at place: Int, before end: Int) -> Int? {
    switch text[place] {
    case 0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x00: return 1
    case 0xC2 where place + 1 < end && text[place + 1] == 0xA0: return 2
    case 0xE3 where place + 2 < end && text[place + 1] == 0x80 && text[place + 2] == 0x80: return 3
    case 0xEF where place + 2 < end && text[place + 1] == 0xBB && text[place + 2] == 0xBF: return 3
    case 0xE2 where place + 2 < end && text[place + 1] == 0x80 && (0x80...0x8B).contains(text[place + 2]): return 3
    default: return nil
    }
  }
}
