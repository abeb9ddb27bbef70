import HanText

/// Title marks: 《》 outside and 〈〉 inside, and `<<…>>` or ≪…≫ around Chinese text become 《》.
///
/// On the mainland 〈〉 stands only inside 《》, so a lone pair becomes 《》; in Taiwan and Hong Kong 〈〉 is also the mark of
/// a chapter or an article and stays. Sources: GB/T 15834-2011 §4.15.3.4; 《重訂標點符號手冊》 書名號乙式.
struct TitleMarkRule: PunctuationRule {
  static let id: RuleID = "title-marks"
  let style: PunctuationStyle
  let marks: MarkSet

  init(style: PunctuationStyle) {
    self.style = style
    marks = MarkSet(style == .mainland ? "<≪《〈" : "<≪《")
  }

  func apply(to line: inout MarkLine) {
    widenAngles(&line)
    line.commit()
    relevel(&line)
  }

  /// `<<红楼梦>>`: at most 60 cells long, at least one of them Chinese.
  private func widenAngles(_ line: inout MarkLine) {
    var index = 0
    while index < line.cells.count {
      guard let width = openingWidth(line, index), let close = closing(line, index + width) else {
        index += 1
        continue
      }
      line.replace(index..<index + width, with: ["《"])
      line.replace(close, with: ["》"])
      index = close.upperBound
    }
  }

  private static let longest = 60

  private func openingWidth(_ line: MarkLine, _ index: Int) -> Int? {
    if line.cells[index].scalar == "≪" { return 1 }
    return line.cells[index].scalar == "<" && line.scalar(at: index + 1) == "<" && line.scalar(at: index + 2) != "<"
      ? 2 : nil
  }

  private func closing(_ line: MarkLine, _ start: Int) -> Range<Int>? {
    var holdsHan = false
    for index in start..<min(start + Self.longest, line.cells.count) {
      switch line.cells[index].scalar {
      case "≫": return holdsHan ? index..<index + 1 : nil
      case ">" where line.scalar(at: index + 1) == ">": return holdsHan ? index..<index + 2 : nil
      case "<", ">", "≪": return nil
      default: holdsHan = holdsHan || line.cells[index].kind == .han
      }
    }
    return nil
  }

  private func relevel(_ line: inout MarkLine) {
    var pairs: [(open: Int, close: Int)] = []
    var open: [Int] = []
    for index in line.cells.indices {
      switch line.cells[index].scalar {
      case "《", "〈": open.append(index)
      case "》", "〉":
        if let start = open.popLast() { pairs.append((start, index)) }
      default: continue
      }
    }
    var ends: [(close: Int, isOuter: Bool)] = []
    for pair in pairs.sorted(by: { $0.open < $1.open }) {
      while let last = ends.last, last.close < pair.open { ends.removeLast() }
      let isOuter = isOuter(line.cells[pair.open].scalar, inside: ends.last?.isOuter)
      line.set(pair.open, to: isOuter ? "《" : "〈")
      line.set(pair.close, to: isOuter ? "》" : "〉")
      ends.append((pair.close, isOuter))
    }
  }

  private func isOuter(_ opener: Unicode.Scalar, inside outer: Bool?) -> Bool {
    guard let outer else { return style == .mainland || opener == "《" }
    return style == .mainland ? !outer : opener == "《" && !outer
  }
}
