extension TokenList {
  /// The list with words parted where names end inside them: 詹鸿图|说 has no 图说; itself where none does, else not to be
  /// looked at any more.
  /// - Complexity: O(mentions), and O(tokens) to move where some word is parted.
  func parted(behind mentions: [Mention], _ text: ReadingText, _ trie: WordTrie) -> TokenList {
    let ends = mentions.lazy.filter { $0.kind == .person }.map(\.head.upperBound).filter {
      $0 < text.count && self.start(of: self.index(at: $0)) != $0
    }
    let parts = TokenParts(of: self, at: Array(ends), text, trie)
    return parts.all.isEmpty ? self : TokenList(self, parts)
  }
}
