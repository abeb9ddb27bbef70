/// Turns the text of a title into styled text: the markup that CSL allows in titles (`<i>`, `<b>`, `<sup>`, `<sub>`,
/// `<sc>`, `<span class="nocase">`) becomes style, pairs of quotation marks are found, whatever their form, and nested
/// pairs alternate between double and single marks. Corner brackets stay as they are.
package struct TitleText {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var styles: [(tag: String, style: StyledText.Style)] = []
  private var runs: [StyledText.Run] = []
  private var pieces: [Piece] = []
  /// Opening marks that wait for their closing marks: index of the piece, and whether it is a single mark.
  private var open: [(piece: Int, isSingle: Bool)] = []

  private enum Piece {
    case text(StyledText.Run)
    case mark(opens: Bool, written: Unicode.Scalar, isPaired: Bool, style: StyledText.Style)
  }

  /// - Parameter quoted: whether the whole is put into quotation marks of its own.
  /// - Complexity: O(text) for text without stray opening marks.
  package static func parse(_ text: String, quoted: Bool = false) -> StyledText {
    var parser = TitleText(text)
    parser.scan()
    return parser.styled(quoted: quoted)
  }

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  private var style: StyledText.Style { styles.reduce([]) { $0.union($1.style) } }

  private mutating func scan() {
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar == "<", readTag() { continue }
      switch scalar {
      case "“": opened(single: false)
      case "‘": opened(single: true)
      case "”": closed(single: false)
      case "\"": isAtOpening ? opened(single: false) : closed(single: false)
      case "’": isApostrophe ? add("’") : closed(single: true)
      case "'":
        isApostrophe ? add("’") : isAtOpening && hasLaterClosing ? opened(single: true) : closed(single: true)
      default: add(scalar)
      }
      position += 1
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    if case .text(var run)? = pieces.last, run.style == style {
      run.text.unicodeScalars.append(scalar)
      pieces[pieces.count - 1] = .text(run)
    } else {
      pieces.append(.text(StyledText.Run(text: String(scalar), style: style)))
    }
  }

  /// Marks and tags nested deeper than this are written as they stand; it keeps hostile titles linear.
  private static let depthLimit = 32

  private mutating func opened(single: Bool) {
    guard open.count < Self.depthLimit else { return add(single ? "‘" : "“") }
    open.append((pieces.count, single))
    pieces.append(.mark(opens: true, written: single ? "‘" : "“", isPaired: false, style: style))
  }

  private mutating func closed(single: Bool) {
    guard let match = open.lastIndex(where: { $0.isSingle == single }) else {
      add(single ? "’" : "”")
      return
    }
    let index = open[match].piece
    open.removeSubrange(match...)
    pieces[index] = .mark(opens: true, written: single ? "‘" : "“", isPaired: true, style: style)
    pieces.append(.mark(opens: false, written: single ? "’" : "”", isPaired: true, style: style))
  }

  // Look-around

  private var previous: Unicode.Scalar? { position > 0 ? scalars[position - 1] : nil }
  private var next: Unicode.Scalar? { position + 1 < scalars.count ? scalars[position + 1] : nil }
  private var isApostrophe: Bool {
    (previous?.properties.isAlphabetic ?? false) && (next?.properties.isAlphabetic ?? false)
      && (previous?.isASCII ?? false)
  }
  private var isAtOpening: Bool {
    guard let previous else { return next.map { $0 != " " } ?? false }
    let isEdge = previous == " " || "([{“‘—–：:《「『（".unicodeScalars.contains(previous)
    if isEdge { return next.map { $0 != " " } ?? false }
    // Between Han characters there is no space to tell the sides apart: marks alternate.
    return !previous.isASCII && !open.contains { !$0.isSingle }
  }
  private var hasLaterClosing: Bool {
    scalars[(position + 1)...].contains { $0 == "'" }
  }

  // Tags

  private static let tags: [(open: String, close: String, style: StyledText.Style)] = [
    ("<i>", "</i>", .italic), ("<b>", "</b>", .bold), ("<sup>", "</sup>", .superscript),
    ("<sub>", "</sub>", .subscript), ("<sc>", "</sc>", .smallCapitals),
    ("<span class=\"nocase\">", "</span>", .fixedCase),
    ("<span style=\"font-variant:small-caps;\">", "</span>", .smallCapitals),
  ]

  private mutating func readTag() -> Bool {
    if let last = styles.last, starts(with: last.tag) {
      styles.removeLast()
      position += last.tag.unicodeScalars.count
      return true
    }
    guard styles.count < Self.depthLimit, let tag = Self.tags.first(where: { starts(with: $0.open) }) else {
      return false
    }
    styles.append((tag.close, tag.style))
    position += tag.open.unicodeScalars.count
    return true
  }

  private func starts(with text: String) -> Bool { scalars[position...].starts(with: text.unicodeScalars) }

  // Result

  private func styled(quoted: Bool) -> StyledText {
    var depth = quoted ? 1 : 0
    var runs = quoted ? [StyledText.Run(text: "“", style: .openingMark)] : []
    for piece in pieces {
      switch piece {
      case .text(let run): runs.append(run)
      case .mark(_, let written, false, let style): runs.append(StyledText.Run(text: String(written), style: style))
      case .mark(true, _, true, let style):
        runs.append(StyledText.Run(text: depth % 2 == 0 ? "“" : "‘", style: style.union(.openingMark)))
        depth += 1
      case .mark(false, _, true, let style):
        depth -= 1
        runs.append(StyledText.Run(text: depth % 2 == 0 ? "”" : "’", style: style.union(.closingMark)))
      }
    }
    if quoted, !pieces.isEmpty { runs.append(StyledText.Run(text: "”", style: .closingMark)) }
    return pieces.isEmpty ? StyledText() : StyledText(runs: runs)
  }
}
