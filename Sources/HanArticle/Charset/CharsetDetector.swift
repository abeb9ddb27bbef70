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
    case .ascii: return .utf8
    case .valid: return .utf8
    case .invalid: break
    }
    let candidates: [Charset] = [.gb18030, .big5, .shiftJIS, .eucKR, .utf8, .windows1252, .windows1251, .windows1250]
    let scored = (declared + candidates.filter { !declared.contains($0) }).map { charset in
      (charset, DecodingScore.score(of: sample, as: charset) + (declared.contains(charset) ? declaredBonus : 0))
    }
    return scored.max { $0.1 < $1.1 }?.0 ?? .utf8
  }

  /// What a declaration is worth beside the score's range of 0…1: it settles what the bytes leave open.
  private static let declaredBonus = 0.05

  /// At most 16 KiB that hold bytes outside ASCII: the start of the file is often script and style.
  private static func sample(of bytes: [UInt8]) -> [UInt8] {
    let limit = 1 << 14
    guard bytes.count > limit else { return bytes }
    var sample: [UInt8] = []
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x3E }) {
      guard line.contains(where: { $0 >= 0x80 }) else { continue }
      sample.append(contentsOf: line)
      sample.append(0x0A)
      if sample.count >= limit { break }
    }
    return sample
  }
}

/// Whether bytes can be UTF-8.
private enum UTF8Evidence {
  case ascii, valid, invalid

  /// Up to one invalid sequence in fifty is damage in a file that is UTF-8 all the same: no text in another charset has
  /// more than one valid multi-byte sequence in three by chance.
  init(_ bytes: [UInt8]) {
    var good = 0
    var bad = 0
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    scan: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): good += scalar.count > 1 ? 1 : 0
      case .error: bad += 1
      case .emptyInput: break scan
      }
    }
    self = good + bad == 0 ? .ascii : (bad * 50 <= good ? .valid : .invalid)
  }
}
