/// Reviewed cases as lines of fields between tabs; lines that start with `#` are comments, empty lines nothing.
package enum CaseRows {
  /// The rows of a file below `Corpus/cases`, their fields with the escape `\u{…}` read.
  package static func rows(_ path: String) -> [[String]] { rows(of: ProjectFile.text("Corpus/cases/\(path)")) }

  /// The rows of a text.
  package static func rows(of text: String) -> [[String]] {
    text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(unescaped)
    }
  }

  /// A field with the character of that code point for each `\u{…}`.
  package static func unescaped(_ field: some StringProtocol) -> String {
    var result = ""
    var rest = Substring(field)
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
