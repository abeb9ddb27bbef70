import HanText

extension Lexicon {
  /// Calls `body` with the folded scalars of every key and the bytes of the first field behind it.
  /// - Complexity: O(bytes of the list), some 20 instructions a character: all words stand in the same memory in turn.
  func forEachWord(_ body: (_ word: UnsafeBufferPointer<UInt32>, _ field: UnsafeBufferPointer<UInt8>) -> Void) {
    let word = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: utf8Count)
    defer { word.deallocate() }
    HanFolding.withBasicPlane { folds in
      forEachRow { key, field in
        var (place, count) = (0, 0)
        while place < key.count {
          let (value, width) = UTF8.scalar(in: key, at: place)
          let folded = value < 0x10000 ? UInt32(folds[Int(value)]) : HanFolding.simplified(value)
          word[count] = folded == 0 ? value : folded
          place += width
          count += 1
        }
        body(UnsafeBufferPointer(rebasing: word[..<count]), field)
      }
    }
  }
}
