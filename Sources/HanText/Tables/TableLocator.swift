#if canImport(Glibc)
  import Glibc
#endif

/// Finds the table image of this installation.
public enum TableLocator {
  /// File name of the image.
  public static let fileName = "hancite.tables"

  /// Opens the first image found: `explicit`, then `$HANCITE_TABLES` (either must work if given), then
  /// `../share/hancite/` beside the executable, then the `.build-tables` folder of a package that the executable was
  /// built in. `nil` if there is none of the latter two: everything then runs on ICU and the built-in lists.
  public static func open(explicit: String? = nil) throws(TableError) -> TableImage? {
    if let path = explicit ?? getenv("HANCITE_TABLES").map({ String(cString: $0) }), !path.isEmpty {
      return try TableImage(path: path)
    }
    for path in candidates() where access(path, R_OK) == 0 { return try TableImage(path: path) }
    return nil
  }

  private static func candidates() -> [String] {
    guard var folder = executableFolder() else { return [] }
    var paths = ["\(folder)/../share/hancite/\(fileName)"]
    for _ in 0..<6 {
      paths.append("\(folder)/.build-tables/\(fileName)")
      guard let slash = folder.lastIndex(of: "/") else { break }
      folder = String(folder[..<slash])
    }
    return paths
  }

  private static func executableFolder() -> String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let length = buffer.withUnsafeMutableBytes { raw in
      raw.baseAddress.map { readlink("/proc/self/exe", $0.assumingMemoryBound(to: CChar.self), raw.count) } ?? -1
    }
    guard length > 0, let slash = buffer[..<length].lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return String(decoding: buffer[..<slash], as: UTF8.self)
  }
}
