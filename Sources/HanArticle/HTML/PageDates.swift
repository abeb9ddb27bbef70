import HanText

/// The dates that a page gives outside its text, best witness first.
struct PageDates {
  private(set) var published: DateStamp?
  private(set) var updated: DateStamp?
  /// Which part of the page says when it was published: `linked-data`, `meta`, `time`, `script`.
  private(set) var witness = ""

  /// - Complexity: O(scripts).
  init(head: PageHead, source: [UInt8]) {
    let linked = [head.linked("datePublished")?.string].compactMap { $0 }
    let metas = Self.publishedNames.compactMap { head.first([$0]) }
    take(linked, "linked-data")
    take(metas, "meta")
    take(head.times, "time")
    if published == nil, let stamp = Self.scriptStamp(head.scripts, source) { (published, witness) = (stamp, "script") }
    if published == nil { take([head.first(["dateupdate"])].compactMap { $0 }, "meta") }
    updated = (head.linked("dateModified")?.string ?? head.first(Self.updatedNames)).flatMap(Self.stamp)
  }

  /// The first date of a witness, if there is none yet; a later witness that knows the time of the same day replaces one
  /// that knows the day.
  private mutating func take(_ values: [String], _ name: String) {
    let stamps = values.compactMap(Self.stamp)
    let precise = stamps.first { $0.minute != nil && Self.agrees($0, published ?? stamps.first) }
    guard published?.minute == nil, let stamp = precise ?? (published == nil ? stamps.first : nil) else { return }
    (published, witness) = (stamp, name)
  }

  /// The day that an address holds: `/2018-09-16/`, `/20180916/`, `/2018/09/16/`, `/2018/0916/`.
  static func address(_ url: String) -> DateStamp? {
    let digits = url.utf8.split { !ASCII.isDigit($0) }.map { Array($0) }
    for index in digits.indices {
      let joined = digits[index...].prefix(3).reduce(into: [UInt8]()) { if $0.count < 8 { $0 += $1 } }
      guard [4, 6, 8].contains(digits[index].count), joined.count == 8 else { continue }
      let value = joined.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      if let stamp = DateStamp(year: value / 10000, month: value / 100 % 100, day: value % 100) { return stamp }
    }
    return nil
  }

  private static func agrees(_ stamp: DateStamp, _ other: DateStamp?) -> Bool {
    other.map { $0.dayNumber == stamp.dayNumber } ?? true
  }

  private static let publishedNames = [
    "article:published_time", "datepublished", "pubdate", "publishdate", "publish_date", "publishtime", "publish_time",
    "og:release_date", "og:published_time", "published_time", "article:published", "bytedance:published_time",
    "weibo: article:create_at", "weibo:article:create_at", "dc.date", "dc.date.issued", "dcterms.date", "date",
    "parsely-pub-date", "sailthru.date", "releasedate", "ptime", "_pubtime", "apub:time", "article:create_at",
    "pubtime",
    "citation_date", "rnews:datepublished", "cxenseparse:recs:publishtime", "cdate", "article_date", "og:pubdate",
  ]
  private static let updatedNames = [
    "article:modified_time", "og:updated_time", "bytedance:updated_time", "bytedance:lrdate_time", "lastmod",
    "datemodified",
    "dateupdate", "article:update_at", "weibo: article:update_at", "last-modified", "updated_time",
  ]

  static func stamp(_ value: String) -> DateStamp? {
    let folded = FoldedText(value)
    if let match = DateReader(folded).first() { return match.stamp }
    return nil
  }

  /// A date that a script keeps under a telling name: `publish_time = "2020-02-11"`, `"ptime":"2019-09-07 13:43:45"`,
  /// `var ct = "1581438600"` (seconds since 1970).
  private static func scriptStamp(_ scripts: [Range<Int>], _ source: [UInt8]) -> DateStamp? {
    for range in scripts where range.count < 1 << 20 {
      var place = range.lowerBound
      while let found = nextName(source, from: place, to: range.upperBound) {
        if let stamp = value(source, after: found, to: range.upperBound) { return stamp }
        place = found
      }
    }
    return nil
  }

  private static let scriptNames: [StaticString] = [
    "publish_time", "publishTime", "pubtime", "pubTime", "ptime", "publishDate", "publish_date", "datePublished",
    "pubDate",
    "firstPublished", "publishedAt", "published_at", "publishedTime", "published_time", "releaseTime", "release_time",
    "createTime", "create_time", "newsTime", "svr_time", "ct",
  ]

  /// One past the next of the names that stands as a word.
  private static func nextName(_ source: [UInt8], from start: Int, to end: Int) -> Int? {
    var place = start
    while place < end {
      let byte = source[place]
      let isWordStart = ASCII.isLetter(byte) && (place == start || !isWordByte(source[place - 1]))
      if isWordStart {
        var wordEnd = place
        while wordEnd < end, isWordByte(source[wordEnd]) { wordEnd += 1 }
        if isPossible(source[place], wordEnd - place),
          scriptNames.contains(where: { isEqual(source[place..<wordEnd], $0) })
        {
          return wordEnd
        }
        place = wordEnd
      } else {
        place += 1
      }
    }
    return nil
  }

  /// Whether any of the names begins with this letter and is that long: most words of a script fail here.
  private static func isPossible(_ first: UInt8, _ count: Int) -> Bool {
    scriptNameLengths.contains(count) && scriptNameInitials.contains(first)
  }

  private static let scriptNameInitials = scriptNames.map { $0.utf8Start.pointee }
  private static let scriptNameLengths =
    (scriptNames.map(\.utf8CodeUnitCount).min() ?? 0)...(scriptNames.map(\.utf8CodeUnitCount).max() ?? 0)

  private static func isWordByte(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == 0x5F }

  private static func isEqual(_ bytes: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
    bytes.count == word.utf8CodeUnitCount && word.withUTF8Buffer { zip(bytes, $0).allSatisfy { $0 == $1 } }
  }

  /// The quoted value or the number that follows `=` or `:`.
  private static func value(_ source: [UInt8], after offset: Int, to end: Int) -> DateStamp? {
    var place = offset
    var sawSign = false
    while place < end, place < offset + 8 {
      switch source[place] {
      case 0x3D, 0x3A: sawSign = true
      case 0x20, 0x22, 0x27, 0x5C: break
      default:
        guard sawSign, ASCII.isDigit(source[place]) else { return nil }
        let text = FoldedText(source, place..<min(end, place + 32))
        return epoch(text) ?? DateReader(text).first().flatMap { $0.range.lowerBound == 0 ? $0.stamp : nil }
      }
      place += 1
    }
    return nil
  }

  /// Seconds or milliseconds since 1970, on the clock of +08:00.
  private static func epoch(_ text: FoldedText) -> DateStamp? {
    let number = text.utf8.prefix { ASCII.isDigit($0) }
    guard number.count == 10 || number.count == 13 else { return nil }
    let seconds = number.prefix(10).reduce(0) { $0 * 10 + Int($1 - 0x30) } + 8 * 3600
    return DateStamp(secondsOnLocalClock: seconds)
  }
}
