/// A quotation mark of a paragraph, and how it pairs.
struct QuotationMark {
  /// Outer (double) and inner (single) marks of the two families, and the primes of old prints.
  enum Shape: Int {
    case double, single, corner, whiteCorner, prime

    var isDouble: Bool { self == .double || self == .corner || self == .prime }
    /// The same level in the other family.
    var sibling: Shape {
      switch self {
      case .double: .corner
      case .corner, .prime: .double
      case .single: .whiteCorner
      case .whiteCorner: .single
      }
    }
  }

  let cell: Int
  let shape: Shape
  let isOpening: Bool
  /// Index of the other half among the paragraph's quotation marks.
  var partner: Int?

  init?(_ scalar: Unicode.Scalar, cell: Int) {
    switch scalar {
    case "“", "”": shape = .double
    case "〝", "〞", "〟": shape = .prime
    case "‘", "’": shape = .single
    case "「", "」": shape = .corner
    case "『", "』": shape = .whiteCorner
    default: return nil
    }
    isOpening = scalar == "“" || scalar == "〝" || scalar == "‘" || scalar == "「" || scalar == "『"
    self.cell = cell
  }

  /// The quotation marks of a paragraph, paired. A closing mark takes the nearest open mark of its shape, else an open
  /// mark of the other family right before it; what stays open, and closing marks without an opening one, have no
  /// partner. Apostrophes (’ behind a letter or before a digit, with no ‘ open) are not among them.
  /// - Complexity: O(cells).
  static func paired(in line: MarkLine) -> [QuotationMark] {
    var marks: [QuotationMark] = []
    var open: [Int] = []
    var counts = [0, 0, 0, 0, 0]
    for (index, cell) in line.cells.enumerated() where cell.kind == .mark && !cell.isProtected {
      guard let mark = QuotationMark(cell.scalar, cell: index) else { continue }
      if mark.shape == .single, isApostrophe(line, index, isOpen: counts[Shape.single.rawValue] > 0) { continue }
      marks.append(mark)
      if mark.isOpening {
        open.append(marks.count - 1)
        counts[mark.shape.rawValue] += 1
      } else {
        close(&marks, &open, &counts)
      }
    }
    return marks
  }

  /// Finds the partner of the last mark.
  private static func close(_ marks: inout [QuotationMark], _ open: inout [Int], _ counts: inout [Int]) {
    let last = marks.count - 1
    let shape = marks[last].shape
    let top = open.last.map { marks[$0].shape }
    let wanted = counts[shape.rawValue] > 0 ? shape : shape.sibling
    guard counts[shape.rawValue] > 0 || top == shape.sibling else { return }
    while let start = open.popLast() {
      counts[marks[start].shape.rawValue] -= 1
      if marks[start].shape == wanted {
        marks[start].partner = last
        marks[last].partner = start
        return
      }
    }
  }

  private static func isApostrophe(_ line: MarkLine, _ index: Int, isOpen: Bool) -> Bool {
    let left = line.kind(at: index - 1)
    let right = line.kind(at: index + 1)
    if left?.isAlphanumeric == true, right?.isAlphanumeric == true { return true }
    guard line.cells[index].scalar == "’" else { return false }
    return !isOpen && (left?.isAlphanumeric == true || right == .digit)
  }
}
