/// The charset that a page declares in its first bytes (HTML Standard, "prescan a byte stream").
enum MetaCharset {
  /// The first `charset=` within 4 KiB, whatever element it stands in.
  static func charset(in bytes: [UInt8]) -> Charset? {
    let window = bytes.prefix(4096).map(ASCII.lowercased)
    let word = Array("charset".utf8)
    var place = 0
    while place + word.count < window.count {
      guard window[place] == word[0], window[place...].starts(with: word) else {
        place += 1
        continue
      }
      place += word.count
      if let charset = value(in: window, from: place) { return charset }
    }
    return nil
  }

  private static func value(in window: [UInt8], from start: Int) -> Charset? {
    let rest = window[start...].drop { ASCII.isBlank($0) }
    guard rest.first == 0x3D else { return nil }
    let label = rest.dropFirst().drop { ASCII.isBlank($0) || $0 == 0x22 || $0 == 0x27 }
      .prefix { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == 0x2D || $0 == 0x5F }
    return Charset(label: String(decoding: label, as: UTF8.self))
  }
}
