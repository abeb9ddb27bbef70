import HanText

extension Lexicon {
  /// Calls `body` with the folded scalars of every key and the bytes of the first field behind it.
  /// - Complexity: O(bytes of the list), some 20 instructions a character: all words stand in the same memory in turn.
  func forEachWord(_ body: (_ word: UnsafeBufferPointer<UInt32>, _ field: UnsafeBufferPointer<UInt8>) -> Void) {
    let word = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: utf8Count)
    defer { word.deallocate() }
    forEachRow { key, field in
      var (place, count) = (0, 0)
      while place < key.count {
        let (value, width) = UTF8.scalar(in: key, at: place)
        word[count] = value
        place += width
        count += 1
      }
      let scalars = UnsafeMutableBufferPointer(rebasing: word[..<count])
      HanFolding.fold(scalars)
      body(UnsafeBufferPointer(scalars), field)
    }
  }
}
