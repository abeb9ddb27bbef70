import HanText

/// The image that `scripts/build-tables` made, or that `HANCITE_TABLES` names: tests that need third-party data run
/// where it is.
enum BuiltTables {
  static let image: TableImage? = {
    if let named = try? TableLocator.open() { return named }
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return try? TableImage(path: "/\(root)/.build-tables/\(TableLocator.fileName)")
  }()

  static var isThere: Bool { image != nil }
}
