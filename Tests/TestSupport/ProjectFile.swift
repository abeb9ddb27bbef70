import HanText

#if canImport(Glibc)
  import Glibc
#endif

/// Files of this checkout, named by their path from its root, for tests. (Foundation cannot be imported beside ICUKit:
/// both bring ICU's headers.)
package enum ProjectFile {
  /// The checkout's folder.
  package static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// The bytes of a file; none if it cannot be read, on which every test that needs some fails.
  package static func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen("\(root)/\(path)", "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&block, 1, block.count, file), count > 0 { bytes += block[..<count] }
    return bytes
  }

  /// The text of a file.
  package static func text(_ path: String) -> String { String(decoding: bytes(path), as: UTF8.self) }

  /// The value of a JSON file; `null` if it is missing or faulty.
  package static func json(_ path: String) -> JSONValue { (try? JSONValue(parsing: bytes(path))) ?? .null }

  /// The names in a folder, in order.
  package static func names(in folder: String) -> [String] {
    guard let handle = opendir("\(root)/\(folder)") else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names.sorted()
  }
}
