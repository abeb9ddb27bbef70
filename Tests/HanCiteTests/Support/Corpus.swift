import TestSupport

/// The project's own articles, read from the source tree.
enum Corpus {
  /// A file of `Corpus/`.
  static func read(_ path: String) -> [UInt8] { ProjectFile.bytes("Corpus/\(path)") }

  /// Names of the articles with gold that begin with one of the letters, in order.
  static func articles(_ letters: String) -> [String] {
    ProjectFile.names(in: "Corpus/articles").filter { $0.hasSuffix(".jsonl") && letters.contains($0.prefix(1)) }
      .map { String($0.dropLast(6)) }
  }
}
