import HanText

/// Decides which charset bytes are in: a byte-order mark, then validity as UTF-8, then what the server and the page
/// declare weighed against how common the characters are that each candidate gives.
///
/// A declaration can lie: pages of the development set declare `gb2312` over UTF-8 bytes.
public enum CharsetDetector {
  /// - Parameter declared: charsets named from outside or by the page, best witness first.
  public static func charset(of bytes: [UInt8], declared: [Charset] = []) -> Charset {
    if let mark = ByteOrderMark(of: bytes) { return mark.charset }
    let sample = Self.sample(of: bytes)
    switch UTF8Evidence(sample) {
    case .ascii, .valid: return .utf8
    case .short where declared.isEmpty || declared.contains(.utf8):
      return best(of: [.utf8, .gb18030, .big5], sample, [.utf8])
    case .short: return best(of: declared + [.utf8], sample, declared)
    case .invalid: break
    }
    return best(of: declared + candidates.filter { !declared.contains($0) }, sample, declared)
  }

  private static let candidates: [Charset] = [
    .gb18030, .big5, .shiftJIS, .eucKR, .utf8, .windows1252, .windows1251, .windows1250, .eucJP,
  ]

  private static func best(of charsets: [Charset], _ sample: [UInt8], _ declared: [Charset]) -> Charset {
    let scored = charsets.map { charset in
      (charset, DecodingScore.score(of: sample, as: charset) + (declared.contains(charset) ? declaredBonus : 0))
    }
    var best: (charset: Charset, score: Double) = (.utf8, -.infinity)
    for (charset, score) in scored where score > best.score { best = (charset, score) }
    return best.charset
  }

  /// What a declaration is worth beside the score's range of 0…1: it settles what the bytes leave open.
  private static let declaredBonus = 0.05

  /// At most 16 KiB that hold bytes outside ASCII: the start of the file is often script and style.
  private static func sample(of bytes: [UInt8]) -> [UInt8] {
    let limit = 1 << 14
    guard bytes.count > limit else { return bytes }
    var sample: [UInt8] = []
    var start = 0
    var isPlain = true
    for (index, byte) in bytes.enumerated() {
      if byte >= 0x80 { isPlain = false }
      guard byte == 0x0A || byte == 0x3E || index - start >= limit else { continue }
      if !isPlain { sample += bytes[start..<index] + [0x0A] }
      (start, isPlain) = (index + 1, true)
      if sample.count >= limit { break }
    }
    return isPlain ? sample : sample + bytes[start...].prefix(limit)
  }
}

/// Whether bytes can be UTF-8.
private enum UTF8Evidence {
  /// `short`: valid, but only by a few sequences of two bytes side by side, which pairs of another charset may be (联通 in
  /// GBK).
  case ascii, short, valid, invalid

  /// Up to one invalid sequence in three is damage in a file that is UTF-8 all the same: of text in another charset
  /// hardly more than one sequence in three is valid by chance (checked with `scripts/check-charsets`).
  init(_ bytes: [UInt8]) {
    var pairs = 0
    var longer = 0
    var bad = 0
    var letters = 0
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    scan: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar) where scalar.count > 1:
        if scalar.count == 2 { pairs += 1 } else { longer += 1 }
      case .valid(let scalar): letters += scalar.first.map(ASCII.isLetter) ?? false ? 1 : 0
      case .error: bad += 1
      case .emptyInput: break scan
      }
    }
    self =
      switch (pairs + longer, bad) {
      case (0, 0): .ascii
      case (2...Self.few, 0) where longer == 0 && letters == 0: .short
      case (let good, let bad) where bad * 3 <= good: .valid
      default: .invalid
      }
  }

  /// As many pairs as chance may well line up. Not swept.
  private static let few = 3
}
