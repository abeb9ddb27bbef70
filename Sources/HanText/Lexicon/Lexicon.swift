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
    return text.withUTF8Buffer { lines -> (length: Int, row: Row)? in
      var range = 0..<count
      var best: Int?
      var length = 0
      while offset + length < utf8.count, !range.isEmpty {
        let byte = utf8[offset + length]
        range = narrowed(range, by: byte, at: length, lines)
        length += 1
        if let first = range.first, keyLength(first, lines) == length { best = first }
      }
      return best.map { (keyLength($0, lines), row($0)) }
    }
  }

  private func find(_ key: some Collection<UInt8>) -> Int? {
    text.withUTF8Buffer { lines -> Int? in
      var range = 0..<count
      for (depth, byte) in key.enumerated() {
        range = narrowed(range, by: byte, at: depth, lines)
        if range.isEmpty { return nil }
      }
      return range.first.flatMap { keyLength($0, lines) == key.count ? $0 : nil }
    }
  }

  /// The rows of `range` whose key has `byte` at `depth`; those rows share all bytes before it.
  private func narrowed(_ range: Range<Int>, by byte: UInt8, at depth: Int, _ lines: UnsafeBufferPointer<UInt8>)
    -> Range<Int>
  {
    let low = partition(range) { keyByte($0, depth, lines) >= byte }
    return low..<partition(low..<range.upperBound) { keyByte($0, depth, lines) > byte }
  }

  private func partition(_ range: Range<Int>, _ isRight: (Int) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if isRight(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The key's byte at `depth`; 0 past its end, so that a shorter key comes first.
  private func keyByte(_ row: Int, _ depth: Int, _ lines: UnsafeBufferPointer<UInt8>) -> UInt8 {
    let byte = lines[min(Int(starts[row]) + depth, Int(starts[row + 1]) - 1)]
    return byte == 0x09 || byte == 0x0A ? 0 : byte
  }

  private func keyLength(_ row: Int, _ lines: UnsafeBufferPointer<UInt8>) -> Int {
    var length = 0
    while keyByte(row, length, lines) != 0 { length += 1 }
    return length
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
