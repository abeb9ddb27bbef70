import HanText

/// Reads the credits of a line: `文|甲 编|乙`, `记者甲／台北报导`, `本报记者 甲 通讯员 乙 发自某地`, `责任编辑：甲  校对：乙`.
///
/// The line is cut at blanks and marks into tokens; a token is a credit word, a credit word with a name, a name, or
/// where and how the report was made (`台北报导`, `发自某地`).
struct CreditScanner {
  let line: FoldedText
  private(set) var credits: [Credit] = []
  /// How many tokens had no place in the grammar.
  private(set) var strangers = 0
  var isComplete: Bool { strangers == 0 }
  /// 1 where the line begins with what can be a paper's name, 0 otherwise.
  private var papers = 0
  private var isAmongPlaces = false
  private var open: (kinds: [Credit.Kind], names: [Range<Int>]) = ([], [])

  /// - Parameter most: with more strangers than these the line is read no further.
  /// - Complexity: O(line · log words).
  init(_ line: FoldedText, from offset: Int = 0, to end: Int? = nil, strangers most: Int = .max) {
    self.line = line
    for token in CreditTokens(line, offset..<(end ?? line.count)) {
      take(token)
      if strangers > most { break }
    }
    close()
  }

  /// Names of the given kinds, as they stand in `text` (the text that the line was folded from).
  /// A line that ends in 摄 credits a picture: it names no author.
  func names(_ kinds: Set<Credit.Kind>, in text: [UInt8]) -> [String] {
    if line.ends(with: "摄") && !line.ends(with: "文/摄") || line.ends(with: " 图") { return [] }
    return credits.filter { kinds.contains($0.kind) }.flatMap(\.names).map { NameCheck.cleaned(line, $0, text) }
      .filter { !$0.isEmpty }
  }

  /// Buttons that pages set into the same line.
  private static let noise: [StaticString] = [
    "纠错", "打印", "关闭", "分享", "收藏", "举报", "复制", "点赞", "大", "中", "小", "字号", "字体",
  ]

  private func isNoise(_ range: Range<Int>) -> Bool {
    range.count <= 6
      && Self.noise.contains { $0.utf8CodeUnitCount == range.count && line.has($0, at: range.lowerBound) }
  }

  private mutating func take(_ token: CreditToken) {
    if let word = word(of: token), isPlausible(word, token) {
      let rest = word.end..<token.range.upperBound
      begin(word.kind)
      if !rest.isEmpty { addName(rest, token) }
    } else if CreditTokens.isPlaceOfReport(line, token.range) || isNoise(token.range) {
      takePlace(token)
    } else if isAmongPlaces, !token.isBeforeMark {
      return
    } else if token.isBeforeColon, !open.names.isEmpty {
      begin(.other)
    } else if !open.kinds.isEmpty {
      addName(token.range, token)
    } else {
      if token.isFirst, line.length(token.range) <= Self.paperLimit, !line.contains("。") { papers = 1 }
      strangers += 1
    }
  }

  /// What stands after `发自` up to the next credit word, and between a name and `报道`, is a place.
  private mutating func takePlace(_ token: CreditToken) {
    if line.has("发自", at: token.range.lowerBound) { isAmongPlaces = true }
    guard open.names.count > 1, ["报道", "报导"].contains(line.string(token.range)), let last = open.names.last,
      !NameCheck.isPerson(line, last)
    else { return }
    open.names.removeLast()
  }

