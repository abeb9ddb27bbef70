import HanText

#if canImport(Glibc)
  import Glibc
#endif

/// Reads one input from its beginning to its end.
final class InputReader {
  private let input: InputFile
  private let descriptor: Int32

  /// - Throws: ``CommandFailure`` if the input cannot be opened.
  init(_ input: InputFile) throws {
    self.input = input
    descriptor = input.isStandardInput ? STDIN_FILENO : open(input.path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw failure(errno) }
  }

  deinit { if !input.isStandardInput, descriptor >= 0 { close(descriptor) } }

  /// What the system says of the size; a pipe has none.
  var expectedSize: Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else { return 1 << 16 }
    return status.st_size
  }

  /// Calls `body` with one block of bytes after the other, at most `size` bytes each.
  func forEachBlock(size: Int = 1 << 20, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    defer { buffer.deallocate() }
    while case let count = try readSome(into: buffer), count > 0 {
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// Reads until the buffer is full or the file ends; returns how many bytes.
  func fill(_ buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if buffer.count >= 1 << 22 { LargePages.ask(for: buffer) }
    var filled = 0
    while filled < buffer.count {
      let count = try readSome(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  /// One call of the system's `read`; 0 at the end.
  func readSome(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw failure(errno) }
    }
  }

  private func failure(_ code: Int32) -> CommandFailure {
    switch code {
    case ENOENT: CommandFailure(.noInput, "\(input.name): there is no such file")
    case EISDIR: CommandFailure(.noInput, "\(input.name): this is a folder, a file is needed")
    case EACCES: CommandFailure(.noInput, "\(input.name): reading this file is not permitted")
    default: CommandFailure(.inputOutput, "\(input.name): cannot be read: \(String(cString: strerror(code)))")
    }
  }
}
