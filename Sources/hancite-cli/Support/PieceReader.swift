/// Reads an input in pieces that end where a cut changes nothing.
struct PieceReader {
  /// Bytes without a safe place to cut after which the text is cut between two characters all the same.
  static let longest = 1 << 22

  private let reader: InputReader
  private let block: Int
  private let lastCut: (UnsafeBufferPointer<UInt8>) -> Int
  private let longest: Int
  private var pending: [UInt8] = []
  private var searched = 0  // bytes of `pending` in which no cut was found

  /// - Parameters:
  ///   - block: bytes that are read at a time; a piece is about as large.
  ///   - longest: bytes after which a piece ends in any case.
  ///   - lastCut: the last place in some bytes where a piece may end; 0 if there is none.
  init(
    _ input: InputFile, block: Int, longest: Int = .max, lastCut: @escaping (UnsafeBufferPointer<UInt8>) -> Int
  ) throws {
    reader = try InputReader(input)
    self.block = block
    self.longest = longest
    self.lastCut = lastCut
  }

  /// Pieces of whole lines.
  static func lines(of input: InputFile, block: Int = 1 << 18) throws -> PieceReader {
    try PieceReader(input, block: block) { bytes in bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0 }
  }

  /// The lines of such a piece, without their LF.
  static func lines(in piece: [UInt8]) -> [ArraySlice<UInt8>] {
    (piece.last == 0x0A ? piece.dropLast() : piece[...]).split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  /// The next piece; `nil` at the end.
  mutating func next() throws -> [UInt8]? {
    while try readBlock() {
      let cut = cut()
      searched = cut > 0 ? 0 : pending.count
      if cut > 0 { return take(cut) }
    }
    return pending.isEmpty ? nil : take(pending.count)
  }

  /// Returns whether there was anything left to read.
  private mutating func readBlock() throws -> Bool {
    let start = pending.count
    pending.reserveCapacity(start + block)
    var count = 0
    try withUnsafeTemporaryAllocation(byteCount: block, alignment: 16) { buffer in
      count = try reader.readSome(into: buffer)
      pending.append(contentsOf: buffer[..<count])
    }
    return count > 0
  }

  /// The first `count` pending bytes; only the few after them are copied.
  private mutating func take(_ count: Int) -> [UInt8] {
    let rest = Array(pending[count...])
    pending.removeLast(rest.count)
    defer { pending = rest }
    return pending
  }

  private func cut() -> Int {
    let start = max(0, searched - 4)  // a scalar may have been incomplete
    let found = pending.withUnsafeBufferPointer { lastCut(UnsafeBufferPointer(rebasing: $0[start...])) }
    let safe = found > 0 ? start + found : 0
    if safe > 0 || pending.count < longest { return safe }
    let edge = pending.lastIndex { $0 & 0xC0 != 0x80 } ?? 0
    return edge > pending.count - 4 ? edge : pending.count
  }
}
