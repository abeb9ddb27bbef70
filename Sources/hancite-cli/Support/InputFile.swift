#if canImport(Glibc)
  import Glibc
#endif

/// One input: a file, or standard input as `-`.
struct InputFile {
  let path: String
  var isStandardInput: Bool { path == "-" }

  /// The name for messages.
  var name: String { isStandardInput ? "standard input" : path }

  /// All its bytes.
  func read() throws -> [UInt8] {
    var bytes: [UInt8] = []
    try forEachBlock { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// Calls `body` with one block of bytes after the other, at most `size` bytes each.
  func forEachBlock(size: Int = 1 << 20, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    let file = try open()
    defer { if !isStandardInput { close(file) } }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = Glibc.read(file, buffer.baseAddress, size)
      if count == 0 { return }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(errno)
      }
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
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
