#if canImport(Glibc)
  import Glibc
#endif

/// Messages to the person, on stderr.
enum Diagnostics {
  static func say(_ message: String) {
    let line = Array("hancite: \(message)\n".utf8)
    _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
