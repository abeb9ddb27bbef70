/// A `Content-Type` header: `text/html; charset=gb2312`.
struct ContentType {
  /// Lower case: `text/html`.
  let mediaType: String
  let charset: Charset?

  /// `nil` for an empty header.
  init?(_ header: String) {
    let parts = header.lowercased().split(separator: ";").map { Self.trimmed($0) }
    guard let type = parts.first, !type.isEmpty else { return nil }
    mediaType = type
    charset =
      parts.dropFirst().lazy.compactMap { part -> Charset? in
        let pair = part.split(separator: "=", maxSplits: 1).map { Self.trimmed($0) }
        return pair.count == 2 && pair[0] == "charset" ? Charset(label: pair[1]) : nil
      }.first
  }

  private static func trimmed(_ part: Substring) -> String {
    String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
