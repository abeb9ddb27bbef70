import HanText

/// The names that an article knows, with whom each means.
final class NameTrie: Sendable {
  /// The classes of a word are the number of its entity, from 1.
  private let trie: WordTrie
  /// A bit for the low 16 bits of each scalar that a name begins with, 64 to a word: mostly none does, and the trie,
  /// which is larger, need not be looked at.
  private nonisolated(unsafe) let heads = UnsafeMutablePointer<UInt64>.zeroed(capacity: 1024)

  init(_ aliases: AliasTable) {
    for (key, _) in aliases.all {
      if let first = key.scalars.first { heads[Self.word(of: first)] |= Self.bit(of: first) }
    }
    var builder = WordTrieBuilder(capacity: 256, pages: 1 + Self.pages(of: heads))
    for (key, entity) in aliases.all { builder.insert(key.scalars, WordClass(rawValue: UInt64(entity) + 1)) }
    trie = builder.finished()
  }

  /// How many pages of 256 scalars have some that a name begins with.
  private static func pages(of heads: UnsafeMutablePointer<UInt64>) -> Int {
    stride(from: 0, to: 1024, by: 4).count { heads[$0] | heads[$0 + 1] | heads[$0 + 2] | heads[$0 + 3] != 0 }
  }

  deinit { heads.deallocate() }

  /// Whether a name may start with a scalar, which is no Latin letter.
  @inline(__always)
  func mayStart(with scalar: UInt32) -> Bool { heads[Self.word(of: scalar)] & Self.bit(of: scalar) != 0 }

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

  @inline(__always)
  private static func word(of scalar: UInt32) -> Int { Int(scalar >> 6 & 1023) }
  @inline(__always)
  private static func bit(of scalar: UInt32) -> UInt64 { 1 << UInt64(scalar & 63) }

  /// No name reaches further than this many characters.
  private static let longest = 48

  private static func isSkipped(_ value: UInt32) -> Bool { value == 0x20 || value == 0xB7 || value == 0x2E }

  @inline(__always)
  private static func lowered(_ value: UInt32) -> UInt32 { value >= 0x41 && value <= 0x5A ? value + 32 : value }
}
