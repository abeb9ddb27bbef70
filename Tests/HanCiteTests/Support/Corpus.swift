import HanCite

#if canImport(Glibc)
  import Glibc
#endif

/// The project's own articles and cases, read from the source tree.
enum Corpus {
  /// `Corpus/` of the package.
  static let folder: String = {
    let parts = #filePath.split(separator: "/").dropLast(4)
    return "/" + parts.joined(separator: "/") + "/Corpus"
  }()

  static func read(_ path: String) -> [UInt8] {
    guard let file = fopen("\(folder)/\(path)", "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return bytes
  }

  /// Names of the articles with gold that begin with one of the letters, in order.
  static func articles(_ letters: String) -> [String] {
    guard let handle = opendir("\(folder)/articles") else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasSuffix(".jsonl"), letters.contains(name.prefix(1)) { names.append(String(name.dropLast(6))) }
    }
    return names.sorted()
  }
}
