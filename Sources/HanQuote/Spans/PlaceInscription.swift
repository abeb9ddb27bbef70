/// 墙上还刷着“……”, 门口贴着一张没有署名的纸条：“……”: words that somebody unknown put up somewhere. They are nobody's
/// utterance unless the sentence says who wrote them.
struct PlaceInscription {
  let context: AttributionContext

  private var text: ReadingText { context.text }

  /// Whether the last clause before a quotation says where it stands, and nobody who put it there.
  func isAnonymous(_ span: Int) -> Bool {
    guard context.leads(to: span).isSuperset(of: [.writing, .state]) else { return false }
    let left = context.left(of: span)
    let clause =
      context.subjects.clauseStart(before: max(left.lowerBound, left.upperBound - 1), in: left)..<left.upperBound
    guard let verb = verb(in: clause) else { return false }
    if standsBelow(verb, clause, left) { return true }
    guard hasPlace(clause.lowerBound..<verb.lowerBound) else { return false }
    let owner = Range(from: verb.upperBound, to: clause.upperBound)
    return !hasMaker(clause.lowerBound..<verb.lowerBound)
      && context.discourse.mentions(in: owner).allSatisfy {
        context.discourse.mentions[$0].kind == .document
      }
  }

  /// 门边钉着一张纸，写着“……”, 门口立着一块牌，上面写着“……”: the clause before says where the thing stands, and not whose
  /// it is.
  private func standsBelow(_ verb: Range<Int>, _ clause: Range<Int>, _ left: Range<Int>) -> Bool {
    guard clause.lowerBound > left.lowerBound + 1, text[clause.lowerBound - 1] == 0xFF0C,
      verb.lowerBound - clause.lowerBound <= 4,
      context.discourse.mentions(in: clause.lowerBound..<verb.lowerBound).isEmpty
    else { return false }
    let before = context.subjects.clauseStart(before: clause.lowerBound - 1, in: left)..<(clause.lowerBound - 1)
    guard
      let stands = before.dropLast().first(where: {
        Self.standing.contains(text[$0]) && Self.states.contains(text[$0 + 1])
      }),
      hasPlace(before.lowerBound..<stands), !hasMaker(before.lowerBound..<stands)
    else { return false }
    return context.discourse.mentions(in: stands..<before.upperBound).allSatisfy {
      let mention = context.discourse.mentions[$0]
      return mention.kind == .document || text[mention.head.upperBound] == 0x7EB8  // A4|纸
    }
  }

  private static let standing = ScalarSet(writing + "立竖摆放插吊悬绑系".unicodeScalars.map(\.value))

  /// The verb starts at most this many characters before the quotation (贴着一张没有署名的纸条：).
  private static let reach = 12

  private func verb(in clause: Range<Int>) -> Range<Int>? {
    let positions = clause.suffix(Self.reach).dropLast()
    return positions.first {
      Self.verbs.contains(text[$0]) && Self.states.contains(text[$0 + 1])
    }
    .map { $0..<($0 + 2) }
  }

  static let writing = "写刷贴挂印刻喷留漆绣涂张钉".unicodeScalars.map(\.value)
  static let lasting = "着有了住".unicodeScalars.map(\.value)
  private static let verbs = ScalarSet(writing)
  private static let states = ScalarSet(lasting)

  private func hasPlace(_ range: Range<Int>) -> Bool { range.contains { Self.places.contains(text[$0]) } }

  private static let places = ScalarSet("墙门柱窗杆树桥壁灯屏亭梯岸椅凳碑崖")

  /// Somebody in the clause who is not merely whose place it is; 有人 is nobody.
  private func hasMaker(_ range: Range<Int>) -> Bool {
    context.discourse.mentions(in: range).contains { index in
      let mention = context.discourse.mentions[index]
      if mention.kind == .document || mention.kind == .collective && text[mention.head.lowerBound] == 0x6709 {
        return false
      }
      if context.discourse.place(of: index).isPossessor { return false }
      let rest = Range(from: mention.head.upperBound, to: range.upperBound)
      return mention.isPerson || !hasPlace(rest) || rest.contains { Self.acting.contains(text[$0]) }
    }
  }

  private static let acting = ScalarSet("在用把将")
}
