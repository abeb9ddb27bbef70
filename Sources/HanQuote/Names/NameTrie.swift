/// The names that an article knows, with whom each means.
struct NameTrie: Sendable {
  /// The classes of a word are the number of its entity, from 1.
  private let trie: WordTrie

  init(_ aliases: [NameKey: Int]) {
    var builder = WordTrieBuilder(capacity: 256)
    for (key, entity) in aliases { builder.insert(key.scalars, WordClass(rawValue: UInt64(entity) + 1)) }
    trie = builder.trie
  }

  /// Whether a name may start at a position, by its first two characters.
  @inline(__always)
  func mayStart(in text: ReadingText, at start: Int) -> Bool {
    guard let first = trie.first(Self.lowered(text[start])) else { return false }
    let next = text[start + 1]
    return first.isWord || Self.isSkipped(next) || trie.mayGoOn(from: first, with: Self.lowered(next))
  }

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

  private static func isSkipped(_ value: UInt32) -> Bool { value == 0x20 || value == 0xB7 || value == 0x2E }

  @inline(__always)
  private static func lowered(_ value: UInt32) -> UInt32 { value >= 0x41 && value <= 0x5A ? value + 32 : value }
}
