import HanText

/// Writes the blocks of an article as one text that leads back to the script.
enum ScriptBlockWriter {
  /// A line for each block.
  static func plain(_ layer: TracedText, _ pieces: [ScriptBlocks.Piece])
    -> (text: TracedText, blocks: [(tag: HTMLTag, range: Range<Int>)])
  {
    let written = ScriptEscapes.strings(layer, parts(pieces) { _ in ("", "\n") })
    var blocks: [(tag: HTMLTag, range: Range<Int>)] = []
    for (piece, range) in zip(pieces, written.ranges) {
      if piece.isContinued, let last = blocks.popLast() {
        blocks.append((last.tag, last.range.lowerBound..<range.upperBound))
      } else {
        blocks.append((piece.kind.tag, range))
      }
    }
    return (written.text, blocks)
  }

  /// An element for each block, for blocks that hold markup themselves.
  static func markup(_ layer: TracedText, _ pieces: [ScriptBlocks.Piece]) -> TracedText {
    ScriptEscapes.strings(layer, parts(pieces, \.element)).text
  }

  /// What is set before and after each piece; nothing where a piece goes on with the one before it.
  private static func parts(
    _ pieces: [ScriptBlocks.Piece], _ marks: (ScriptBlockKind) -> (open: StaticString, close: StaticString)
  ) -> [(range: Range<Int>, open: StaticString, close: StaticString)] {
    pieces.enumerated().map { index, piece in
      let isOpen = index + 1 < pieces.count && pieces[index + 1].isContinued
      let (open, close) = marks(piece.kind)
      return (piece.range, piece.isContinued ? "" : open, isOpen ? "" : close)
    }
  }
}

extension ScriptBlockKind {
  fileprivate var tag: HTMLTag {
    switch self {
    case .text: .p
    case .heading: .h3
    case .caption: .figcaption
    }
  }

  fileprivate var element: (open: StaticString, close: StaticString) {
    switch self {
    case .text: ("<div>", "</div>")
    case .heading: ("<h3>", "</h3>")
    case .caption: ("<figcaption>", "</figcaption>")
    }
  }
}
