/// One input: a file, or standard input as `-`.
struct InputFile {
  let path: String
  var isStandardInput: Bool { path == "-" }

  /// The name for messages.
  var name: String { isStandardInput ? "standard input" : path }

  /// All its bytes. A file whose size is known is read into its place at once.
  func read() throws -> [UInt8] {
    let reader = try InputReader(self)
    let room = reader.expectedSize + 1
    var bytes = try [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      count = try reader.fill(UnsafeMutableRawBufferPointer(buffer))
    }
    if bytes.count == room { try reader.forEachBlock { bytes.append(contentsOf: $0) } }
    return bytes
  }

  /// Calls `body` with one block of bytes after the other, at most `size` bytes each.
  func forEachBlock(size: Int = 1 << 20, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    try InputReader(self).forEachBlock(size: size, body)
  }

  /// Calls `body` with the number (from 1) and the bytes of one line after the other, without their LF.
  /// Memory: one block, or the longest line.
  func forEachLine(_ body: (Int, ArraySlice<UInt8>) throws -> Void) throws {
    var reader = try PieceReader.lines(of: self)
    var number = 0
    while let piece = try reader.next() {
      for line in PieceReader.lines(in: piece) {
        number += 1
        try body(number, line)
      }
    }
  }
}
