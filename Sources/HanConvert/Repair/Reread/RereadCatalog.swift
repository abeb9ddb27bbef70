/// The re-readings that are looked for, commonest first: every written encoding with every reader.
enum RereadCatalog {
  /// Readers that make one character of every byte. The pages take undefined bytes as C1 controls, as browsers do;
  /// where a reader marks them as errors, the strict page of the same charset follows.
  /// Each is built when it is asked for: most damage is undone with the first two.
  static let utf8Readers: [@Sendable () -> CodePage] = [
    { CodePages.cp1252 }, { CodePages.latin1 }, { CodePages.cp1250 }, { CodePages.cp1251 }, { CodePages.cp1254 },
    { CodePages.cp1253 }, { CodePages.cp1257 }, { CodePages.cp1258 }, { CodePages.latin2 }, { CodePages.latin9 },
    { CodePages.macRoman }, { CodePages.cp437 }, { CodePages.cp850 }, { CodePages.koi8r },
  ]
  static let utf8AsSingle = channels([.utf8], utf8Readers.map { $0() })

  /// The same readers of two-byte text.
  static let twoByteAsSingle: [RereadChannel] =
    channels(
      [.pairs(CodePages.gb18030), .pairs(CodePages.big5)],
      [
        CodePages.cp1252, CodePages.latin1, CodePages.cp1250, CodePages.cp1251, CodePages.latin2, CodePages.koi8r,
        CodePages.macRoman, CodePages.cp437,
      ])

  /// Readers of which some bytes are errors, or where bytes dropped out.
  static let singleByteLossy: [RereadChannel] =
    channels(
      [.utf8, .pairs(CodePages.gbk), .pairs(CodePages.big5)],
      [
        CodePages.cp1252Strict, CodePages.cp1250Strict, CodePages.cp1251Strict,
      ])
    + [
      RereadChannel(
        written: .utf8, reader: CodePages.cp1252, dropped: ByteSet([0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xAD, 0xA0])),
      RereadChannel(written: .utf8, reader: CodePages.latin1, dropped: ByteSet(Array(0x80...0x9F) + [0xAD, 0xA0])),
    ]

  /// Readers that make one character of two bytes.
  static let doubleByte: [RereadChannel] =
    channels(
      [.utf8],
      [
        CodePages.gbk, CodePages.gb18030, CodePages.big5, CodePages.cp932, CodePages.shiftJIS, CodePages.eucKR,
        CodePages.cp949, CodePages.big5hkscs, CodePages.cp950, CodePages.eucJP,
      ])
    + channels(
      [.pairs(CodePages.gbk)],
      [
        CodePages.big5, CodePages.cp950, CodePages.big5hkscs, CodePages.cp932, CodePages.shiftJIS, CodePages.eucKR,
        CodePages.cp949, CodePages.eucJP,
      ])
    + channels(
      [.pairs(CodePages.big5)],
      [
        CodePages.gbk, CodePages.gb18030, CodePages.cp932, CodePages.shiftJIS, CodePages.eucKR, CodePages.cp949,
        CodePages.eucJP,
      ])

  /// Readers that make one character of two bytes and leave out what is none.
  static let doubleByteDropped: [RereadChannel] = [CodePages.gbk, CodePages.gb18030].map {
    RereadChannel(written: .utf8, reader: $0, dropped: RereadChannel(written: .utf8, reader: $0).undefined(before: nil))
  }

  private static func channels(_ written: [WrittenEncoding], _ readers: [CodePage]) -> [RereadChannel] {
    written.flatMap { written in readers.map { RereadChannel(written: written, reader: $0) } }
  }
}
