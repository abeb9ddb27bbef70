/// The lines of a page that belong to its article, and those around them that name title, author and date.
struct PageRegion {
  private let blocks: [PageBlock]
  /// Lines inside the body's elements, in order.
  let inside: [Int]
  /// What the elements around the whole body say of it; a name that all of the body shares means nothing.
  let shared: PageHints
  /// From the first to the last line of running text.
  private let running: Range<Int>

  init(tree: HTMLTree, blocks: [PageBlock], body: [Int]) {
    self.blocks = blocks
    inside = Self.inside(body.map { $0..<Int(tree.nodes[$0].end) }.sorted { $0.lowerBound < $1.lowerBound }, blocks)
    let texts = inside.filter { blocks[$0].marks > 0 }
    let long = texts.filter { blocks[$0].characters >= 40 && blocks[$0].linkShare < 0.3 }
    running = (long.first ?? 0)..<((long.last ?? -1) + 1)
    let total = texts.reduce(0) { $0 + blocks[$1].characters }
    var shared: PageHints = []
    for bit in 0..<17 {
      let hint = PageHints(rawValue: 1 << UInt32(bit))
      let count = texts.reduce(0) { $0 + (blocks[$1].hints.contains(hint) ? blocks[$1].characters : 0) }
      if total > 0, Double(count) >= 0.6 * Double(total) { shared.insert(hint) }
    }
    self.shared = shared
  }

  /// Index of the first line of running text.
  var firstRunning: Int { running.isEmpty ? start : running.lowerBound }
  var isEmpty: Bool { inside.isEmpty }
  /// Index of the first line of the body.
  var start: Int { inside.first ?? blocks.count }
  var end: Int { (inside.last ?? blocks.count - 1) + 1 }

  /// Whether a line stands above or below the running text and can name people and dates: it has a colon, a stroke or a
  /// digit. Pages set such lines as a row of small elements with nothing but style between them.
  func isApart(_ line: Int, _ source: [UInt8]) -> Bool {
    guard !running.contains(line), blocks[line].pieces.count > 1, blocks[line].characters <= 120,
      blocks[line].headingLevel == 0
    else { return false }
    return blocks[line].pieces.contains { piece in
      source[piece].contains { ASCII.isDigit($0) || [0x3A, 0x2F, 0x7C].contains($0) }
        || source[piece].firstRange(of: [0xEF, 0xBC, 0x9A]) != nil
    }
  }

  /// The lines whose element lies in one of the spans, which are in order and do not overlap.
  /// - Complexity: O(blocks · log spans).
  private static func inside(_ spans: [Range<Int>], _ blocks: [PageBlock]) -> [Int] {
    blocks.indices.filter { index in
      let container = blocks[index].container
      var low = 0
      var high = spans.count
      while low < high {
        let middle = (low + high) / 2
        if spans[middle].upperBound <= container { low = middle + 1 } else { high = middle }
      }
      return low < spans.count && spans[low].contains(container)
    }
  }

  /// How many lines before and after the body are read for credits and dates.
  private static let reach = 14

  /// A line right above the headline in an element named after the author.
  private func nameLine(above title: Int) -> Int? {
    (max(0, title - 3)..<title).first { blocks[$0].hints.contains(.author) && (2...20).contains(blocks[$0].characters) }
  }

  /// The lines to read: headline, lines around the body and between its elements above the running text, body.
  func selection(title: Int?) -> [Int] {
    guard !isEmpty else { return title.map { [$0] } ?? [] }
    let first =
      title.map { $0 < start && start - $0 <= 60 ? nameLine(above: $0) ?? $0 : max(0, start - Self.reach) }
      ?? max(0, start - Self.reach)
    let around = (first..<start).filter { blocks[$0].characters <= 120 }
    let gaps = Set(start..<max(start, firstRunning)).subtracting(inside).filter { blocks[$0].characters <= 120 }
    let after = (end..<min(blocks.count, end + Self.reach)).filter { blocks[$0].characters <= 120 }
    let headline = title.map { $0 < first ? [$0] : [] } ?? []
    return headline + around + (gaps.isEmpty ? inside : (inside + gaps).sorted()) + after
  }
}
