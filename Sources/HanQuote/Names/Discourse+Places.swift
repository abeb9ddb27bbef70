/// How each mention stands in its sentence. What part it has in its clause is worked out when somebody asks, for about half
/// of them; who else was asked about before changes no answer.
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

  /// What a mention of a person is by itself.
  @inline(__always)
  func traits(of mention: Int) -> AntecedentTraits {
    precondition(UInt(bitPattern: mention) < UInt(bitPattern: mentions.count))
    if !places[mention].traits.isKnown { places[mention].traits = AntecedentTraits.traits(of: mention, in: self) }
    return places[mention].traits
  }

  @inline(never)
  private func settle(_ mention: Int) {
    mentions.withUnsafeBufferPointer { mentions in
      find(mention, mentions)
      if !places[mention].signs.contains(.subject), mention > 0, standsWithLast(mention, mentions) {
        settle(chainTo: mention, mentions)
      } else {
        finish(mention, mentions)
      }
    }
  }

  /// Finds the places of the mentions from the first on that says whether a mention is the subject.
  @inline(never)
  private func settle(chainTo mention: Int, _ mentions: UnsafeBufferPointer<Mention>) {
    var first = mention
    while first > 0, !places[first].signs.contains(.subject), standsWithLast(first, mentions) {
      first -= 1
      if places[first].signs.contains(.isSettled) { break }
      find(first, mentions)
    }
    for mention in first...mention where !places[mention].signs.contains(.isSettled) {
      if mention > first, places[mention - 1].signs.contains(.subject) { places[mention].signs.insert(.subject) }
      finish(mention, mentions)
    }
  }

  /// Asks the mentions behind a mention, the last that is left to ask.
  @inline(__always)
  private func finish(_ mention: Int, _ mentions: UnsafeBufferPointer<Mention>) {
    let isPart = mention + 1 < mentions.count && belongsToNext(mention, mentions)
    places[mention].signs.formUnion(isPart ? [.isSettled, .attributive] : .isSettled)
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
    return placeFinder.names(last, own) || placeFinder.counts(last, own)
      || last.head.upperBound == own.head.lowerBound && places[mention].start == own.head.lowerBound && last.mayOwn(own)
  }

  /// Whether a mention is the owner, the office or the affiliation of one behind it.
  @inline(__always)
  private func belongsToNext(_ mention: Int, _ mentions: UnsafeBufferPointer<Mention>) -> Bool {
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
  @inline(never)
  private func ownsDirectly(_ mention: Int, _ mentions: UnsafeBufferPointer<Mention>) -> Bool {
    let end = mentions[mention].head.upperBound
    guard placeFinder.mayReach(mentions[mention + 1], to: end) else { return false }
    find(mention + 1, mentions)
    return places[mention + 1].start == end
  }

  /// Bodies and roles inside a later mention's phrase are its affiliation, not mentions on their own.
  @inline(never)
  private func isInside(_ mention: Int, _ mentions: UnsafeBufferPointer<Mention>) -> Bool {
    var first = mentions[mention].head.lowerBound
    for later in mention + 1..<min(mention + 4, mentions.count) {
      if mentions[later].kind != .document, placeFinder.mayReach(mentions[later], to: first) {
        find(later, mentions)
        if places[later].start <= first { return true }
      }
      first = min(first, mentions[later].head.lowerBound)
    }
    return false
  }
}
