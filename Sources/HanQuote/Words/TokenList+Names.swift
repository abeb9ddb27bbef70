extension TokenList {
  /// Parts words where names end inside them: 詹鸿图|说 has no 图说. Who holds the list sees it parted.
  /// - Complexity: O(mentions), and O(tokens) to move where some word is parted.
  func part(behind mentions: [Mention], _ text: ReadingText, _ trie: WordTrie) {
    let ends = mentions.lazy.filter { $0.kind == .person }.map(\.head.upperBound).filter {
      $0 < text.count && self.start(of: self.index(at: $0)) != $0
    }
    let parts = TokenParts(of: self, at: Array(ends), text, trie)
    if !parts.all.isEmpty { replace(parts) }
  }
}
