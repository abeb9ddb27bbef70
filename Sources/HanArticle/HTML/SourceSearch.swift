/// Looking for ASCII words in ranges of a page's source.
extension Array where Element == UInt8 {
  /// Whether the word, given in lower case, stands in the range in any case.
  /// - Complexity: O(range · word).
  func hasLowercased(_ word: StaticString, in range: Range<Int>, skippingBlanks: Bool = false) -> Bool {
    guard range.count >= word.utf8CodeUnitCount else { return false }
    return range.contains { matches(word, at: $0, before: range.upperBound, skippingBlanks: skippingBlanks) }
  }

  /// Whether the word stands at `start`.
  func hasLowercased(_ word: StaticString, at start: Int, before end: Int) -> Bool {
    matches(word, at: start, before: end, skippingBlanks: false)
  }

  private func matches(_ word: StaticString, at start: Int, before end: Int, skippingBlanks: Bool) -> Bool {
    word.withUTF8Buffer { word in
      var place = start
      for byte in word {
        while skippingBlanks, place > start, place < end, self[place] == 0x20 { place += 1 }
        guard place < end, ASCII.lowercased(self[place]) == byte else { return false }
        place += 1
      }
      return true
    }
  }
}
