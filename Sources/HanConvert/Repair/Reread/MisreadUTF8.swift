/// Tells UTF-8 that was read with a two-byte charset without a search.
enum MisreadUTF8 {
  /// Bytes that are well-formed UTF-8 to this degree are UTF-8; those of other charsets stay below 0.75.
  static let leastFit: Float = 0.85

  private static let channels = [CodePages.gbk, CodePages.big5, CodePages.cp932].map {
    RereadChannel(written: .utf8, reader: $0)
  }

  /// Whether the bytes of the line, read back with one of the commonest readers, are UTF-8 but for what was lost.
  static func isWellFormed(_ scalars: ArraySlice<UInt32>) -> Bool {
    channels.contains { StrictReader(channel: $0).fit(of: scalars) > leastFit }
  }
}