  /// The credit word that the token begins with, or, for reporters, holds after the name of a paper.
  private func word(of token: CreditToken) -> (kind: Credit.Kind, end: Int)? {
    let range = token.range
    let match = Lexicon.articleCredits.longestField(in: line.utf8, at: range.lowerBound)
    let isWhole = match.map { range.lowerBound + $0.length == range.upperBound } ?? false
    if token.isBeforeMark, !isWhole, let kind = CreditTitle.kind(line, range) { return (kind, range.upperBound) }
    if let match, range.lowerBound + match.length <= range.upperBound, let kind = Self.kind(match.field) {
      return (kind, range.lowerBound + match.length)
    }
    var (place, paper) = (range.lowerBound, 0)
    while place < range.upperBound, paper <= Self.paperLimit {
      if Self.staff.mayBegin(line.utf8, at: place),
        let match = Lexicon.articleCredits.longestField(in: line.utf8, at: place),
        place + match.length <= range.upperBound, let kind = Self.kind(match.field),
        kind == .reporter || kind == .correspondent,
        open.kinds.isEmpty || place + match.length == range.upperBound
      {
        return (kind, place + match.length)
      }
      place += UTF8.width(ofLead: line.utf8[place])
      paper += 1
    }
    return nil
  }

  /// The longest name of a paper that is looked for before 记者; chosen by hand.
  private static let paperLimit = 12

  private static func kind(_ field: String?) -> Credit.Kind? { field.flatMap(Credit.Kind.init) }

  /// What the words for reporters and correspondents begin with.
  private static let staff = WordHeads(
    .articleCredits, where: [Credit.Kind.reporter.rawValue, Credit.Kind.correspondent.rawValue])

  /// A one-character word needs a colon, a stroke or a slash after it; a longer one may be followed by a name at once.
  private func isPlausible(_ word: (kind: Credit.Kind, end: Int), _ token: CreditToken) -> Bool {
    let isWhole = word.end == token.range.upperBound
    if line.length(token.range.lowerBound..<word.end) == 1 {
      return isWhole && (token.isBeforeMark || isPaired(word.end))
    }
    if isWhole { return true }
    let rest = NameCheck.trimmed(line, word.end..<token.range.upperBound)
    return NameCheck.isPerson(line, rest)
      || rest.count > 6 && NameCheck.isPerson(line, rest.lowerBound..<(rest.upperBound - 3))
  }

  /// `文、图：甲`: one more single character and the mark follow.
  private func isPaired(_ end: Int) -> Bool {
    guard line.has("、", at: end), line.isHan(at: end + 3) else { return false }
    let next = line.skippingSpaces(from: end + 6)
    return next < line.count && [0x3A, 0x2F, 0x7C].contains(line.utf8[next])
  }

  private mutating func begin(_ kind: Credit.Kind) {
    if kind == .reporter, credits.isEmpty, open.kinds.isEmpty, papers == strangers { strangers = 0 }
    if !open.names.isEmpty { close() }
    isAmongPlaces = false
    open.kinds.append(kind)
  }

  private mutating func addName(_ range: Range<Int>, _ token: CreditToken) {
    let range = NameCheck.trimmed(line, range)
    guard !range.isEmpty else { return }
    let isSource = open.kinds.last == .source
    if isSource || NameCheck.isName(line, range), isSource || isShort(range, token) {
      if !isSource, let last = open.names.last, joins(last, range) {
        open.names[open.names.count - 1] = last.lowerBound..<range.upperBound
      } else {
        open.names.append(range)
      }
    } else if !NameCheck.isStaffCode(line, range) {
      strangers += 1
    }
  }

  /// A name of five and more Chinese characters is a pen name or an office, and only believed right after a colon.
  private func isShort(_ range: Range<Int>, _ token: CreditToken) -> Bool {
    line.length(range) <= 4 || line.utf8[range].contains(where: ASCII.isLetter)
      || line.find("·", from: range.lowerBound) != nil
      || token.isAfterMark
  }

  /// `张 申`: a two-character name set with a blank between.
  private func joins(_ last: Range<Int>, _ range: Range<Int>) -> Bool {
    line.length(last) == 1 && line.length(range) == 1 && line.isHan(at: last.lowerBound)
      && line.isHan(at: range.lowerBound) && line.skippingSpaces(from: last.upperBound) == range.lowerBound
  }

  private mutating func close() {
    for kind in open.kinds { credits.append(Credit(kind: kind, names: open.names)) }
    open = ([], [])
  }
}
