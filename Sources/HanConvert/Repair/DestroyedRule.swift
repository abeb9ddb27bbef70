/// Text of which nothing is left: GBK bytes that went through UTF-8 with replacement characters and back (`锟斤拷`), and
/// text of which every character became `?`. Reported, never changed.
struct DestroyedRule {
  /// Where a line is destroyed: everything from the first to the last trace.
  func spans(in line: RepairLine) -> [Range<Int>] {
    if let span = kunJinKao(line.scalars) { return [span] }
    return questionMarks(line.scalars).map { [$0] } ?? []
  }

  /// At least two whole groups, or one group and as many other traces (`锟` `斤` `拷` beside lost bytes); a text that
  /// speaks of the word quotes it once.
  private func kunJinKao(_ scalars: [UInt32]) -> Range<Int>? {
    let traces = scalars.indices.filter { Self.isOfGroup(scalars[$0]) }
    guard traces.count >= 6, traces.count * 4 >= scalars.count, let first = traces.first, let last = traces.last else {
      return nil
    }
    return first..<last + 1
  }

  private static func isOfGroup(_ scalar: UInt32) -> Bool {
    scalar == 0x951F || scalar == 0x65A4 || scalar == 0x62F7
  }

  /// A line of at least ten question marks and no character beyond ASCII.
  private func questionMarks(_ scalars: [UInt32]) -> Range<Int>? {
    guard let first = scalars.firstIndex(of: 0x3F), let last = scalars.lastIndex(of: 0x3F) else { return nil }
    var run = 0
    var longest = 0
    for scalar in scalars {
      guard scalar < 0x80 else { return nil }
      run = scalar == 0x3F ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest >= 10 ? first..<last + 1 : nil
  }
}
