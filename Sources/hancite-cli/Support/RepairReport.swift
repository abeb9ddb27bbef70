import HanCite

/// Repairs as the program prints them: offsets are Unicode code points into the decoded source.
enum RepairReport {
  /// The decoded text of a file. Well-formed UTF-8 is taken as it is, byte-order mark included, so that a file without
  /// damage comes back byte for byte.
  static func utf8(of bytes: [UInt8], hints: ArticleReader.Hints) -> [UInt8] {
    let isPlain = hints.charset == nil && hints.contentType == nil
    if isPlain, UTF8Check.isWellFormed(bytes) { return bytes }
    return ArticleReader().source(of: bytes, hints: hints).utf8
  }

  /// Whether putting `restored` in place of `observed` is part of the way to the text that was written: true for what
  /// was applied and for what is destroyed and stays.
  static func reproducesText(_ repair: Repair) -> Bool { repair.isApplied || repair.restored == repair.observed }

  /// The text with the applied repairs made.
  static func mended(_ utf8: [UInt8], _ repairs: [Repair]) -> [UInt8] {
    let applied = repairs.filter(\.isApplied)
    guard !applied.isEmpty else { return utf8 }
    return TracedText(utf8: utf8).applying(applied.flatMap(\.edits), stage: "repair").utf8
  }

  static func json(_ repair: Repair, in source: SourceText, file: String? = nil) -> JSONValue {
    let range = source.codePointRange(of: SourceRange(repair.range.lowerBound, repair.range.upperBound))
    var object: JSONValue = [:]
    if let file { object["file"] = .string(file) }
    object["start"] = .number(range.lowerBound)
    object["end"] = .number(range.upperBound)
    object["channel"] = .string(repair.channel.name)
    object["observed"] = .string(repair.observed)
    object["restored"] = .string(repair.restored)
    object["confidence"] = .number(repair.confidence, places: 3)
    object["applied"] = .bool(repair.isApplied)
    if !repair.evidence.isEmpty { object["evidence"] = .string(repair.evidence) }
    if !repair.rivals.isEmpty { object["rivals"] = .array(repair.rivals.map(JSONValue.string)) }
    return object
  }
}
