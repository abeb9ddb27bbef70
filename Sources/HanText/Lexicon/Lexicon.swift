/// A reviewed word list, embedded in the program as sorted lines of tab-separated fields; the first field is the key.
///
/// The lists are `Corpus/lexicons/*.tsv`; `scripts/embed-lexicons` turns each into one `StaticString`, which costs no
/// compile time and no parsing. A list that is searched for keys needs an index (about 20 ns a row, once), one that is
/// only read through needs none.
public struct Lexicon: Sendable {
  /// One line of the list.
  public struct Row: Hashable, Sendable {
    public let key: String
    /// The fields after the key.
    public let fields: [String]

    /// - Parameter fields: the key and the fields after it.
    fileprivate init(_ fields: [String]) {
      key = fields[0]
      self.fields = Array(fields.dropFirst())
    }
  }

  private let text: StaticString
  private let index: LazyIndex

  /// - Parameter text: lines in order of their keys' bytes, each key once, every line ended by a line break.
  public init(_ text: StaticString) {
    self.text = text
    index = LazyIndex(text)
  }

  /// Number of rows.
  public var count: Int { index.with { $0.count } }

  /// All rows in order.
  public var rows: [Row] { index.with { index in (0..<index.count).map { Row(index.fields(of: $0)) } } }

  /// Bytes of the list: no key is longer.
  package var utf8Count: Int { text.utf8CodeUnitCount }

  /// Calls `body` with the bytes of every row, without its line break, in order.
  /// - Complexity: O(bytes of the list), about 1 ns each: no string is made.
  package func forEachLine(_ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Void) {
    text.withUTF8Buffer { lines in
      var start = 0
      while let end = lines[start...].firstIndex(of: 0x0A) {
        body(lines[start..<end])
        start = end + 1
      }
    }
  }

  /// Calls `body` with the key and the first field of every row, in order; a row without fields has an empty one.
  /// - Complexity: O(bytes of the list), about 1 ns each: no string is made.
  package func forEachRow(_ body: (_ key: UnsafeBufferPointer<UInt8>, _ field: UnsafeBufferPointer<UInt8>) -> Void) {
    text.withUTF8Buffer { lines in
      var start = 0
      while start < lines.count {
        let keyEnd = Self.fieldEnd(lines, start)
        let fieldStart = keyEnd < lines.count && lines[keyEnd] == 0x09 ? keyEnd + 1 : keyEnd
        let fieldEnd = Self.fieldEnd(lines, fieldStart)
        body(
          UnsafeBufferPointer(rebasing: lines[start..<keyEnd]),
          UnsafeBufferPointer(rebasing: lines[fieldStart..<fieldEnd]))
        start = fieldEnd
        while start < lines.count, lines[start] != 0x0A { start += 1 }
        start += 1
      }
    }
  }

  /// The first tab or line break from a place on. No byte of a longer character is one, so these are passed as a whole.
  @inline(__always)
  private static func fieldEnd(_ lines: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var place = start
    while place < lines.count, lines[place] &- 0x09 > 1 { place += KeyHeads.width(ofLead: lines[place]) }
    return min(place, lines.count)
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
    index.with { $0.longestMatch(in: utf8, at: offset) }.map { ($0.length, row($0.row)) }
  }

  /// The longest key that the bytes have at `offset`: its length in bytes, and its first field, without those that follow.
  package func longestField(in utf8: [UInt8], at offset: Int) -> (length: Int, field: String?)? {
    index.with { index in index.longestMatch(in: utf8, at: offset).map { ($0.length, index.firstField(of: $0.row)) } }
  }

  /// The same of the first key that begins at a character from `start` on, and before `end`: the longest there.
  /// - Complexity: O(bytes), and O(key length · log rows) wherever a key may begin.
  package func firstField(in utf8: [UInt8], from start: Int, to end: Int) -> (range: Range<Int>, field: String?)? {
    index.with { index in
      index.firstMatch(in: utf8, from: start, to: end).map { ($0.range, index.firstField(of: $0.row)) }
    }
  }

  /// Whether the bytes have a key at `offset`, and how long the longest is, without its row's fields.
  /// - Complexity: O(key length · log rows).
  package func longestLength(in utf8: [UInt8], at offset: Int) -> Int? {
    index.with { $0.longestMatch(in: utf8, at: offset)?.length }
  }

  private func find(_ key: some Collection<UInt8>) -> Int? {
    index.with { index in
      key.withContiguousStorageIfAvailable(index.row(ofKey:)) ?? Array(key).withUnsafeBufferPointer(index.row(ofKey:))
    }
  }

  private func row(_ number: Int) -> Row { index.with { Row($0.fields(of: number)) } }
}
