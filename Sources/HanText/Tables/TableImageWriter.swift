#if canImport(Glibc)
  import Glibc
#endif

/// Collects sections and writes them as one ``TableImage``.
public struct TableImageWriter: Sendable {
  private var sections: [(name: String, version: UInt32, bytes: [UInt8])] = []

  public init() {}

  /// Adds a section; a later one of the same name replaces the earlier. Names are at most 32 bytes of UTF-8.
  public mutating func add(_ name: String, version: UInt32 = 1, _ bytes: [UInt8]) {
    precondition(name.utf8.count <= 32, "a section name is at most 32 bytes")
    sections.removeAll { $0.name == name }
    sections.append((name, version, bytes))
  }

  /// The whole image. Sections stand in order of their names, so the same tables give the same bytes.
  public func image() -> [UInt8] {
    let sorted = sections.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var directory: [UInt8] = []
    var offset = Self.padded(TableImage.headerSize + sorted.count * TableImage.entrySize)
    for section in sorted {
      directory += Array(section.name.utf8) + [UInt8](repeating: 0, count: 32 - section.name.utf8.count)
      directory += Self.bytes(UInt64(offset)) + Self.bytes(UInt64(section.bytes.count))
      directory += Self.bytes(section.bytes.withUnsafeBytes(FNV1a.hash))
      directory += Self.bytes(section.version) + [0, 0, 0, 0]
      offset = Self.padded(offset + section.bytes.count)
    }
    var image = TableImage.magic + Self.bytes(TableImage.version) + Self.bytes(UInt32(sorted.count))
    image += Self.bytes(UInt64(offset)) + Self.bytes(directory.withUnsafeBytes(FNV1a.hash)) + directory
    for section in sorted {
      image += [UInt8](repeating: 0, count: Self.padded(image.count) - image.count) + section.bytes
    }
    return image + [UInt8](repeating: 0, count: offset - image.count)
  }

  /// Writes the image beside `path` and renames it, so that a reader sees the old tables or the new, never half.
  public func write(to path: String) throws(TableError) {
    let temporary = path + ".\(getpid()).tmp"
    guard let file = fopen(temporary, "wb") else { throw TableError(path, .unwritable(errno)) }
    let image = image()
    let written = fwrite(image, 1, image.count, file)
    let closed = fclose(file)
    guard written == image.count, closed == 0, rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw TableError(path, .unwritable(code))
    }
  }

  private static func padded(_ offset: Int) -> Int { (offset + 63) & ~63 }

  private static func bytes(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }
}
