import Glibc
import HanText
import Testing

/// Labelled cases from `Corpus/cases/articles`. (Foundation cannot be imported beside ICUKit: both bring ICU's headers.)
enum CaseFile {
  /// The cases of one file, each a JSON object.
  static func cases(_ name: String) throws -> [JSONValue] {
    let root = String("\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/"))
    let file = try #require(fopen("/\(root)/Corpus/cases/articles/\(name).json", "r"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return try #require(JSONValue(parsing: bytes).array)
  }
}

extension JSONValue {
  /// The strings of an array; `null` elements are `nil`.
  var strings: [String?] { (array ?? []).map(\.string) }
}
