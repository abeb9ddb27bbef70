/// The evidence that one mention gives, by its place and its neighbours.
struct MentionFeatures {
  let around: QuoteSurroundings
  let context: AttributionContext

  /// Adds the features of a mention. `side`: 0 left of the quotation in its sentence, 1 right of it, 2 further away.
  /// `rank`: the mention's number among the subjects of its side, nearest first.
  func add(
    _ mention: Int, in zone: MentionZone, side: Int, rank: Int?, to list: inout CandidateList, _ candidate: Int
  ) {
    let place = context.discourse.place(of: mention)
    let preposition = place.preposition.map { context.text[context.tokens.start(of: $0)] } ?? 0
    let role = MentionRole(place, preposition: preposition)
    list.add(.zoneRole, zone.rawValue * MentionRole.allCases.count + role.rawValue, to: candidate)
    let shape = around.shape.rawValue * MentionZone.allCases.count + zone.rawValue
    list.add(.shapeZone, shape * 2 + (role == .subject ? 1 : 0), to: candidate)
    list.add(.kind, kind(of: mention, place) * 3 + side, to: candidate)
    if let rank, side < 2 { list.add(.subjectRank, side * 3 + min(2, rank), to: candidate) }
    guard side < 2 else { return }
    if side == 0, let cue = around.cueBefore {
      let isAfter = context.discourse.mentions[mention].head.lowerBound >= context.cues[cue].range.upperBound
      list.add(.content, (isAfter ? 2 : 0) + (role == .subject ? 1 : 0), to: candidate)
    }
    list.add(.distance, side * 6 + distance(to: mention), to: candidate)
    if place.isOblique { list.add(.preposition, side * 13 + Self.code(of: preposition), to: candidate) }
    addNeighbours(of: place.phrase, side * 6, to: &list, candidate)
  }

  /// How badly a mention speaks for its candidate: the better the nearer, and rather as a subject.
  static func cost(_ zone: MentionZone, isSubject: Bool) -> Int { zone.rawValue * 2 + (isSubject ? 0 : 5) }

  /// 他, 其, 这位…: a mention that stands for somebody named before.
  func pointsBack(_ mention: Int) -> Bool {
    let place = context.discourse.place(of: mention)
    guard !place.isAttributive else { return false }
    switch context.discourse.mentions[mention].kind {
    case .pronoun(.masculine), .pronoun(.feminine), .pronoun(.any): return true
    case .role: return ScalarSet.pointing.contains(context.text[place.phrase.lowerBound])
    default: return false
    }
  }

  // MARK: - Place

  @inline(__always)
  func zone(of mention: Int) -> MentionZone {
    let head = context.discourse.mentions[mention].head
    if head.lowerBound < around.outer.lowerBound { return zone(before: head) }
    guard around.right.contains(head.lowerBound) else { return .beyond }
    let isFirst = clauses(in: around.outer.upperBound..<head.lowerBound, ignoring: true) == 0
    if around.isNextSentence { return isFirst ? .nextSentence : .nextSentenceLater }
    return isFirst ? .clauseAfter : .laterAfter
  }

  @inline(__always)
  private func zone(before head: Range<Int>) -> MentionZone {
    if head.lowerBound >= around.sentence.lowerBound {
      if head.lowerBound < around.left.lowerBound { return .beforeOtherQuote }
      switch clauses(in: Range(from: head.upperBound, to: around.outer.lowerBound), ignoring: false) {
      case 0: return .sameClause
      case 1: return .clauseBefore
      default: return .clausesBefore
      }
    }
    if head.lowerBound >= around.paragraph.lowerBound {
      let sentence = context.outline.sentence(at: head.lowerBound, paragraph: around.paragraphNumber)
      let distance = around.sentenceNumber - sentence
      return distance <= 1 ? .previousSentence : distance == 2 ? .twoBack : .furtherBack
    }
    let last = context.lastSentence(of: around.paragraphNumber - 1)
    return last.contains(head.lowerBound) ? .previousParagraphEnd : .previousParagraph
  }

  /// Clause marks in a range; those at its near end beside the quotation do not count.
  private func clauses(in range: Range<Int>, ignoring first: Bool) -> Int {
    var range = range
    if first {
      while let value = range.first, Punctuation.clause.contains(context.text[value]) { range = range.dropFirst() }
    } else {
      while let value = range.last, Punctuation.clause.contains(context.text[value]) { range = range.dropLast() }
    }
    return context.text.marks.count(of: Punctuation.clause, in: range.suffix(300))
  }

  private func distance(to mention: Int) -> Int {
    let head = context.discourse.mentions[mention].head
    let gap =
      head.lowerBound < around.outer.lowerBound
      ? around.outer.lowerBound - head.upperBound : head.lowerBound - around.outer.upperBound
    return gap <= 1 ? 0 : gap <= 3 ? 1 : gap <= 8 ? 2 : gap <= 16 ? 3 : gap <= 30 ? 4 : 5
  }

  // MARK: - Kind and neighbours

  @inline(__always)
  private func kind(of mention: Int, _ place: MentionPlace) -> Int {
    switch context.discourse.mentions[mention].kind {
    case .person: return 0
    case .pronoun(.plural), .pronoun(.collective): return 2
    case .pronoun(.masculine), .pronoun(.feminine), .pronoun(.any): return 1
    case .pronoun: return 3
    case .role:
      return context.tokens[context.tokens.index(at: place.phrase.lowerBound)].isAny(.determiner) ? 5 : 4
    case .organisation: return 6
    case .shortOrganisation: return 7
    case .document: return 8
    case .collective: return 9
    }
  }

  private static let prepositions: [UInt32] = "据按被对向跟在从用与由让".unicodeScalars.map(\.value)

  private static func code(of preposition: UInt32) -> Int { prepositions.firstIndex(of: preposition) ?? 12 }

  /// Adds, from `base` on: 0 a cue right before, 1 a cue right after, 2 another verb right after, 3 眼里 and the like after,
  /// 4 a noun of speech after 的, 5 的 right after.
  private func addNeighbours(
    of phrase: Range<Int>, _ base: Int, to list: inout CandidateList, _ candidate: Int
  ) {
    let (start, end) = (phrase.lowerBound, phrase.upperBound)
    if start > 0, context.tokens[context.tokens.index(at: start - 1)].isAny(.cue) {
      list.add(.neighbour, base, to: candidate)
    }
    let after = context.tokens.index(at: end)
    if after < context.tokens.count {
      if context.tokens[after].isAny(.cue) { list.add(.neighbour, base + 1, to: candidate) }
      if context.tokens[after].isAny([.verb, .action]) { list.add(.neighbour, base + 2, to: candidate) }
    }
    if context.text.longest(of: Self.viewpoints, at: end) != nil { list.add(.neighbour, base + 3, to: candidate) }
    if context.text[end] == 0x7684 {
      let isSpeech = NominalCueRule.isSpeechNoun(at: end + 1, in: context.text)
      list.add(.neighbour, base + (isSpeech ? 4 : 5), to: candidate)
    }
  }

  private static let viewpoints = ReadingText.words("眼里 眼中 看来 口中 心里 心中 笔下 嘴里 口里 的话说 的眼里 的眼中")
}
