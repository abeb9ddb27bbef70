/// Damage by reading bytes with the wrong charset: written as one encoding, read as another.
struct RereadChannel: Sendable {
  let written: WrittenEncoding
  /// What the bytes were read as.
  let reader: CodePage
  /// Bytes that fell out between characters afterwards, such as the C1 controls that a reader made of undefined bytes.
  var dropped: ByteSet?

  /// Whether few programs that handle Chinese use this reader.
  var isExotic: Bool { !Self.usualReaders.contains(reader.name) }

  private static let usualReaders: Set<String> = [
    "latin1", "cp1252", "cp1250", "cp1251", "gbk", "gb18030", "big5", "cp950", "big5-hkscs", "cp932", "shift_jis",
  ]

  /// `utf8>cp1252`: written as the first, read as the second.
  var name: String { "\(written.name)>\(reader.name)" + (dropped == nil ? "" : " bytes-dropped") }

  /// The bytes that a reader finds undefined: what may stand behind a replacement character.
  func undefined(before next: UInt8?) -> ByteSet {
    ByteSet(
      (UInt8(0x80)...0xFF).filter { byte in
        guard reader.scalar(byte) == nil else { return false }
        return next.map { reader.scalar(byte, $0) == nil } ?? true
      })
  }

  /// The forward model: the text written and read again, strictly (one U+FFFD for every byte that starts nothing, the
  /// way of Python's and most of C's decoders); `nil` if the encoding lacks a character.
  func observed(_ original: some Sequence<UInt32>) -> [UInt32]? {
    var bytes: [UInt8] = []
    for scalar in original {
      guard let written = written.bytes(of: scalar) else { return nil }
      bytes += written
    }
    return read(bytes)
  }

  func read(_ bytes: [UInt8]) -> [UInt32] {
    var result: [UInt32] = []
    var index = 0
    while index < bytes.count {
      if let scalar = reader.scalar(bytes[index]) {
        result.append(scalar)
      } else if index + 1 < bytes.count, let scalar = reader.scalar(bytes[index], bytes[index + 1]) {
        result.append(scalar)
        index += 1
      } else {
        result.append(0xFFFD)
      }
      index += 1
    }
    return result
  }
}
