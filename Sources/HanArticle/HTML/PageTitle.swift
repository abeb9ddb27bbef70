import HanText

/// Finds an article's title among the page's title, what it tells other sites, and its headings.
struct PageTitle {
  /// The title as the page shows it.
  private(set) var text: String?
  /// The heading line that is the title, among the page's lines.
  private(set) var block: Int?
  /// What stands after the title in the `title` element: channel and site, last one last.
  private(set) var suffixes: [String] = []

  /// - Parameter lineText: the text of one of the page's lines.
  init(head: PageHead, blocks: [PageBlock], text lineText: (Int) -> String) {
    let stated = [head.first(Self.statedNames) ?? "", head.title].filter { !$0.isEmpty }
    var parts = TitleParts(head.title)
    if blocks.count <= Self.lineLimit { parts.turn { Self.isLine(TitleKey($0), blocks, lineText) } }
    let keys = stated.map(TitleKey.init)
    let part = TitleKey(parts.title)
    let others = Set(parts.suffixes.map { TitleKey($0).utf8 })
    let candidates = Self.candidates(blocks, keys.map(\.count).max() ?? 0)
    var best: (score: Double, block: Int, text: String)?
    for index in candidates {
      let line = lineText(index)
      let key = TitleKey(line)
      guard !others.contains(key.utf8) || key.utf8 == part.utf8 else { continue }
      let score = Self.score(key, blocks[index], keys)
      if score > 0, score > best?.score ?? 0 { best = (score, index, line) }
    }
    if best == nil { best = Self.extended(candidates, blocks, part, parts.title) { TitleKey(lineText($0)) } }
    block = best?.block
    text = best?.text
    suffixes = parts.suffixes
    if text == nil { text = Self.stripped(stated, site: head.first(["og:site_name"])) }
  }

  /// Whether a line of the page says just this.
  private static func isLine(_ key: TitleKey, _ blocks: [PageBlock], _ lineText: (Int) -> String) -> Bool {
    guard key.count >= 4 else { return false }
    return blocks.indices.contains { index in
      abs(blocks[index].characters - key.count) <= 12 && blocks[index].linkShare == 0
        && TitleKey(lineText(index)).utf8 == key.utf8
    }
  }

  /// Bounds the work on pages of very many lines.
  private static let lineLimit = 5000

  /// Where a page states its title for other sites.
  static let statedNames = ["og:title", "twitter:title"]

  /// Headings, and other lines of about the length of what the page calls its title.
  private static func candidates(_ blocks: [PageBlock], _ length: Int) -> [Int] {
    blocks.indices.filter { index in
      let block = blocks[index]
      guard block.characters >= 4, block.characters <= 120 else { return false }
      if block.headingLevel > 0, block.headingLevel <= 3 { return true }
      return block.linkShare < 0.5 && block.characters * 5 >= length * 2 && block.characters <= length * 2
    }
  }

  /// How surely a line is the title: it must be most of what the page's title says (or begin with it, when that is cut).
  private static func score(_ key: TitleKey, _ block: PageBlock, _ stated: [TitleKey]) -> Double {
    guard key.count >= 4 else { return 0 }
    let heading = block.headingLevel == 0 ? 0 : 0.5 - Double(block.headingLevel) * 0.1
    if stated.isEmpty { return block.headingLevel == 1 ? 1 : 0 }
    let match = stated.map { key.agreement(with: $0) }.max() ?? 0
    guard match > 0 else { return 0 }
    return match + heading - (block.hints.isDisjoint(with: PageHints.beside) ? 0 : 0.2)
  }

  /// A heading that holds the title and a little more, such as a section's name in brackets.
  private static func extended(
    _ candidates: [Int], _ blocks: [PageBlock], _ part: TitleKey, _ title: String, key: (Int) -> TitleKey
  ) -> (score: Double, block: Int, text: String)? {
    guard part.count >= 6 else { return nil }
    let heading = candidates.first { index in
      guard blocks[index].headingLevel > 0 else { return false }
      let key = key(index)
      return key.holds(part) && key.count <= part.count * 2
    }
    return heading.map { (0.5, $0, title) }
  }

  /// The title of a page that states none and has no heading: the short line right above the line of credits or the text.
  mutating func takeLine(above block: Int, of blocks: [PageBlock], text lineText: (Int) -> String) {
    guard text == nil || text == "" else { return }
    let near = (max(0, block - 4)..<block).reversed()
    let index = near.first { index in
      (4...40).contains(blocks[index].characters) && blocks[index].linkShare == 0 && blocks[index].marks <= 2
        && !DatelineRule.isDateline(ArticleLine(lineText(index)))
        && BylineRule.role(ArticleLine(lineText(index))) == nil
    }
    guard let index else { return }
    self.block = index
    text = lineText(index)
  }

  private static func stripped(_ stated: [String], site: String?) -> String? {
    guard let first = stated.first else { return nil }
    let parts = TitleParts(first)
    return parts.title.isEmpty ? first : parts.title
  }
}

/// A title reduced to its letters, digits and characters, Simplified and in lower case, for comparing.
struct TitleKey {
  let utf8: [UInt8]
  /// Number of characters.
  let count: Int

  init(_ title: String) { self.init(text: FoldedText(title)) }

  init(text folded: FoldedText) {
    var bytes: [UInt8] = []
    var count = 0
    var place = 0
    while place < folded.count, let scalar = folded.scalar(at: place) {
      let width = UTF8.width(ofLead: folded.utf8[place])
      if scalar.isHan || scalar.isASCIIAlphanumeric {
        bytes.append(contentsOf: folded.utf8[place..<(place + width)])
        count += 1
      }
      place += width
    }
    utf8 = bytes
    self.count = count
  }

  /// 0…1: how much of the stated title this one is, if one begins or holds the other; otherwise 0.
  func agreement(with stated: TitleKey) -> Double {
    guard count > 0, stated.count > 0 else { return 0 }
    if stated.utf8.starts(with: utf8) || stated.holds(self) {
      let share = Double(count) / Double(stated.count)
      return share >= 0.3 ? min(1, share + 0.3) : 0
    }
    return stated.count >= 8 && utf8.starts(with: stated.utf8) && count <= stated.count * 2 ? 0.8 : 0
  }

  func holds(_ other: TitleKey) -> Bool {
    guard other.utf8.count <= utf8.count, let first = other.utf8.first else { return false }
    return (0...(utf8.count - other.utf8.count)).contains { start in
      utf8[start] == first && utf8[start..<(start + other.utf8.count)].elementsEqual(other.utf8)
    }
  }
}
