import Glibc
import HanText
import Testing

@testable import HanCitation

/// The labelled cases of `Corpus/cases/citation`.
enum CitationCases {
  /// A file of cases, as JSON. A missing or faulty file gives `null`, on which every test that reads it fails.
  static func json(_ name: String) -> JSONValue {
    (try? JSONValue(parsing: bytes(name))) ?? .null
  }

  static func bytes(_ name: String) -> [UInt8] {
    guard let file = fopen("\(folder)/\(name)", "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&block, 1, block.count, file), count > 0 { bytes += block[..<count] }
    return bytes
  }

  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    + "/Corpus/cases/citation"
}
