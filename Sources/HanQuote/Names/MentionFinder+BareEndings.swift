/// 支队提醒, 车队表示, 交通局称: what the name of a body ends in stands for a body that was named in full before.
extension MentionFinder {
  /// No more bodies back than these are compared.
  private static let memory = 100

  /// Whether a token is such an ending by itself, with something said or done by it.
  func pointsToBody(_ index: Int, _ register: borrowing Register) -> Bool {
    let token = tokens[index]
    guard token.count > 1, !token.isAny([.shortOrganisation, .wholeBody]), opensPointing(index), goesOn(after: index)
    else { return false }
    let form = text.key(token.range).scalars
    return register.organisations.suffix(Self.memory).contains { register.isShort(form, of: $0) }
  }

  /// Nothing of a name stands before the ending: a mark, an adverb, a preposition, 该 or 这支.
  private func opensPointing(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let left = tokens[index - 1]
    guard left.isWord else { return left.kind != .latin && left.kind != .number }
    if left.isAny(.determiner) { return ScalarSet.pointing.contains(text[Int(left.start)]) }
    return left.isAny([.adverb, .conjunction, .time, .preposition])
  }

  /// A verb, a cue or what goes before one; no title and no other noun.
  private func goesOn(after index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index + 1].kind == .word else { return false }
    let next = tokens[index + 1]
    return next.isAny([.cue, .adverb, .preposition, .time, .verb, .action])
      && next.classes.isDisjoint(with: [.title, .role, .organisation])
  }
}

extension Register {
  /// Whether a word for a kind of body is the end of a longer name (江岸支队: 支队) or leaves words of it out
  /// (县交通运输局: 交通局).
  func isShort(_ form: [UInt32], of entity: Int) -> Bool {
    let name = self[entity].key.scalars
    guard name.count > form.count, name.last == form.last else { return false }
    return name.ends(with: form) || form.count > 2 && leavesOut(form, of: name)
  }

  /// Whether the characters of a word stand in a name in the same order.
  private func leavesOut(_ form: [UInt32], of name: [UInt32]) -> Bool {
    var next = form.startIndex
    for value in name where next < form.endIndex && value == form[next] { next += 1 }
    return next == form.endIndex
  }
}
