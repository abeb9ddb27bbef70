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
    if place.sentence > discourse.outline.sentencesOf[sentence.paragraph].lowerBound {
      let before = discourse.outline.sentences[place.sentence - 1].range
      if publishes(before, head, discourse), let subject = subject(in: before, &discourse) { return subject }
    }
    return isOfficial(head, discourse) ? recentBody(before: mention, &discourse) : nil
  }

  /// Papers that only a body issues.
  private static func isOfficial(_ head: Range<Int>, _ discourse: Discourse) -> Bool {
    official.contains(discourse.text.key(head))
  }

  private static let official = Set(
    "公告 通报 警情通报 通告 声明 新闻稿 判决书 裁定书 财报 年报 季报 三季报 半年报 致歉信 道歉声明 招股书 公报"
      .split(separator: " ").map { NameKey($0.unicodeScalars.map(\.value)) })

  /// The body that was the subject of a sentence last, at most three sentences back.
  private static func recentBody(before mention: Int, _ discourse: inout Discourse) -> Int? {
    let sentence = discourse.places[mention].sentence
    for index in stride(from: mention - 1, through: max(0, mention - 24), by: -1) {
      guard discourse.places[index].sentence >= 0 else { continue }
      guard discourse.places[index].sentence >= sentence - 3 else { return nil }
      let kind = discourse.mentions[index].kind
      guard kind == .organisation || kind == .shortOrganisation, discourse.places[index].isSubject else { continue }
      if discourse.places[index].isAttributive { continue }
      if let entity = discourse.entity(of: index) { return entity }
    }
    return nil
  }

  /// Whether a sentence says that the document, or one of its kind, was issued: 发布警情通报. 通报称…
  private static func publishes(_ sentence: Range<Int>, _ head: Range<Int>, _ discourse: Discourse) -> Bool {
    let tokens = discourse.tokens.index(at: sentence.lowerBound)..<discourse.tokens.index(at: sentence.upperBound)
    return tokens.contains { index in
      issuing.contains { discourse.text.starts(with: $0, at: Int(discourse.tokens[index].start)) }
    }
  }

  private static let issuing = "发布 发表 提交 公布 贴出 发出 通报 公告 递交 写下 声明 判决 判 审理 回应 披露 刊登 寄来"
    .split(separator: " ").map { $0.unicodeScalars.map(\.value) }

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

  /// Words on things that anybody may have put up: without an author they are nobody's.
  static func isSign(_ mention: Int, _ discourse: Discourse) -> Bool {
    signs.contains { discourse.text.key(discourse.mentions[mention].head) == $0 }
  }

  private static let signs = Set(
    "标语 横幅 横额 广告牌 招牌 标牌 海报 牌子 木牌 口号 展板 广告 宣传单 传单 条幅".split(separator: " ").map {
      NameKey($0.unicodeScalars.map(\.value))
    })

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
