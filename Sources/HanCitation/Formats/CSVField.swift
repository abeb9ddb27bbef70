import HanText

/// A field of comma-separated values after RFC 4180.
package enum CSVField {
  /// The field in quotation marks, those inside it doubled, if it holds a comma, a quotation mark or a line break.
  package static func escaped(_ field: String) -> String {
    guard field.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return field }
    return "\"\(field.replacingScalars { $0 == "\"" ? "\"\"" : nil })\""
  }
}
