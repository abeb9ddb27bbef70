extension [Int32] {
  /// The place of the first position, of some in order, that does not come before another; their number if all do.
  /// - Complexity: O(log count).
  func firstPlace(from position: Int) -> Int { firstPlace(from: position, in: indices) }

  /// The same, looked for ever further ahead of a place that it does not come before.
  /// - Complexity: O(log places from there).
  func firstPlace(from position: Int, ahead place: Int) -> Int {
    var (low, high, step) = (place, place + 1, 1)
    while high < count, Int(self[high]) < position {
      (low, high) = (high + 1, high + step)
      step *= 2
    }
    return firstPlace(from: position, in: low..<Swift.min(high, count))
  }

  /// The same among some places; the end of these if all of their positions come before.
  func firstPlace(from position: Int, in places: Range<Int>) -> Int {
    withUnsafeBufferPointer { starts in
      var (low, high) = (places.lowerBound, places.upperBound)
      while low < high {
        let middle = (low + high) / 2
        if Int(starts[middle]) < position { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }
}
