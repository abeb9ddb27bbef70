#if canImport(Glibc)
  import Glibc
#endif

/// One input: a file, or standard input as `-`.
struct InputFile {
  let path: String
  var isStandardInput: Bool { path == "-" }

  /// The name for messages.
  var name: String { isStandardInput ? "standard input" : path }

  /// All its bytes. A file whose size is known is read into its place at once.
  func read() throws -> [UInt8] {
    let file = try open()
    defer { if !isStandardInput { close(file) } }
    let room = Self.expectedSize(file) + 1
    var bytes = try [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      count = try fill(UnsafeMutableRawBufferPointer(buffer), from: file)
    }
    if bytes.count == room { try forEachBlock(of: file) { bytes.append(contentsOf: $0) } }
    return bytes
  }

  /// Calls `body` with one block of bytes after the other, at most `size` bytes each.
  func forEachBlock(size: Int = 1 << 20, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    let file = try open()
    defer { if !isStandardInput { close(file) } }
    try forEachBlock(of: file, size: size, body)
  }

  private func forEachBlock(
    of file: Int32, size: Int = 1 << 20, _ body: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    defer { buffer.deallocate() }
    while case let count = try readSome(into: buffer, from: file), count > 0 {
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// Reads until the buffer is full or the file ends; returns how many bytes.
  private func fill(_ buffer: UnsafeMutableRawBufferPointer, from file: Int32) throws -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = try readSome(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]), from: file)
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  /// One call of the system's `read`; 0 at the end.
  private func readSome(into buffer: UnsafeMutableRawBufferPointer, from file: Int32) throws -> Int {
    while true {
      let count = Glibc.read(file, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw failure(errno) }
    }
  }

  /// What the system says of the size; a pipe has none.
  private static func expectedSize(_ file: Int32) -> Int {
    var status = stat()
    guard fstat(file, &status) == 0, status.st_size > 0 else { return 1 << 16 }
    return status.st_size
  }

  /// Calls `body` with the number (from 1) and the bytes of one line after the other, without their LF.
  /// Memory: one block, or the longest line.
  func forEachLine(_ body: (Int, ArraySlice<UInt8>) throws -> Void) throws {
    var pending: [UInt8] = []
    var number = 0
    try forEachBlock { block in
      let scanFrom = pending.count
      pending.append(contentsOf: block)
      guard let last = pending[scanFrom...].lastIndex(of: 0x0A) else { return }
      for line in pending[..<last].split(separator: 0x0A, omittingEmptySubsequences: false) {
        number += 1
        try body(number, line)
      }
      pending.removeSubrange(...last)
    }
    if !pending.isEmpty { try body(number + 1, pending[...]) }
  }

  private func open() throws -> Int32 {
    if isStandardInput { return STDIN_FILENO }
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(errno) }
    return file
  }

  private func failure(_ code: Int32) -> CommandFailure {
    switch code {
    case ENOENT: CommandFailure(.noInput, "\(name): there is no such file")
    case EISDIR: CommandFailure(.noInput, "\(name): this is a folder, a file is needed")
    case EACCES: CommandFailure(.noInput, "\(name): reading this file is not permitted")
    default: CommandFailure(.inputOutput, "\(name): cannot be read: \(String(cString: strerror(code)))")
    }
  }
}
