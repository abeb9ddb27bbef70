import HanText
import TestSupport
import Testing

/// Labelled cases from `Corpus/cases/articles`.
enum CaseFile {
  /// The cases of one file, each a JSON object.
  static func cases(_ name: String) throws -> [JSONValue] {
    try #require(ProjectFile.json("Corpus/cases/articles/\(name).json").array)
  }
}

extension JSONValue {
  /// The strings of an array; `null` elements are `nil`.
  var strings: [String?] { (array ?? []).map(\.string) }
}
