import TestSupport

/// The project's own articles, read from the source tree.
enum Corpus {
  /// A file of `Corpus/`.
  static func read(_ path: String) -> [UInt8] { ProjectFile.bytes("Corpus/\(path)") }

  /// Names of the articles with gold of some sets, in order: `"r ab"` names r01, r02 …, ab01, ab02 ….
  static func articles(_ sets: String) -> [String] {
    let sets = Set(sets.split(separator: " "))
    return ProjectFile.names(in: "Corpus/articles")
      .filter { $0.hasSuffix(".jsonl") && sets.contains($0.prefix { $0.isLetter }) }
      .map { String($0.dropLast(6)) }
  }
}
