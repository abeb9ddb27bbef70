/// A reviewed word list, embedded in the program as sorted lines of tab-separated fields; the first field is the key.
///
/// The lists are `Corpus/lexicons/*.tsv`; `scripts/embed-lexicons` turns each into one `StaticString`, which costs no
/// compile time and no parsing but an index of line starts (about 20 ns a row, once).
public struct Lexicon: Sendable {
  /// One line of the list.
  public struct Row: Hashable, Sendable {
    public let key: String
    /// The fields after the key.
    public let fields: [String]
  }

  private let text: StaticString
  /// Byte offset of every line, and of the end of the text.
  private let starts: [Int32]
  /// A bit for each hash of a key's first three bytes: a place where no key can begin costs one look.
  private let heads: KeyHeads

  /// - Parameter text: lines in order of their keys' bytes, each key once, every line ended by a line break.
  public init(_ text: StaticString) {
    self.text = text
    var starts: [Int32] = [0]
    text.withUTF8Buffer { bytes in
      for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(Int32(index + 1)) }
    }
    self.starts = starts
    self.heads = text.withUTF8Buffer { KeyHeads($0, starts) }
  }

  /// Number of rows.
  public var count: Int { starts.count - 1 }

  /// All rows in order.
  public var rows: [Row] { (0..<count).map(row) }

  /// Calls `body` with the bytes of every row, without its line break, in order.
  /// - Complexity: O(rows), a few nanoseconds each: no string is made.
  package func forEachLine(_ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Void) {
    text.withUTF8Buffer { lines in
      for row in 0..<count { body(lines[Int(starts[row])..<(Int(starts[row + 1]) - 1)]) }
    }
  }

  /// Calls `body` with the key and the first field of every row, in order; a row without fields has an empty one.
  /// - Complexity: O(bytes of the list), about 1 ns each: no string is made.
  package func forEachRow(_ body: (_ key: UnsafeBufferPointer<UInt8>, _ field: UnsafeBufferPointer<UInt8>) -> Void) {
    text.withUTF8Buffer { lines in
      for row in 0..<count {
        let (start, end) = (Int(starts[row]), Int(starts[row + 1]) - 1)
        let keyEnd = Self.fieldEnd(lines, start, end)
        let fieldStart = min(keyEnd + 1, end)
        let fieldEnd = Self.fieldEnd(lines, fieldStart, end)
        body(
          UnsafeBufferPointer(rebasing: lines[start..<keyEnd]),
          UnsafeBufferPointer(rebasing: lines[fieldStart..<fieldEnd]))
      }
    }
  }

  private static func fieldEnd(_ lines: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var place = start
    while place < end, lines[place] != 0x09 { place += 1 }
    return place
  }

  /// Calls `body` with the first character of every key and of its first field, in order, where there are both.
  /// - Complexity: O(bytes of the list).
  package func forEachScalarPair(_ body: (UInt32, UInt32) -> Void) {
    forEachRow { key, field in
      guard !key.isEmpty, !field.isEmpty else { return }
      body(UTF8.scalar(in: key, at: 0).value, UTF8.scalar(in: field, at: 0).value)
    }
  }

  /// Whether the list has this key. Keys are compared by their bytes.
  /// - Complexity: O(log rows).
  public func contains(_ key: some Collection<UInt8>) -> Bool { find(key) != nil }
  public func contains(_ key: String) -> Bool { contains(key.utf8) }

  /// The row of a key.
  /// - Complexity: O(log rows).
  public subscript(key: String) -> Row? { find(key.utf8).map(row) }

  /// The longest key that the bytes have at `offset`: its length in bytes, and its row.
  /// - Complexity: O(key length · log rows).
  public func longestMatch(in utf8: [UInt8], at offset: Int) -> (length: Int, row: Row)? {
    guard heads.canBegin(utf8, at: offset) else { return nil }
    return utf8.withUnsafeBufferPointer { longest(in: UnsafeBufferPointer(rebasing: $0[offset...])) }
      .map { ($0.length, row($0.row)) }
  }

  /// The first key that begins at a character from `start` on, and before `end`: the longest there.
  /// - Complexity: O(bytes), and O(key length · log rows) wherever a key may begin.
  package func firstMatch(in utf8: [UInt8], from start: Int, to end: Int) -> (range: Range<Int>, row: Row)? {
    utf8.withUnsafeBufferPointer { bytes in
      var place = start
      while let found = heads.first(in: bytes, from: place, to: end) {
        if let match = longest(in: UnsafeBufferPointer(rebasing: bytes[found...])) {
          return (found..<found + match.length, row(match.row))
        }
        place = found + KeyHeads.width(ofLead: bytes[found])
      }
      return nil
    }
  }

  /// Whether the bytes have a key at `offset`, and how long the longest is, without its row's fields.
  /// - Complexity: O(key length · log rows).
  package func longestLength(in utf8: [UInt8], at offset: Int) -> Int? {
    guard heads.canBegin(utf8, at: offset) else { return nil }
    return utf8.withUnsafeBufferPointer { longest(in: UnsafeBufferPointer(rebasing: $0[offset...])) }?.length
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

  private func find(_ key: some Collection<UInt8>) -> Int? {
    key.withContiguousStorageIfAvailable(row(ofKey:)) ?? Array(key).withUnsafeBufferPointer(row(ofKey:))
  }

  private func row(ofKey key: UnsafeBufferPointer<UInt8>) -> Int? {
    let (row, common) = last(upTo: key)
    return row.flatMap { common == key.count && keyEnd($0) - Int(starts[$0]) == common ? $0 : nil }
  }

  /// The last row whose key is not behind some bytes in order, and how many bytes the two begin with in common.
  private func last(upTo bytes: UnsafeBufferPointer<UInt8>) -> (row: Int?, common: Int) {
    text.withUTF8Buffer { lines in
      starts.withUnsafeBufferPointer { starts in
        var (low, high, common) = (0, starts.count - 1, 0)
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

  private func row(_ index: Int) -> Row {
    text.withUTF8Buffer { lines in
      let line = lines[Int(starts[index])..<(Int(starts[index + 1]) - 1)]
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      return Row(key: fields[0], fields: Array(fields.dropFirst()))
    }
  }
}
