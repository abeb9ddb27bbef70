/// Who looks for names.
struct NameFinders: OptionSet {
  let rawValue: UInt8
  static let foreign = NameFinders(rawValue: 1 << 0)
  static let parted = NameFinders(rawValue: 1 << 1)
  static let han = NameFinders(rawValue: 1 << 2)
  static let open = NameFinders(rawValue: 1 << 3)
}

/// Tells where names may begin and who is to look for them: none at most tokens.
struct NameGate {
  let reader: NameReader

  /// The next token where a name may begin, with the finders that may find one; `nil` if there is none.
  @inline(__always)
  func next(_ stops: inout TokenStops) -> (index: Int, finders: NameFinders)? {
    let reader = reader
    while let place = stops.next(in: reader.tokens.indices, where: { reader.tokens.mayBegin(.name, at: $0) }) {
      let finders = Self.finders(at: place, reader)
      if !finders.isEmpty { return (place, finders) }
    }
    return nil
  }

  /// The finders that may find a name that begins with a token.
  func finders(at index: Int) -> NameFinders {
    reader.tokens[index].mayBegin(.name) ? Self.finders(at: index, reader) : []
  }

  @inline(__always)
  private static func finders(at index: Int, _ reader: NameReader) -> NameFinders {
    let token = reader.tokens[index]
    guard token.isWord else { return token.kind == .latin ? .foreign : [] }
    return token.count == 1 ? character(at: index, reader) : word(at: index, reader)
  }

  /// The finders for a word of one character.
  @inline(never)
  private static func character(at index: Int, _ reader: NameReader) -> NameFinders {
    let start = NameStart(at: index, reader)
    var finders: NameFinders = start.token.isAny(.namePart) ? .parted : []
    if ForeignNameFinder.mayBegin(character: start, reader) { finders.insert(.foreign) }
    if HanNameFinder.mayBegin(character: start, reader) { finders.insert(.han) }
    guard reader.isIntroduced(start) else { return finders }
    if ForeignNameFinder.mayBeShort(start, reader) { finders.insert(.foreign) }
    if ForeignNameFinder.mayBeTitled(start, reader) { finders.insert(.foreign) }
    if OpenNameFinder.mayBeginIntroduced(character: start, reader) { finders.insert(.open) }
    return finders
  }

  /// The finders for a word of two or more.
  @inline(never)
  private static func word(at index: Int, _ reader: NameReader) -> NameFinders {
    let start = NameStart(at: index, reader)
    var finders: NameFinders = start.token.isAny(.namePart) ? .parted : []
    if ForeignNameFinder.mayBegin(word: start, reader) { finders.insert(.foreign) }
    if HanNameFinder.mayBegin(word: start) { finders.insert(.han) }
    guard reader.isIntroduced(start) else { return finders }
    if ForeignNameFinder.mayBeTitled(start, reader) { finders.insert(.foreign) }
    if HanNameFinder.mayBeginIntroduced(word: start) { finders.insert(.han) }
    if OpenNameFinder.mayBeginIntroduced(word: start, reader) { finders.insert(.open) }
    return finders
  }
}
