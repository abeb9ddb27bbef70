import HanText

/// Keys for formats that do not allow every id: letters, digits, hyphens and full stops, each key once in a file, the
/// first a letter.
struct CitationKeys {
  private var used: Set<String> = []

  /// A key as close to the id as the format lets it be.
  mutating func key(_ id: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in id.unicodeScalars {
      scalars.append(scalar.isASCIIAlphanumeric || scalar == "-" || scalar == "." || scalar == "_" ? scalar : "-")
    }
    if !(scalars.first.map { $0.properties.isAlphabetic } ?? false) {
      scalars.insert(contentsOf: "r".unicodeScalars, at: scalars.startIndex)
    }
    let stem = String(scalars)
    var key = stem
    var count = 1
    while !used.insert(key).inserted {
      count += 1
      key = "\(stem)-\(count)"
    }
    return key
  }
}
