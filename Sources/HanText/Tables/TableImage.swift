#if canImport(Glibc)
  import Glibc
#endif

/// A read-only file of compiled tables, mapped into memory: no parsing when the program starts, and its pages are
/// shared by all processes that use it.
///
/// Layout, all numbers little-endian:
///
///     0   8  magic "HANCITE\u{0}"
///     8   4  format version (``TableImage/version``)
///     12  4  number of sections n
///     16  8  length of the file
///     24  8  FNV-1a 64 of the n directory entries
///     32  n × 64  directory entry: name (32 bytes, UTF-8, zero-padded) · offset (8) · length (8) · FNV-1a 64 of the
///                 section (8) · element version (4) · zero (4)
///     …   sections, each starting at a multiple of 64
///
/// Opening checks magic, version, length, the directory's checksum and that every section lies inside the file; a
/// section's own checksum is checked by ``verify()`` only, for it costs a pass over the file.
public final class TableImage: Sendable {
  public static let version: UInt32 = 1
  static let magic: [UInt8] = Array("HANCITE\0".utf8)
  static let headerSize = 32
  static let entrySize = 64

  public struct Section: Hashable, Sendable {
    /// Which table: `opencc/STPhrases`, `icu/Hans-Hant`, `words`.
    public let name: String
    /// Version of the section's own layout, checked by whoever reads it.
    public let elementVersion: UInt32
    /// Bytes from the start of the file.
    public let range: Range<Int>
    let checksum: UInt64
  }

  public let path: String
  public let sections: [Section]
  private let address: UInt
  private let length: Int

  /// Maps the file. Cost: some 0.05 ms, whatever its size.
  public init(path: String) throws(TableError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw TableError(path, .unreadable(errno)) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw TableError(path, .notAnImage) }
    let length = Int(status.st_size)
    guard length >= Self.headerSize else { throw TableError(path, .notAnImage) }
    let mapped = mmap(nil, length, PROT_READ, MAP_SHARED, file, 0)
    guard let mapped, mapped != MAP_FAILED else { throw TableError(path, .unreadable(errno)) }
    do throws(TableError.Kind) {
      self.sections = try TableDirectory.read(UnsafeRawBufferPointer(start: mapped, count: length))
    } catch {
      munmap(mapped, length)
      throw TableError(path, error)
    }
    self.path = path
    self.address = UInt(bitPattern: mapped)
    self.length = length
  }

  deinit { munmap(UnsafeMutableRawPointer(bitPattern: address), length) }

  /// The bytes of a section, valid as long as the image lives; `nil` if there is no such section.
  public func section(_ name: String) -> TableSection? {
    sections.first { $0.name == name }.map { TableSection(image: self, section: $0) }
  }

  /// The first section whose bytes do not fit their checksum, if any. Cost: a pass over the file.
  public func verify() -> Section? {
    sections.first { FNV1a.hash(TableSection(image: self, section: $0).bytes) != $0.checksum }
  }

  fileprivate var memory: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: length)
  }
}

/// One table of an image. Holds the image, so its bytes stay mapped.
public struct TableSection: Sendable {
  public let image: TableImage
  public let section: TableImage.Section

  /// The section's bytes; must not outlive this value's image.
  public var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: image.memory[section.range]) }
}

/// Why a table image cannot be used.
public struct TableError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Kind: Error, Hashable, Sendable {
    case unreadable(Int32)
    case notAnImage
    case version(UInt32)
    case damaged(String)
    case missingSection(String)
    case unwritable(Int32)
    case missingSource
    case badSource(String)
  }

  public let path: String
  public let kind: Kind

  public init(_ path: String, _ kind: Kind) {
    self.path = path
    self.kind = kind
  }

  /// Whether writing failed, rather than reading.
  public var isAboutOutput: Bool { if case .unwritable = kind { true } else { false } }

  public var description: String {
    switch kind {
    case .unreadable(let code): "\(path): the tables cannot be read: \(String(cString: strerror(code)))"
    case .notAnImage: "\(path): this is not a HanCite table image"
    case .version(let found):
      "\(path): the tables are of format \(found), this program reads \(TableImage.version); run scripts/build-tables"
    case .damaged(let what): "\(path): the tables are damaged (\(what)); run scripts/build-tables"
    case .missingSection(let name): "\(path): the tables lack \"\(name)\"; run scripts/build-tables"
    case .unwritable(let code): "\(path): the tables cannot be written: \(String(cString: strerror(code)))"
    case .missingSource: "\(path): this file of the tables' sources is missing"
    case .badSource(let what): "\(path): the tables cannot be built from this: \(what)"
    }
  }
}
