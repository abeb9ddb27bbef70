import HanText

#if canImport(Glibc)
  import Glibc
#endif

/// A table image in a file that is taken away as soon as it is open; the mapping lives on.
package enum TemporaryImage {
  /// - Throws: what writing or reading the image throws.
  package static func opened(_ writer: TableImageWriter) throws -> TableImage {
    let path = "/tmp/hancite-test-\(getpid())-\(UInt64.random(in: 0 ... .max)).tables"
    defer { unlink(path) }
    try writer.write(to: path)
    return try TableImage(path: path)
  }
}
