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

  /// The first token from one on where a name may begin, with the finders that may find one; `nil` if there is none.
  @inline(never)
  func next(from index: Int) -> (index: Int, finders: NameFinders)? {
    let reader = reader
    var index = index
    while let place = reader.tokens.first(in: index..<reader.tokens.count, mayBegin: .name) {
      let finders = Self.finders(at: place, reader)
      if !finders.isEmpty { return (place, finders) }
      index = place + 1
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
    let start = NameStart(token, at: index, reader)
    var finders: NameFinders = []
    if ForeignNameFinder.mayBegin(start, reader) { finders.insert(.foreign) }
    if token.isAny(.namePart) { finders.insert(.parted) }
    if HanNameFinder.mayBegin(start, reader) { finders.insert(.han) }
    return start.isIntroduced(reader) ? finders.union(Self.introduced(at: index, reader)) : finders
  }

  /// The finders that may find one only where what stands before may bring somebody in (``NameStart/isIntroduced(_:)``).
  @inline(never)
  private static func introduced(at index: Int, _ reader: NameReader) -> NameFinders {
    let start = NameStart(at: index, reader)
    var finders: NameFinders = []
    if ForeignNameFinder.mayBeginIntroduced(start, reader) { finders.insert(.foreign) }
    if HanNameFinder.mayBeginIntroduced(start) { finders.insert(.han) }
    if OpenNameFinder.mayBeginIntroduced(start, reader) { finders.insert(.open) }
    return finders
  }
}
