import HanText

/// Notices input that is not text at all, or that holds NUL bytes.
enum BinaryCheck {
  /// A finding when the text has NULs, and a graver one when more than one byte in twenty is a control character
  /// (chosen by hand, not swept).
  static func findings(in utf8: [UInt8]) -> [Finding] {
    var nulls = 0
    var controls = 0
    for byte in utf8 where byte < 0x20 && byte != 0x0A && byte != 0x09 && byte != 0x0D {
      controls += 1
      if byte == 0 { nulls += 1 }
    }
    let whole = SourceRange(0, utf8.count)
    if controls * 20 > utf8.count {
      return [Finding("not-text", .loss, at: whole, "\(controls) control characters: this does not look like text.")]
    }
    return nulls == 0 ? [] : [Finding("null-bytes", .warning, at: whole, "The input holds \(nulls) NUL bytes.")]
  }
}
