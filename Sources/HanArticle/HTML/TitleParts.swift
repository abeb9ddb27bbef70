import HanText

/// The `title` element of a page taken apart: the article's title, then channel and site: `标题_频道_某某网`,
/// `标题 - 某某网`, `标题 | 社会 | 某某新闻网`.
struct TitleParts {
  private(set) var title: String
  /// In order; the site is mostly the last.
  private(set) var suffixes: [String]

  /// Some papers put themselves first: `某某日报-标题`. The last part is the title, if it is one of the page's lines.
  mutating func turn(ifLine isLine: (String) -> Bool) {
    guard let last = suffixes.last, PageSite.looksLikeSite(title), !PageSite.looksLikeSite(last), !isLine(title),
      isLine(last)
    else { return }
    (title, suffixes) = (last, suffixes.dropLast() + [title])
  }

  init(_ whole: String) {
    let bytes = Array(whole.utf8)
    var pieces: [Range<Int>] = []
    var start = 0
    var place = 0
    while place < bytes.count {
      if let width = Self.separator(bytes, at: place) {
        pieces.append(start..<place)
        place += width
        start = place
      } else {
        place += 1
      }
    }
    pieces.append(start..<bytes.count)
    var titleEnd = 0
    while titleEnd + 1 < pieces.count,
      !Self.looksLikeSuffix(bytes, pieces[titleEnd + 1], isLast: titleEnd + 2 == pieces.count)
    {
      titleEnd += 1
    }
    title = Self.string(bytes, pieces[0].lowerBound..<pieces[titleEnd].upperBound)
    suffixes = pieces[(titleEnd + 1)...].map { Self.string(bytes, $0) }.filter { !$0.isEmpty }
  }

  private static func string(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: bytes[LineSplitter.trimmed(bytes, range)], as: UTF8.self)
  }

  /// `_`, `|`, `｜`, dashes; a single hyphen counts when a blank or a Chinese character stands on both sides.
  private static func separator(_ bytes: [UInt8], at place: Int) -> Int? {
    switch bytes[place] {
    case 0x5F, 0x7C: return 1
    case 0x2D:
      let before = place > 0 ? bytes[place - 1] : 0x20
      let after = place + 1 < bytes.count ? bytes[place + 1] : 0x20
      return (before == 0x20 || before >= 0x80 || before == 0x2D)
        && (after == 0x20 || after >= 0x80 || after == 0x2D || ASCII.isLetter(after)) ? 1 : nil
    case 0xEF where bytes[place...].starts(with: [0xEF, 0xBD, 0x9C]): return 3  // ｜
    case 0xE2 where bytes[place...].starts(with: [0xE2, 0x80, 0x93]): return 3  // –
    case 0xE2 where bytes[place...].starts(with: [0xE2, 0x80, 0x94, 0x20]): return 3  // — and a blank
    default: return nil
    }
  }

  /// A channel or a site: short, without marks of a sentence.
  private static func looksLikeSuffix(_ bytes: [UInt8], _ range: Range<Int>, isLast: Bool) -> Bool {
    let text = FoldedText(bytes, range)
    if text.sentenceMarks > 0 || text.contains(",") || text.contains("“") { return false }
    return text.length <= (isLast ? 24 : 14)
  }
}
