/// 她对坐在后座的女儿说: whom something is said to, where a clause or a place with 的 stands between the preposition and the
/// word for them.
struct ModifiedListener {
  let text: ReadingText
  let tokens: TokenList

  /// Tokens between the preposition and the listener (set by hand).
  private static let reach = 12

  /// Whether something is said to a mention. In 对此不满的家长 the preposition belongs to the modifier: no listener.
  /// - Parameter clause: where the clause of the cue starts.
  func isListener(_ mention: Mention, _ discourse: Discourse, in clause: Int) -> Bool {
    let head = tokens.index(at: mention.head.lowerBound)
    guard mention.isPerson || mention.kind == .collective,
      let preposition = preposition(before: head, in: clause)
    else { return false }
    let start = Int(tokens[preposition].start)
    return speaks(before: start, in: clause, discourse) || opensPlace(preposition + 1)
  }

  /// The preposition of whom something is said to, with 的 between it and a token.
  private func preposition(before head: Int, in clause: Int) -> Int? {
    var hasOf = false
    for index in stride(from: head - 1, through: max(0, head - Self.reach), by: -1) {
      let token = tokens[index]
      guard Int(token.start) >= clause, token.isWord || token.kind == .number else { return nil }
      if token.count > 1 { continue }
      let value = text[Int(token.start)]
      if value == 0x7684 { hasOf = true }
      if Self.prepositions.contains(value), token.isAny(.preposition) { return hasOf ? index : nil }
    }
    return nil
  }

  /// Whether somebody stands right before the preposition or opens the clause that it stands in.
  private func speaks(before preposition: Int, in clause: Int, _ discourse: Discourse) -> Bool {
    discourse.mentions(in: clause..<preposition).contains {
      let place = discourse.place(of: $0)
      return place.isSubject && !place.isPossessor && !place.isAttributive
        && (discourse.mentions[$0].isPerson || discourse.mentions[$0].entity != nil)
    }
  }

  /// 对|身边的妻子, 向|围上来的村民: the modifier says where the listeners are.
  private func opensPlace(_ index: Int) -> Bool {
    index < tokens.count && text.longest(of: Self.places, at: Int(tokens[index].start)) != nil
  }

  private static let prepositions = ScalarSet("对向冲朝跟给")
  private static let places = ReadingText.words(
    "身边 身旁 身后 身前 一旁 旁边 面前 眼前 跟前 台下 门外 门口 屋里 车里 周围 对面 隔壁 邻座 在场 在座 前来 赶来 赶到 围上来 围过来 围观 路过 迎面 "
      + "坐在 站在 等在 守在 躺在 蹲在 跪在 跟在 同行 随行")
}
