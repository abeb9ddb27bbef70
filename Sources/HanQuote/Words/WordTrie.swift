/// Words by their folded scalars, for the longest match at a position.
///
/// First scalars stand in one table. All further edges stand in an open-addressing table, each with what stands at
/// its end, so that a step costs one look at memory: 16 bytes that say which edge it is, the classes of the word that
/// ends there, and a bit for the hash of each scalar that goes on from there, so that most places where no word goes on
/// cost no look. Never changed after it is built (``WordTrieBuilder``); a class, so that its many readers share it at the
/// cost of one reference.
final class WordTrie: Sendable {
  /// Where a word may end or go on.
  struct Node: Sendable {
    /// As ``WordTrieTables`` numbers nodes.
    let id: UInt32
    /// As the tables have it: the classes, and what goes on.
    let content: UInt64

    @inline(__always)
    var classes: WordClass { WordClass(rawValue: content & WordClass.all.rawValue) }
    @inline(__always)
    var isWord: Bool { content & WordClass.all.rawValue != 0 }
  }

  private nonisolated(unsafe) let tables: WordTrieTables

  /// Takes over the memory of the tables.
  init(_ tables: WordTrieTables) { self.tables = tables }

  deinit { tables.deallocate() }

  /// The longest word at `position`: its length and classes; `nil` where no word starts.
  /// - Complexity: O(length of the longest word).
  @inline(__always)
  func longestMatch(in scalars: UnsafeBufferPointer<UInt32>, at position: Int, limit: Int)
    -> (length: Int, classes: WordClass)?
  {
    precondition(position >= 0 && position < limit && limit <= scalars.count)
    return reader.longestMatch(in: scalars.baseAddress.unsafelyUnwrapped + position, limit: limit - position)
  }

  /// What looks words up for as long as the trie lives, without a look at the trie itself.
  var reader: WordTrieTables { tables }

  /// The classes of a word of one scalar.
  @inline(__always)
  func classes(of scalar: UInt32) -> WordClass { first(scalar)?.classes ?? [] }

  /// The classes of one whole word.
  func classes(of word: some Sequence<UInt32>) -> WordClass { tables.classes(of: word) }

  /// The node of a first scalar.
  @inline(__always)
  func first(_ scalar: UInt32) -> Node? { tables.first(scalar) }

  /// The node that a scalar leads to.
  @inline(__always)
  func child(of node: Node, _ scalar: UInt32) -> Node? { tables.child(of: node, scalar) }

  /// Whether a scalar may lead on from a node; says yes to some that do not.
  @inline(__always)
  func mayGoOn(from node: Node, with scalar: UInt32) -> Bool { tables.mayGoOn(from: node, with: scalar) }
}
