/// Marks what no rule may touch: addresses, code, entities, file names.
enum ProtectedSpans {
  /// - Complexity: O(cells).
  static func mark(_ cells: inout [MarkCell]) {
    if CodeLine.isCode(cells) { return protect(&cells, cells.indices) }
    protectBackticks(&cells)
    protectBraces(&cells)
    protectTokens(&cells)
  }

  private static func protect(_ cells: inout [MarkCell], _ range: Range<Int>) {
    for index in range { cells[index].isProtected = true }
  }

  // MARK: code

  /// Text between two backticks of one paragraph, and what is left after an odd one stays open.
  private static func protectBackticks(_ cells: inout [MarkCell]) {
    var open: Int?
    for index in cells.indices where cells[index].scalar == "`" {
      if let start = open {
        protect(&cells, start..<index + 1)
        open = nil
      } else {
        open = index
      }
    }
  }

  /// A brace pair that holds a quoted key and a colon, as JSON and script do; braces inside it are part of it.
  private static func protectBraces(_ cells: inout [MarkCell]) {
    var depth = 0
    var start = 0
    var isCode = false
    for index in cells.indices {
      switch cells[index].scalar {
      case "{":
        if depth == 0 { (start, isCode) = (index, false) }
        depth += 1
      case "}" where depth > 0:
        depth -= 1
        if depth == 0, isCode { protect(&cells, start..<index + 1) }
      case ":" where depth > 0 && index > 0 && cells[index - 1].scalar == "\"": isCode = true
      default: break
      }
    }
  }

  // MARK: tokens

  /// Runs of printable ASCII that hold an address, an entity or an operator.
  private static func protectTokens(_ cells: inout [MarkCell]) {
    var index = 0
    while index < cells.count {
      guard isASCIIGraphic(cells[index].scalar) else {
        index += 1
        continue
      }
      var end = index
      while end < cells.count, isASCIIGraphic(cells[end].scalar) { end += 1 }
      end = protectToken(&cells, index..<end)
      index = end
    }
  }

  private static func isASCIIGraphic(_ scalar: Unicode.Scalar) -> Bool { (0x21...0x7E).contains(scalar.value) }

  /// Protects what must be in one run of ASCII; returns where to go on (an address may run past it over Chinese
  /// characters of its path).
  private static func protectToken(_ cells: inout [MarkCell], _ token: Range<Int>) -> Int {
    protectEntities(&cells, token)
    guard let start = addressStart(cells, token) else { return token.upperBound }
    let end = addressEnd(cells, start, token.upperBound)
    protect(&cells, start..<end)
    return max(end, token.upperBound)
  }

  /// Where an address starts in a run: the scheme before `://`, `www.`, or the name before `@`.
  private static func addressStart(_ cells: [MarkCell], _ token: Range<Int>) -> Int? {
    for index in token {
      switch cells[index].scalar {
      case ":" where follows(cells, index, "://") || follows(cells, index, ":\\"): return wordStart(cells, index, token)
      case "w" where follows(cells, index, "www."): return index
      case "@" where index > token.lowerBound && isNameScalar(cells[index - 1].scalar):
        return nameStart(cells, index, token)
      default: continue
      }
    }
    return nil
  }

  private static func follows(_ cells: [MarkCell], _ index: Int, _ text: String) -> Bool {
    var position = index
    for scalar in text.unicodeScalars {
      guard position < cells.count, cells[position].scalar == scalar else { return false }
      position += 1
    }
    return true
  }

  private static func wordStart(_ cells: [MarkCell], _ index: Int, _ token: Range<Int>) -> Int {
    var start = index
    while start > token.lowerBound, cells[start - 1].kind.isAlphanumeric { start -= 1 }
    return start
  }

  private static func nameStart(_ cells: [MarkCell], _ index: Int, _ token: Range<Int>) -> Int {
    var start = index
    while start > token.lowerBound, isNameScalar(cells[start - 1].scalar) { start -= 1 }
    return start
  }

  private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIIAlphanumeric || scalar == "." || scalar == "_" || scalar == "-" || scalar == "+"
  }

  /// One past the address that starts at `start`: it runs over Chinese characters if address syntax goes on behind
  /// them, and gives back the marks at its end, closing parentheses that nothing in it opens among them.
  private static func addressEnd(_ cells: [MarkCell], _ start: Int, _ tokenEnd: Int) -> Int {
    var end = tokenEnd
    while let next = continued(cells, start, end) { end = next }
    var unopened = cells[start..<end].reduce(0) { $0 + ($1.scalar == ")" ? 1 : $1.scalar == "(" ? -1 : 0) }
    while end > start {
      let isUnopened = cells[end - 1].scalar == ")" && unopened > 0
      guard isUnopened || isTrailing(cells[end - 1].scalar) else { break }
      unopened -= isUnopened ? 1 : 0
      end -= 1
    }
    return end
  }

  private static func isTrailing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ".", ";", ":", "?", "!", "\"", "'": true
    default: false
    }
  }

  /// The end of the ASCII run behind a run of Chinese characters, if the address goes on there: `…/中文?a=b`.
  private static func continued(_ cells: [MarkCell], _ start: Int, _ end: Int) -> Int? {
    guard end > start, "/?=#&.-_%".unicodeScalars.contains(cells[end - 1].scalar) else { return nil }
    var position = end
    while position < cells.count, cells[position].kind == .han { position += 1 }
    guard position > end, position + 1 < cells.count, "/?#&=.-_%".unicodeScalars.contains(cells[position].scalar),
      cells[position + 1].kind.isAlphanumeric || cells[position + 1].kind == .han
    else { return nil }
    while position < cells.count, isASCIIGraphic(cells[position].scalar) { position += 1 }
    return position
  }

  /// `&nbsp;`, `&#39;`: the semicolon belongs to the name.
  private static func protectEntities(_ cells: inout [MarkCell], _ token: Range<Int>) {
    var start: Int?
    for index in token {
      let scalar = cells[index].scalar
      if scalar == "&" {
        start = index
      } else if scalar == ";", let open = start, index > open + 1 {
        protect(&cells, open..<index + 1)
        start = nil
      } else if !scalar.isASCIIAlphanumeric, scalar != "#" {
        start = nil
      }
    }
  }
}
