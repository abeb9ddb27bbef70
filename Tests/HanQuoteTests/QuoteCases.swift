import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// One row of `Corpus/cases/quotes/*.tsv`.
struct QuoteCase: Sendable, CustomTestStringConvertible {
  let file: String
  let label: String
  let marked: MarkedCase
  var testDescription: String { "\(file): \(label)" }

  /// The rows of one list.
  static func list(_ file: String) -> [QuoteCase] {
    lines(of: file).compactMap { line -> QuoteCase? in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 2 else { return nil }
      let text = fields[1].replacing("\\n", with: "\n")
      return QuoteCase(file: file, label: String(fields[0]), marked: MarkedCase(String(text)))
    }
  }

  private static func lines(of file: String) -> [Substring] {
    let folder = "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
    guard let stream = fopen("/\(folder)/Corpus/cases/quotes/\(file).tsv", "r") else { return [] }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
  }
}
