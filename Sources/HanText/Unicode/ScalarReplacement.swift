extension String {
  /// The text with some scalars written otherwise: what escaping for a format comes down to.
  /// - Parameter replacement: what to write for a scalar; `nil` leaves it as it is.
  /// - Complexity: O(text); a text in which nothing is replaced comes back without a copy.
  package func replacingScalars(_ replacement: (Unicode.Scalar) -> String?) -> String {
    var result = String.UnicodeScalarView()
    var copied = unicodeScalars.startIndex
    for index in unicodeScalars.indices {
      guard let written = replacement(unicodeScalars[index]) else { continue }
      result.append(contentsOf: unicodeScalars[copied..<index])
      result.append(contentsOf: written.unicodeScalars)
      copied = unicodeScalars.index(after: index)
    }
    guard copied > unicodeScalars.startIndex else { return self }
    result.append(contentsOf: unicodeScalars[copied...])
    return String(result)
  }
}
