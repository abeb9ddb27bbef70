import HanText

/// Half-width `, : ; ? !` beside Chinese text become ，：；？！.
///
/// A mark belongs to Chinese text if a Chinese character stands before it, or right after it, or if the one Latin word
/// before it stands right behind a Chinese character (`用的是DeepSeek?`). A mark between letters or digits (numbers,
/// times, ratios, Latin phrases), in Latin paragraphs, in addresses and in operators stays. `?` and `!` in a row are
/// one mark. Sources: GB/T 15834-2011 §5.1; 《重訂標點符號手冊》: marks of Chinese text take one full square.
struct WidenMarkRule: PunctuationRule {
  static let id: RuleID = "widen-mark"
  let throughSpaces: Bool
  let marks = MarkSet(",:;?!")

  init(throughSpaces: Bool = false) { self.throughSpaces = throughSpaces }

  func apply(to line: inout MarkLine) {
    guard line.cells.contains(where: { Self.isHalfWidth($0.scalar) }) else { return }
    let neighbours = MarkNeighbours(line, throughSpaces: throughSpaces)
    var index = 0
    while index < line.cells.count {
      let end = Self.runEnd(line, index)
      guard end > index else {
        index += 1
        continue
      }
      if !line.cells[index].isProtected, !Self.isPartOfSymbol(line, neighbours, index..<end),
        MarkContext(line: line, neighbours: neighbours, run: index..<end).isChinese
      {
        for cell in index..<end { line.set(cell, to: Self.wide(line.cells[cell].scalar)) }
      }
      index = end
    }
  }

  /// One past the run of marks at `index`; `index` itself if there is none.
  private static func runEnd(_ line: MarkLine, _ index: Int) -> Int {
    switch line.cells[index].scalar {
    case ",", ":", ";": index + 1
    case "?", "!", "？", "！": line.cells[index...].firstIndex { !isTone($0.scalar) } ?? line.cells.count
    default: index
    }
  }

  private static func isHalfWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ":", ";", "?", "!": true
    default: false
    }
  }

  private static func isTone(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "?" || scalar == "!" || scalar == "？" || scalar == "！"
  }

  private static func wide(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.value < 0x80 ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
  }

  /// Operators, image links and faces made of marks: `::`, `!=`, `![`, `:)`.
  private static func isPartOfSymbol(_ line: MarkLine, _ neighbours: MarkNeighbours, _ run: Range<Int>) -> Bool {
    let next = line.scalar(at: run.upperBound)
    switch line.cells[run.lowerBound].scalar {
    case ":" where next == ":" || line.scalar(at: run.lowerBound - 1) == ":": return true
    case ":" where next == "=" || next == "/" || next == "\\": return true
    case ":", ";": return isFace(line, neighbours, run.upperBound)
    case "!", "?": return next == "[" || next == "="
    default: return false
    }
  }

  /// Whether a nose or a mouth stands at `index`, and the mouth is no bracket that something opens: `-D`, `)`.
  private static func isFace(_ line: MarkLine, _ neighbours: MarkNeighbours, _ index: Int) -> Bool {
    let mouth = line.scalar(at: index) == "-" ? index + 1 : index
    switch line.scalar(at: mouth) {
    case "D", "P", "p": return line.kind(at: mouth + 1)?.isAlphanumeric != true
    case ")": return neighbours.partner(of: mouth) == nil
    case "(": return mouth > index && neighbours.partner(of: mouth) == nil
    default: return false
    }
  }
}
