/// Where the rows of a list begin, and what their keys begin with: what looking for a key needs.
final class LexiconIndex: Sendable {
  private let text: StaticString
  /// Byte offset of every line, and of the end of the text.
  private let starts: [Int32]
  /// A bit for each hash of a key's first three bytes: a place where no key can begin costs one look.
  private let heads: KeyHeads
  /// See ``LexiconBlocks``.
  private let blocks: LexiconBlocks

  /// - Complexity: O(bytes of the list), about 20 ns a row.
  init(_ text: StaticString) {
    self.text = text
    var starts: [Int32] = [0]
    text.withUTF8Buffer { bytes in
      for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(Int32(index + 1)) }
    }
    self.starts = starts
    self.heads = text.withUTF8Buffer { KeyHeads($0, starts) }
    self.blocks = text.withUTF8Buffer { LexiconBlocks($0, starts) }
  }

  /// Number of rows.
  var count: Int { starts.count - 1 }

  /// The longest key that the bytes have at `offset`: its length in bytes, and its row's number.
  func longestMatch(in utf8: [UInt8], at offset: Int) -> (length: Int, row: Int)? {
    guard heads.canBegin(utf8, at: offset) else { return nil }
    return utf8.withUnsafeBufferPointer { longest(in: UnsafeBufferPointer(rebasing: $0[offset...])) }
  }

  /// The first key that begins at a character from `start` on, and before `end`: the longest there.
  func firstMatch(in utf8: [UInt8], from start: Int, to end: Int) -> (range: Range<Int>, row: Int)? {
    utf8.withUnsafeBufferPointer { bytes in
      var place = start
      while let found = heads.first(in: bytes, from: place, to: end) {
        if let match = longest(in: UnsafeBufferPointer(rebasing: bytes[found...])) {
          return (found..<found + match.length, match.row)
        }
        place = found + KeyHeads.width(ofLead: bytes[found])
      }
      return nil
    }
  }

  /// The number of the row that has a key.
  func row(ofKey key: UnsafeBufferPointer<UInt8>) -> Int? {
    let (row, common) = last(upTo: key)
    return row.flatMap { common == key.count && keyEnd($0) - Int(starts[$0]) == common ? $0 : nil }
  }

  /// The last row whose key is not behind some bytes in order, and how many bytes the two begin with in common; one byte
  /// in common may count as none.
  private func last(upTo bytes: UnsafeBufferPointer<UInt8>) -> (row: Int?, common: Int) {
    text.withUTF8Buffer { lines in
      starts.withUnsafeBufferPointer { starts in
        let block = blocks.rows(for: bytes) ?? 0..<(starts.count - 1)
        var (low, high, common) = (block.lowerBound, block.upperBound, 0)
        while low < high {
          let middle = (low + high) / 2
          let (isBehind, shared) = Self.compare(lines, Int(starts[middle]), with: bytes)
          if isBehind {
            high = middle
          } else {
            (low, common) = (middle + 1, shared)
          }
        }
        return (low > 0 ? low - 1 : nil, common)
      }
    }
  }

  /// Whether the key that begins at a place is behind some bytes in order, and how many they begin with in common.
  @inline(__always)
  private static func compare(
    _ lines: UnsafeBufferPointer<UInt8>, _ start: Int, with bytes: UnsafeBufferPointer<UInt8>
  ) -> (isBehind: Bool, common: Int) {
    var length = 0
    while length < bytes.count {
      let byte = lines[start + length]
      if byte == 0x09 || byte == 0x0A { return (false, length) }
      if byte != bytes[length] { return (byte > bytes[length], length) }
      length += 1
    }
    let next = lines[start + length]
    return (next != 0x09 && next != 0x0A, length)
  }

  /// Where the key of a row ends.
  private func keyEnd(_ row: Int) -> Int {
    text.withUTF8Buffer { lines in
      var end = Int(starts[row])
      while lines[end] != 0x09, lines[end] != 0x0A { end += 1 }
      return end
    }
  }

  /// The longest key that some bytes begin with. The last key that is not behind them in order is it, or has more bytes
  /// in common with them than any key that they begin with: then the same is asked of these bytes alone.
  private func longest(in bytes: UnsafeBufferPointer<UInt8>) -> (length: Int, row: Int)? {
    var end = bytes.count
    while end > 0 {
      let (row, common) = last(upTo: UnsafeBufferPointer(rebasing: bytes[..<end]))
      guard let row, common > 0 else { return nil }
      if keyEnd(row) - Int(starts[row]) == common { return (common, row) }
      end = common
    }
    return nil
  }

  /// The field after the key of a row, if it has one.
  func firstField(of row: Int) -> String? {
    text.withUTF8Buffer { lines in
      let start = keyEnd(row) + 1
      guard lines[start - 1] == 0x09 else { return nil }
      var end = start
      while lines[end] != 0x09, lines[end] != 0x0A { end += 1 }
      return String(decoding: UnsafeBufferPointer(rebasing: lines[start..<end]), as: UTF8.self)
    }
  }

  /// The fields of a row, the key first.
  func fields(of row: Int) -> [String] {
    text.withUTF8Buffer { lines in
      let line = lines[Int(starts[row])..<(Int(starts[row + 1]) - 1)]
      return line.split(separator: 0x09, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
