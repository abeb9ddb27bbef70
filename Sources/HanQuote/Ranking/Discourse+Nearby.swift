/// The mentions near a quotation that stand outside quotations.
extension Discourse {
  /// No more mentions of a range are looked at, the last ones.
  private static let searched = 64

  /// The first of a range, in order, as many as there is room for.
  func first(outsideIn range: Range<Int>, _ room: UnsafeMutableBufferPointer<Int>) -> UnsafeMutableBufferPointer<Int> {
    outside(mentions(in: range).suffix(Self.searched), room)
  }

  /// The last of a range, in order, as many as there is room for.
  func last(outsideIn range: Range<Int>, _ room: UnsafeMutableBufferPointer<Int>) -> UnsafeMutableBufferPointer<Int> {
    var found = outside(mentions(in: range).suffix(Self.searched).reversed(), room)
    found.reverse()
    return found
  }

  @inline(__always)
  private func outside(
    _ mentions: some Sequence<Int>, _ room: UnsafeMutableBufferPointer<Int>
  ) -> UnsafeMutableBufferPointer<Int> {
    var count = 0
    for mention in mentions where sentence(of: mention) >= 0 {
      if count == room.count { break }
      room.initializeElement(at: count, to: mention)
      count += 1
    }
    return UnsafeMutableBufferPointer(rebasing: room[..<count])
  }
}
