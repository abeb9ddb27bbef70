import Glibc
import HanText

@testable import HanConvert

/// The labelled cases of `Corpus/cases/punctuation`.
struct PunctuationCase: Sendable, CustomStringConvertible {
  let label: String
  let style: PunctuationStyle
  /// `style+spacing` and `style+narrow` ask for the rewriter's options.
  let options: Set<String>
  let text: String
  let result: String
  var description: String { "\(style.rawValue): \(label)" }

  var rewriter: PunctuationRewriter {
    PunctuationRewriter(
      style: style, spacing: options.contains("spacing"), narrowsAlphanumerics: options.contains("narrow"))
  }

  /// The cases of one rule; lines that start with `#` are comments, `=` means that the text stays, `\n` and `\u{…}`
  /// are escapes. A row that cannot be read is a case that fails.
  static func cases(_ rule: String) -> [PunctuationCase] {
    let lines = TextFile.read("Corpus/cases/punctuation/\(rule).tsv").split(separator: "\n")
    return lines.filter { !$0.hasPrefix("#") }.map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { TextFile.unescaped($0) }
      guard fields.count == 4 else { return broken(String(line)) }
      let names = fields[1].split(separator: "+").map(String.init)
      guard let style = PunctuationStyle(rawValue: names[0]) else { return broken(String(line)) }
      return PunctuationCase(
        label: fields[0], style: style, options: Set(names.dropFirst()), text: fields[2],
        result: fields[3] == "=" ? fields[2] : fields[3])
    }
  }

  private static func broken(_ line: String) -> PunctuationCase {
    PunctuationCase(label: "unreadable row", style: .keep, options: [], text: line, result: "four fields")
  }
}

/// Files of the project, for tests.
enum TextFile {
  static func read(_ path: String) -> String {
    let root = "\(#filePath)".split(separator: "/").dropLast(4).joined(separator: "/")
    guard let file = fopen("/\(root)/\(path)", "rb") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func unescaped(_ field: Substring) -> String {
    var result = ""
    var rest = field
    while let start = rest.firstRange(of: "\\u{") {
      result += rest[..<start.lowerBound]
      let end = rest[start.upperBound...].firstIndex(of: "}") ?? rest.endIndex
      let scalar = UInt32(rest[start.upperBound..<end], radix: 16).flatMap(Unicode.Scalar.init)
      result.unicodeScalars.append(scalar ?? "\u{FFFD}")
      rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
    }
    return (result + rest).split(separator: "\\n", omittingEmptySubsequences: false).joined(separator: "\n")
  }
}
