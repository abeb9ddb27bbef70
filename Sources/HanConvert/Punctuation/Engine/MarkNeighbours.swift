/// For every cell of a paragraph, what stands beside it when marks of several widths are looked through.
struct MarkNeighbours {
  private let left: [Int32]
  private let right: [Int32]
  private let rightThroughSpaces: [Int32]
  private let words: [Int32]
  private let wordEnds: [Int32]
  private let partners: [Int32]
  private let kinds: [MarkKind]
  /// Whether the paragraph is Latin text with some Chinese in it: more than two Latin words for each Chinese character.
  /// (Not swept: titles such as `Google Gemini:谷歌` must count as Chinese, sentences that name a Chinese word must not.)
  let isLatin: Bool

  /// - Parameter spaces: whether spaces are looked through as well.
  /// - Complexity: O(cells).
  init(_ line: MarkLine, throughSpaces spaces: Bool) {
    let kinds = line.cells.map(\.kind)
    left = Self.left(kinds, spaces)
    right = Self.right(kinds, spaces)
    rightThroughSpaces = spaces ? right : Self.right(kinds, true)
    words = Self.wordStarts(line.cells)
    wordEnds = Self.ends(ofStarts: words)
    partners = Self.partners(line.cells)
    isLatin = Self.isLatin(line)
    self.kinds = kinds
  }

  /// The cell before `index` that is no mark; -1 at the start.
  func leftCell(of index: Int) -> Int { Int(left[index]) }
  /// What stands before `index`; `nil` at the start of the paragraph.
  func leftKind(of index: Int) -> MarkKind? { kind(left[index]) }
  /// What stands after `index`; `nil` at the end of the paragraph.
  func rightKind(of index: Int) -> MarkKind? { kind(right[index]) }
  /// What stands after `index`, behind any marks and spaces.
  func rightKindBeyondSpaces(of index: Int) -> MarkKind? { kind(rightThroughSpaces[index]) }
  /// First cell of the Latin word or number that `index` is in: `Wan2.1`, `R&D`.
  func wordStart(of index: Int) -> Int { Int(words[index]) }
  /// One past the last cell of that word.
  func wordEnd(of index: Int) -> Int { Int(wordEnds[index]) }
  /// The other half of the parenthesis at `index`, of either width, or `nil` if it has none.
  func partner(of index: Int) -> Int? { partners[index] < 0 ? nil : Int(partners[index]) }

  private func kind(_ index: Int32) -> MarkKind? { kinds.indices.contains(Int(index)) ? kinds[Int(index)] : nil }

  private static func isThrough(_ kind: MarkKind, _ spaces: Bool) -> Bool {
    kind == .mark || (spaces && kind == .space)
  }

  private static func left(_ kinds: [MarkKind], _ spaces: Bool) -> [Int32] {
    var last: Int32 = -1
    return kinds.indices.map { index in
      defer { if !isThrough(kinds[index], spaces) { last = Int32(index) } }
      return last
    }
  }

  private static func right(_ kinds: [MarkKind], _ spaces: Bool) -> [Int32] {
    var next = Int32(kinds.count)
    var result = [Int32](repeating: 0, count: kinds.count)
    for index in kinds.indices.reversed() {
      result[index] = next
      if !isThrough(kinds[index], spaces) { next = Int32(index) }
    }
    return result
  }

  private static func wordStarts(_ cells: [MarkCell]) -> [Int32] {
    var start: Int32 = 0
    return cells.indices.map { index in
      let isDotted = index > 0 && cells[index - 1].scalar == "." && cells[index].scalar == "."
      let isInside = index > 0 && joins(cells[index - 1]) && joins(cells[index]) && !isDotted
      if !isInside { start = Int32(index) }
      return start
    }
  }

  private static func ends(ofStarts starts: [Int32]) -> [Int32] {
    var ends = starts
    var end = Int32(starts.count)
    for index in starts.indices.reversed() {
      ends[index] = end
      if starts[index] == Int32(index) { end = Int32(index) }
    }
    return ends
  }

  private static func joins(_ cell: MarkCell) -> Bool {
    if cell.kind.isAlphanumeric { return true }
    switch cell.scalar {
    case ".", "-", "+", "_", "'", "’", "&", "%": return true
    default: return false
    }
  }

  private static func partners(_ cells: [MarkCell]) -> [Int32] {
    var result = [Int32](repeating: -1, count: cells.count)
    var open: [Int] = []
    for index in cells.indices {
      switch cells[index].scalar {
      case "(", "（": open.append(index)
      case ")", "）":
        guard let start = open.popLast() else { continue }
        result[start] = Int32(index)
        result[index] = Int32(start)
      default: continue
      }
    }
    return result
  }

  /// Whether a paragraph is Latin text: see the property.
  static func isLatin(_ line: MarkLine) -> Bool {
    var words = 0
    var han = 0
    var last = MarkKind.space
    for cell in line.cells {
      if cell.kind == .letter, last != .letter { words += 1 }
      if cell.kind == .han { han += 1 }
      last = cell.kind
    }
    return words > 2 * han
  }
}
