#if canImport(Glibc)
  import Glibc
#endif

/// Where results go: standard output, or a file that appears under its name only when it is complete.
final class OutputFile {
  private let path: String?
  private let temporary: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var isFinished = false

  /// - Parameter inputs: files that must not be overwritten.
  init(path: String?, inputs: [String] = []) throws {
    self.path = path == "-" ? nil : path
    self.temporary = (self.path ?? "") + ".\(getpid()).tmp"
    guard let path = self.path else {
      descriptor = STDOUT_FILENO
      return
    }
    for input in inputs where Self.isSameFile(input, path) {
      throw CommandFailure(.usage, "\(path): this is an input file and is never overwritten; name another output")
    }
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.failure(path, errno) }
  }

  deinit {
    guard path != nil, descriptor >= 0, !isFinished else { return }
    close(descriptor)
    unlink(temporary)
  }

  func write(_ text: String) throws { try write(text.utf8) }

  func write(_ bytes: some Sequence<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Writes out what is buffered and gives the file its name.
  func finish() throws {
    try flush()
    isFinished = true
    guard let path else { return }
    guard close(descriptor) == 0, rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw Self.failure(path, code)
    }
  }

  /// Large results go out as they are, without a copy.
  func write(_ bytes: [UInt8]) throws { try bytes.withUnsafeBufferPointer { try write($0) } }

  /// The same of bytes that lie elsewhere.
  func write(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    guard bytes.count >= 1 << 16 else { return try write(bytes[...]) }
    try flush()
    try send(bytes)
  }

  func flush() throws {
    try buffer.withUnsafeBufferPointer { try send($0) }
    buffer.removeAll(keepingCapacity: true)
  }

  private func send(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    var start = 0
    while start < bytes.count {
      let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
      if count >= 0 {
        start += count
      } else if errno == EPIPE, path == nil {
        _exit(ExitStatus.done.rawValue)  // the reader has seen enough
      } else if errno != EINTR {
        throw Self.failure(path ?? "standard output", errno)
      }
    }
  }

  private static func failure(_ name: String, _ code: Int32) -> CommandFailure {
    CommandFailure(.inputOutput, "\(name): cannot be written: \(String(cString: strerror(code)))")
  }

  private static func isSameFile(_ left: String, _ right: String) -> Bool {
    var first = stat()
    var second = stat()
    guard stat(left, &first) == 0, stat(right, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }
}
