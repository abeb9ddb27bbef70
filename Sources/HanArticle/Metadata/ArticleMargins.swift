/// The blocks at the head and the foot of an article, where it says who wrote it. A byline farther in is that of a part: of
/// a piece set into a long report, or of one article among many that were joined.
struct ArticleMargins: Sendable {
  /// The blocks from which on the head is over, and the foot begins.
  private let head: Int
  private let foot: Int

  /// How many paragraphs of the body the head and the foot have at most. Set wide by hand: of 312 lines that credit an
  /// author or editor in 398 articles, own ones and real pages, none has more than one paragraph between it and an end.
  private static let paragraphs = 30

  /// - Complexity: O(blocks).
  init(_ blocks: [ArticleBlock]) {
    let body = blocks.indices.lazy.filter { blocks[$0].label == .body }
    head = body.dropFirst(Self.paragraphs).first ?? blocks.count
    foot = body.reversed().dropFirst(Self.paragraphs).first.map { $0 + 1 } ?? 0
  }

  /// Whether a block stands at the head or at the foot.
  func contain(_ block: Int) -> Bool { block < head || block >= foot }
}
