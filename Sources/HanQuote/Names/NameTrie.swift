/// The names that an article knows, with whom each means.
final class NameTrie: Sendable {
  /// The classes of a word are the number of its entity, from 1.
  private let trie: WordTrie
  private let openings: NameOpenings

  init(_ aliases: AliasTable) {
    var builder = WordTrieBuilder(capacity: 256, pages: 1 + Self.pages(of: aliases))
    var openings = NameOpenings(room: aliases.count)
    for (key, entity) in aliases.all {
      builder.insert(key.scalars, WordClass(rawValue: UInt64(entity) + 1))
      openings.insert(key.scalars)
    }
    trie = builder.finished()
    self.openings = openings
  }

  /// How many pages of 256 scalars of the basic plane have some that a name begins with.
  private static func pages(of aliases: AliasTable) -> Int {
    var isUsed = [Bool](repeating: false, count: 256)
    for (key, _) in aliases.all {
      if let first = key.scalars.first, first < 0x10000 { isUsed[Int(first >> 8)] = true }
    }
    return isUsed.count { $0 }
  }

  deinit { openings.deallocate() }

  /// Whether a name may start with the two characters at a place, of which the first is no Latin letter; says yes to some
  /// with which none does.
  @inline(__always)
  func mayStart(at place: UnsafePointer<UInt32>) -> Bool { openings.mayBe(at: place) }

  /// The longest name at a position, skipping the spaces and dots that keys leave out; `nil` where none starts, or a
  /// Latin word goes on behind it.
  /// - Complexity: O(length of the longest name), one look where none starts.
  @inline(__always)
  func longest(in text: ReadingText, at start: Int) -> (length: Int, entity: Int)? {
    trie.first(Self.lowered(text[start])).flatMap { longest(in: text, at: start, from: $0) }
  }

  private func longest(in text: ReadingText, at start: Int, from first: WordTrie.Node) -> (length: Int, entity: Int)? {
    var node = first
    var position = start + 1
    var best = node.isWord ? (length: 1, node: node) : nil
    while position < text.count, position - start < Self.longest {
      let value = text.scalars[position]
      position += 1
      if Self.isSkipped(value) { continue }
      guard let next = trie.child(of: node, Self.lowered(value)) else { break }
      node = next
      if node.isWord { best = (position - start, node) }
    }
    guard let best, !TokenList.isLatin(text[start]) || !TokenList.isLatin(text[start + best.length]) else { return nil }
    return (best.length, Int(best.node.classes.rawValue) - 1)
  }

  /// No name reaches further than this many characters.
  private static let longest = 48

  /// What keys leave out and names in the text may have between their characters.
  static var skipped: [UInt32] { [0x20, 0xB7, 0x2E] }

  private static func isSkipped(_ value: UInt32) -> Bool { value == 0x20 || value == 0xB7 || value == 0x2E }

  @inline(__always)
  private static func lowered(_ value: UInt32) -> UInt32 { value >= 0x41 && value <= 0x5A ? value + 32 : value }
}
