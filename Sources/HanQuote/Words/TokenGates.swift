import HanText

/// What may begin with a token, by its classes, its first character and what stands before it. Most tokens can begin
/// nothing: each pass over a text asks one mask of those, and more of the others. A gate lets through whatever its pass
/// looks for, and some that it does not.
///
/// It is a bit above the classes (``WordClass/all``), and the classes that open it by themselves.
struct TokenGates: OptionSet, Sendable {
  let rawValue: UInt64

  /// A name of a person (``NameCollector``).
  static let name = TokenGates(1 << 44, [.surname, .doubleSurname, .namePart])
  /// A mention, but for names of the article; or a cue or mark that the search for mentions stops at (``MentionFinder``).
  static let mention = TokenGates(1 << 45, MentionFinder.pointing.union(.cue))
  /// What somebody's words are given to (``CueFinder``).
  static let cue = TokenGates(1 << 46, .cue)
  /// A name with a dot: one may stand up to 31 characters behind.
  static let dotted = TokenGates(1 << 47, [])

  /// The bits of the gates that a token's surroundings open; what is asked behind them tells better.
  static let all = name.bits | mention.bits | cue.bits | dotted.bits

  init(rawValue: UInt64) { self.rawValue = rawValue }

  @inline(__always)
  private init(_ bit: UInt64, _ classes: WordClass) { rawValue = bit | classes.rawValue }

  /// The bit alone, which is set where no class of the token opens the gate.
  @inline(__always)
  var bits: UInt64 { rawValue & ~WordClass.all.rawValue }
}

/// Tells the gates of a text's tokens, one after the other: what their classes do not open by themselves.
struct TokenGatekeeper {
  private let signs = Self.signs
  /// What the token before lets begin, as bits of ``TokenGates`` and ``surname``; the text stands behind a line break.
  private var opened = Self.behindBreak

  /// - Parameters:
  ///   - first: the folded character that the token begins with.
  ///   - last: the one that it ends with.
  /// - Returns: bits of gates, and perhaps ``surname``.
  @inline(__always)
  mutating func gates(of token: Token, first: UInt32, last: UInt32) -> UInt64 {
    var gates = opened | sign(of: first)
    if token.isPlain {
      opened = last == Self.of ? Self.behindOf : 0
      return gates
    }
    if opened & Self.surname != 0, token.isAny([.surname, .doubleSurname]) { gates |= TokenGates.mention.bits }
    opened = last == Self.of ? Self.behindOf : first == Self.of ? TokenGates.name.bits : 0
    if token.isBreak { opened = Self.behindBreak }
    if token.isAny([.title, .role, .kinship, .conjunction, .time]) { opened |= TokenGates.name.bits }
    if token.isAny([.adverb, .conjunction]) || first == Self.accordingTo { opened |= Self.surname }
    return gates
  }

  /// A surname alone is a mention there.
  private static var surname: UInt64 { 1 << 48 }
  private static var behindBreak: UInt64 { TokenGates.name.bits | surname }
  private static var behindOf: UInt64 { TokenGates.name.bits | TokenGates.mention.bits | TokenGates.cue.bits }

  /// 的.
  private static var of: UInt32 { 0x7684 }
  /// 据.
  private static var accordingTo: UInt32 { 0x636E }

  // MARK: - First characters

  @inline(__always)
  private func sign(of first: UInt32) -> UInt64 {
    UInt64(signs[first, beyond: UInt8(TokenGates.mention.bits >> Self.signShift)]) << Self.signShift
  }

  private static var signShift: UInt64 { 44 }

  /// Digits and marks that neither name anybody nor begin or end a sentence or quotation.
  private static var neutral: [UInt32] {
    "，、；：（）()—…·%.-/0123456789０１２３４５６７８９ \t\u{A0}\u{3000}".unicodeScalars.map(\.value)
  }

  /// What a token may begin by its first character alone, from ``TokenGates/name`` up.
  private static let signs = ScalarTable<UInt8> { signs in
    func mark(_ values: some Sequence<UInt32>, _ gate: TokenGates) {
      for value in values where value < 0x10000 { signs[Int(value)] |= UInt8(gate.bits >> signShift) }
    }
    mark(0..<0x3400, .mention)
    mark(0xF900..<0x10000, .mention)
    for value in neutral { signs[Int(value)] = 0 }
    mark((0..<0x2000).lazy.filter { TokenList.isLatin($0) }, .name)
    mark(SourcePhrase.heads, .cue)
    mark(ForeignNameFinder.nickPrefixes, .name)
    NameCharacterTable.forEachSurname { surname in mark(surname.prefix(1), .name) }
  }
}
