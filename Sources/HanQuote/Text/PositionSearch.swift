extension [Int32] {
  /// The place of the first position, of some in order, that does not come before another; their number if all do.
  /// - Complexity: O(log count).
  func firstPlace(from position: Int) -> Int {
    withUnsafeBufferPointer { starts in
      var (low, high) = (0, starts.count)
      while low < high {
        let middle = (low + high) / 2
        if Int(starts[middle]) < position { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }
}
