import HanText

/// The image that `scripts/build-tables` made, or that `HANCITE_TABLES` names: tests that need third-party data run
/// where it is.
package enum BuiltTables {
  package static let image: TableImage? = {
    if let named = try? TableLocator.open() { return named }
    return try? TableImage(path: "\(ProjectFile.root)/.build-tables/\(TableLocator.fileName)")
  }()

  package static var isThere: Bool { image != nil }
}
