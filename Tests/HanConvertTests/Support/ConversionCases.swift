import HanText

/// The reviewed cases below `Corpus/cases/convert`: one a line, tab-separated; lines that start with # are comments.
enum ConversionCases {
  static func rows(_ name: String) -> [[String]] {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let bytes = (try? TableSources(folder: "/\(root)/Corpus/cases").read("convert", name)) ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t").map(String.init) }
  }

  /// The table image of this checkout, if it was built.
  static let tables = try? TableLocator.open()
}
