/// Whose words a document speaks: the body or person that the phrase, the sentence or the one before gives as its author.
struct DocumentIssuer {
  /// The entity behind a document, and the document's word; `nil` where the text names no author.
  static func issuer(of mention: Int, _ discourse: inout Discourse) -> Int? {
    let place = discourse.places[mention]
    guard place.sentence >= 0 else { return nil }
    let head = discourse.mentions[mention].head
    if let owner = owner(of: mention, &discourse) { return owner }
    let sentence = discourse.outline.sentences[place.sentence]
    if let subject = subject(in: sentence.range.lowerBound..<head.lowerBound, &discourse) { return subject }
    guard place.sentence > discourse.outline.sentencesOf[sentence.paragraph].lowerBound else { return nil }
    return subject(in: discourse.outline.sentences[place.sentence - 1].range, &discourse)
  }

  /// 县文旅局的公告, 苇城中院判决书: a body or person inside the document's own phrase.
  private static func owner(of mention: Int, _ discourse: inout Discourse) -> Int? {
    let phrase = discourse.places[mention].phrase
    let start = min(phrase.lowerBound, discourse.mentions[mention].head.lowerBound)
    for index in discourse.mentions(in: max(0, start - 16)..<discourse.mentions[mention].head.lowerBound).reversed() {
      let kind = discourse.mentions[index].kind
      guard kind == .organisation || kind == .shortOrganisation || kind == .person else { continue }
      guard discourse.places[index].isPossessor || discourse.mentions[index].head.upperBound >= phrase.lowerBound else {
        continue
      }
      let gap = discourse.mentions[index].head.upperBound..<discourse.mentions[mention].head.lowerBound
      guard gap.count <= 12, !gap.contains(where: { Punctuation.any.contains(discourse.text[$0]) }) else { continue }
      return discourse.entity(of: index)
    }
    return nil
  }

  private static func subject(in range: Range<Int>, _ discourse: inout Discourse) -> Int? {
    for index in discourse.mentions(in: range)
    where discourse.places[index].isSubject && discourse.places[index].sentence >= 0 {
      guard !discourse.places[index].isAttributive, !discourse.places[index].isPossessor else { continue }
      if discourse.mentions[index].kind == .document || discourse.mentions[index].kind == .collective { continue }
      if let entity = discourse.entity(of: index) { return entity }
    }
    return nil
  }
}
