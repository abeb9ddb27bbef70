/// How each mention stands in its sentence. What part it has in its clause is worked out when somebody asks: of one mention
/// in three nobody does. Who else was asked about before changes no answer.
extension Discourse {
  /// The sentence of a mention in the ``Outline``; -1 inside a quotation or a byline.
  @inline(__always)
  func sentence(of mention: Int) -> Int {
    precondition(UInt(bitPattern: mention) < UInt(bitPattern: mentions.count))
    return places[mention].sentence
  }

  /// How a mention stands in its sentence.
  /// - Complexity: O(longest phrase) at the first look, then a load.
  @inline(__always)
  func place(of mention: Int) -> MentionPlace {
    precondition(UInt(bitPattern: mention) < UInt(bitPattern: mentions.count))
    if !places[mention].signs.contains(.isSettled) { settle(mention) }
    return MentionPlace(places[mention], end: mentions.withUnsafeBufferPointer { $0[mention].head.upperBound })
  }

  /// Whether a mention is one of somebody outside quotations who stands for himself: whom a pronoun may mean.
  @inline(__always)
  func isPerson(_ mention: Int) -> Bool {
    precondition(UInt(bitPattern: mention) < UInt(bitPattern: mentions.count))
    guard places[mention].signs.contains(.person) else { return false }
    if !places[mention].signs.contains(.isSettled) { settle(mention) }
    return !places[mention].signs.contains(.attributive)
  }

  @inline(never)
  private func settle(_ mention: Int) { mentions.withUnsafeBufferPointer { settle(mention, $0) } }

  /// Finds the place of a mention, and before it those of the mentions that it may be the subject with.
  private func settle(_ mention: Int, _ mentions: UnsafeBufferPointer<Mention>) {
    var first = mention
    find(first, mentions)
    while first > 0, !places[first].signs.contains(.subject), standsWithLast(first, mentions) {
      first -= 1
      if places[first].signs.contains(.isSettled) { break }
      find(first, mentions)
    }
    for mention in first...mention where !places[mention].signs.contains(.isSettled) {
      if mention > first, places[mention - 1].signs.contains(.subject) { places[mention].signs.insert(.subject) }
      if belongsToNext(mention, mentions) { places[mention].signs.insert(.attributive) }
      places[mention].signs.insert(.isSettled)
    }
  }

  /// Finds what the words around a mention say of its place.
  @inline(__always)
  private func find(_ mention: Int, _ mentions: UnsafeBufferPointer<Mention>) {
    if !places[mention].signs.contains(.isFound) { placeFinder.find(mention, mentions, &places[mention]) }
  }

  // MARK: - Owners

  /// Whether a mention is the subject if the one before is: behind its office, or behind a pronoun without words between.
  @inline(__always)
  private func standsWithLast(_ mention: Int, _ mentions: UnsafeBufferPointer<Mention>) -> Bool {
    let (last, own) = (mentions[mention - 1], mentions[mention])
    return placeFinder.names(last, own)
      || last.head.upperBound == own.head.lowerBound && places[mention].start == own.head.lowerBound && last.mayOwn(own)
  }

  /// Whether a mention is the owner, the office or the affiliation of one behind it.
  @inline(__always)
  private func belongsToNext(_ mention: Int, _ mentions: UnsafeBufferPointer<Mention>) -> Bool {
    guard mention + 1 < mentions.count else { return false }
    let (own, next) = (mentions[mention], mentions[mention + 1])
    switch own.kind {
    case .person: return placeFinder.names(own, next)
    case .pronoun: return own.mayOwn(next) && ownsDirectly(mention, mentions)
    case .role, .collective: return isInside(mention, mentions)
    case .organisation, .shortOrganisation: return placeFinder.names(own, next) || isInside(mention, mentions)
    case .document: return false
    }
  }

  /// 其策略主管某某: a pronoun right before the phrase of a person or body.
  private func ownsDirectly(_ mention: Int, _ mentions: UnsafeBufferPointer<Mention>) -> Bool {
    let end = mentions[mention].head.upperBound
    guard placeFinder.phrases.mayReach(from: mentions[mention + 1].head.lowerBound, to: end) else { return false }
    find(mention + 1, mentions)
    return places[mention + 1].start == end
  }

  /// Bodies and roles inside a later mention's phrase are its affiliation, not mentions on their own.
  private func isInside(_ mention: Int, _ mentions: UnsafeBufferPointer<Mention>) -> Bool {
    var first = mentions[mention].head.lowerBound
    for later in mention + 1..<min(mention + 4, mentions.count) {
      let start = mentions[later].head.lowerBound
      if mentions[later].kind != .document, placeFinder.phrases.mayReach(from: start, to: first) {
        find(later, mentions)
        if places[later].start <= first { return true }
      }
      first = min(first, start)
    }
    return false
  }
}
