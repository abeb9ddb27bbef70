import HanText

@testable import HanConvert

#if canImport(Glibc)
  import Glibc
#endif

/// The labelled cases of `Corpus/cases/repair`.
enum RepairCases {
  struct Row: Sendable, CustomStringConvertible {
    let label: String
    let fields: [String]
    var description: String { label }
  }

  /// The rows of a file; lines that start with `#` are comments. Fields may hold `\n`, `\t` and `\u{…}` escapes.
  static func rows(_ name: String) -> [Row] {
    read("\(folder)/\(name)").split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(unescaped)
      return fields.count < 2 ? nil : Row(label: fields[0], fields: Array(fields.dropFirst()))
    }
  }

  /// The text after all repairs that are applied, without tables.
  static func mended(_ text: String, tables: TableImage? = nil) -> String {
    TracedText(text).applying(DamageRepairer(tables: tables)).string
  }

  private static var folder: String {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(4)
    return parts.joined(separator: "/") + "/Corpus/cases/repair"
  }

  private static func read(_ path: String) -> String {
    guard let file = fopen(path, "rb") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func unescaped(_ field: Substring) -> String {
    var result = ""
    var rest = field[...]
    while let start = rest.firstRange(of: "\\u{") {
      result += rest[..<start.lowerBound]
      let end = rest[start.upperBound...].firstIndex(of: "}") ?? rest.endIndex
      let scalar = UInt32(rest[start.upperBound..<end], radix: 16).flatMap(Unicode.Scalar.init)
      result.unicodeScalars.append(scalar ?? "\u{FFFD}")
      rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
    }
    return result + rest
  }
}
