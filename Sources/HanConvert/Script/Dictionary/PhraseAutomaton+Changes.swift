/// Finding the changing keys of a text, which are few, without reading all others.
extension PhraseAutomaton {
  /// The key at `position` that longest match from the left comes to, if it says other than its scalars do one by one.
  /// - Parameter edge: a place before which all keys are known to end; moved on.
  /// - Complexity: O(text between `edge` and the key's end), once for each such stretch.
  @inline(never)
  func change(
    _ text: UnsafePointer<UInt8>, at position: Int, to count: Int, since edge: inout Int
  ) -> PhraseMatch? {
    guard position >= edge, mayChange(text, position, count) else { return nil }
    var place = lastEdge(text, position, count, since: edge)
    while place < position { place = step(text, place, count).end }
    edge = place
    guard place == position else { return nil }
    let (end, number) = step(text, position, count)
    return number > head.steadyValues ? match(position, end, number, true) : nil
  }

  /// Whether a changing key begins at `position`.
  @inline(__always)
  private func mayChange(_ text: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Bool {
    let first = entry(text, start, count)
    var base = first.entry.changeBase
    var position = start &+ first.length
    while base != 0, position < count {
      let next = entry(text, position, count)
      let number = next.entry.number
      guard number != 0, base &+ number < head.changeCells else { return false }
      let cell = changeCells[Int(base &+ number)]
      guard cell.number == number else { return false }
      if cell.value != 0 { return true }
      base = cell.base
      position &+= next.length
    }
    return false
  }

  /// The last place at or before `position` that no key goes across, whatever the text: two scalars that stand side by
  /// side in no key have one between them.
  private func lastEdge(_ text: UnsafePointer<UInt8>, _ position: Int, _ count: Int, since edge: Int) -> Int {
    var place = position
    var number = entry(text, place, count).entry.number
    while place > edge, number != 0 {
      var start = place &- 1
      while start > edge, place &- start < 4, text[start] & 0xC0 == 0x80 { start &-= 1 }
      let before = entry(text, start, count)
      guard before.length == place &- start, neighbours.contains(before.entry.number, number) else { return place }
      place = start
      number = before.entry.number
    }
    return place
  }
}
