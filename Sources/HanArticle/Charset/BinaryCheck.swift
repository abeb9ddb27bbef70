import HanText

/// Notices input that is not text at all, or that holds NUL bytes.
enum BinaryCheck {
  /// A finding when the text has NULs, and a graver one when more than one byte in twenty is a control character
  /// (chosen by hand, not swept).
  static func findings(in utf8: [UInt8]) -> [Finding] {
    var nulls = 0
    var controls = 0
    var place = RareBytes.first(below: 0x20, in: utf8, from: 0)
    while place < utf8.count {
      if isControl(utf8[place]) { controls += 1 }
      if utf8[place] == 0 { nulls += 1 }
      place = RareBytes.first(below: 0x20, in: utf8, from: place + 1)
    }
    let whole = SourceRange(0, utf8.count)
    if controls * 20 > utf8.count {
      return [Finding("not-text", .loss, at: whole, "\(controls) control characters: this does not look like text.")]
    }
    return nulls == 0 ? [] : [Finding("null-bytes", .warning, at: whole, "The input holds \(nulls) NUL bytes.")]
  }

  /// Whether a byte below 0x20 is neither a tab nor a line break.
  private static func isControl(_ byte: UInt8) -> Bool { byte != 0x0A && byte != 0x09 && byte != 0x0D }
}
