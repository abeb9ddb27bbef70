import HanText

/// An article whose text is split over a list of blocks in a script's data: `[{"type":"text","text":"…"},…]`, lists
/// of lists, or a plain list of strings. No site's names are known; the list is the one that holds most running text.
struct ScriptBlocks {
  /// A string of the article, in the script, and as what it stands there.
  struct Piece {
    var range: Range<Int>
    let kind: ScriptBlockKind
    /// Goes on where the piece before it stopped.
    let isContinued: Bool
  }

  private let source: [UInt8]
  private let strings: ScriptStrings
  /// Number of the list.
  let list: Int
  /// In order.
  private(set) var pieces: [Piece] = []
  /// Chinese characters in running text.
  private(set) var characters = 0

  /// The best list of a script's data; `nil` if no list holds an article.
  /// - Complexity: O(strings · depth).
  init?(_ source: [UInt8], _ strings: ScriptStrings) {
    let texts = strings.literals.map { ScriptBlockText(source, strings, $0) }
    guard let list = Self.bestList(texts, strings) else { return nil }
    (self.source, self.strings, self.list) = (source, strings, list)
    for (literal, text) in zip(strings.literals, texts) where text.characters > 0 { take(literal, text) }
    guard pieces.count(where: { $0.kind == .text }) >= Self.fewest, characters >= ScriptProse.fewest else { return nil }
  }

  /// A list of one or two strings is data, no article.
  private static let fewest = 3

  /// The innermost list that holds nearly all of the running text that the fullest list holds.
  private static func bestList(_ texts: [ScriptBlockText], _ strings: ScriptStrings) -> Int? {
    var totals = [Double](repeating: 0, count: strings.containers.count)
    for (text, literal) in zip(texts, strings.literals) { totals[literal.container] += text.weight }
    for place in totals.indices.reversed() where strings.containers[place].parent >= 0 {
      totals[strings.containers[place].parent] += totals[place]
    }
    let lists = totals.indices.filter { strings.containers[$0].isList }
    guard let most = lists.map({ totals[$0] }).max(), most > 0 else { return nil }
    return lists.last { totals[$0] >= share * most }
  }

  /// Headings and captions beside the list of paragraphs must not be lost with a narrower list. Chosen by hand.
  private static let share = 0.97

  private mutating func take(_ literal: ScriptStrings.Literal, _ text: ScriptBlockText) {
    guard strings.isInside(literal.container, list), !repeats(literal.content),
      let kind = ScriptBlockKind(source, strings, literal, in: list)
    else { return }
    let around = strings.list(around: literal.container)
    let isContinued = around != list && around == lastList && kind != .caption && continues(kind)
    lastList = around
    pieces.append(Piece(range: literal.content, kind: kind, isContinued: isContinued))
    if kind == .text { characters += text.characters }
  }

  /// Pieces of one list within the list are one paragraph up to the end of a sentence: `甲方` (a link) `回应称，…`.
  private func continues(_ kind: ScriptBlockKind) -> Bool {
    pieces.last.map { $0.kind == kind && !endsSentence($0.range) } ?? false
  }

  /// The list that the last piece stands in.
  private var lastList: Int?

  /// Data that give a paragraph whole and in pieces: the pieces stand in the paragraph.
  private func repeats(_ content: Range<Int>) -> Bool {
    guard let last = pieces.last?.range, content.count <= last.count else { return false }
    return source[last].firstRange(of: source[content]) != nil
  }

  private func endsSentence(_ range: Range<Int>) -> Bool {
    FoldedText(String(decoding: ScriptEscapes.plain(source, range), as: UTF8.self)).endsSentence
  }
}
