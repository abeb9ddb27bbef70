/// Whose words a document speaks: the body or person that the phrase, the sentence or an earlier one gives as its author.
///
/// Asked in this order: the owner within the document's phrase, whoever wrote it in a modifier (县里早前公布的…), the
/// subject of the sentence, the same document further up, the sentence before, the body that issues such papers.
struct DocumentIssuer {
  /// The entity behind a document; `nil` where the text names no author.
  static func issuer(of mention: Int, _ discourse: Discourse) -> Int? {
    if let known = discourse.issuers[mention] { return known }
    let found = find(mention, discourse, looksBack: true)
    discourse.note(issuer: found, of: mention)
    return found
  }

  /// `looksBack`: whether the same document further up may be asked; one such step is enough, as answers are kept.
  private static func find(_ mention: Int, _ discourse: Discourse, looksBack: Bool) -> Int? {
    let place = discourse.place(of: mention)
    guard place.sentence >= 0, !DocumentKind.isPublic(mention, discourse),
      !DocumentKind.isCirculating(mention, discourse)
    else { return nil }
    let head = discourse.mentions[mention].head
    if let maker = maker(namedBehind: head, discourse) ?? signer(behind: head, discourse) { return maker }
    if isPlacedSign(mention, discourse) { return nil }
    if let owner = owner(of: mention, discourse) { return owner }
    if let author = author(of: mention, discourse) { return author }
    if let keeper = PersonalPaper(discourse: discourse).keeper(of: mention) { return keeper }
    if DocumentKind.isImpersonal(head, discourse.text) {
      return DocumentKind.issuer(of: mention, discourse)
    }
    if looksBack, let outer = outer(of: mention, discourse) { return issuer(of: outer, discourse) }
    let sentence = discourse.outline.sentences[place.sentence]
    let left = sentence.range.lowerBound..<max(sentence.range.lowerBound, head.lowerBound)
    if isJoint(Range(from: left.lowerBound, to: head.upperBound), discourse) { return nil }
    if !isReceived(left, discourse),
      let subject = maker(in: left, discourse) ?? (isTopic(mention, discourse) ? nil : subject(in: left, discourse))
    {
      return subject
    }
    if looksBack, let earlier = earlierIssuer(of: mention, discourse) { return earlier }
    if place.sentence > discourse.outline.sentencesOf[sentence.paragraph].lowerBound {
      let before = discourse.outline.sentences[place.sentence - 1].range
      if let body = DocumentKind.issuer(of: mention, in: before, discourse) { return body }
      if publishes(before, discourse), let subject = subject(in: before, discourse) { return subject }
    }
    if let body = DocumentKind.issuer(of: mention, discourse) { return body }
    return isOfficial(head, discourse) ? recentBody(before: mention, discourse) : nil
  }

  /// 司机辩称……；检测结果显示: behind a semicolon the paper is what the new clause is about, and not the work of whom the
  /// clause before is about.
  private static func isTopic(_ mention: Int, _ discourse: Discourse) -> Bool {
    let place = discourse.place(of: mention)
    return place.standsAsSubject && discourse.text[place.phrase.lowerBound - 1] == 0xFF1B
  }

  /// Papers that only a body issues.
  private static func isOfficial(_ head: Range<Int>, _ discourse: Discourse) -> Bool {
    official.contains(discourse.text.key(head))
  }

  private static let official = ReadingText.keys(
    "公告 通报 警情通报 通告 声明 新闻稿 判决书 裁定书 财报 年报 季报 三季报 半年报 致歉信 道歉声明 招股书 公报 通知 书面回复 情况说明")

  /// 甲、乙及丙发表联合声明，声明说: nobody's alone.
  private static func isJoint(_ range: Range<Int>, _ discourse: Discourse) -> Bool {
    guard discourse.text.first(of: joint, in: range) != nil else { return false }
    return discourse.mentions(in: range).contains {
      isAuthor($0, discourse) && joining.contains(discourse.text[discourse.mentions[$0].head.upperBound])
    }
  }

  private static let joint = ReadingText.words("联合声明 共同声明 联合公报 联合宣言 联合通报 联合公告 联名信 联署信 联名书 签订的 签署的 订立的 缔结的 签下的 达成的")
  private static let joining = ScalarSet("、与和及同跟")

  // MARK: - Within the phrase

  /// 县文旅局的公告, 清河中院判决书: a body or person inside the document's own phrase (no 了 stands in one).
  private static func owner(of mention: Int, _ discourse: Discourse) -> Int? {
    let phrase = discourse.place(of: mention).phrase
    let head = discourse.mentions[mention].head
    if let body = BareBody(discourse: discourse).owner(of: head) { return body }
    let start = min(phrase.lowerBound, head.lowerBound)
    for index in discourse.mentions(in: max(0, start - 16)..<head.lowerBound).reversed() {
      let isBeside =
        discourse.mentions[index].head.upperBound == head.lowerBound && isCrowd(index, discourse)
        && discourse.text.longest(of: ReadingText.reports, at: head.lowerBound) == nil
      guard isAuthor(index, discourse) || isBeside, !isObject(index, discourse), !discourse.isReader(index) else {
        continue
      }
      guard discourse.place(of: index).isPossessor || discourse.mentions[index].head.upperBound >= phrase.lowerBound
      else {
        continue
      }
      let gap = Range(from: discourse.mentions[index].head.upperBound, to: head.lowerBound)
      guard gap.count <= 12, !gap.contains(where: { Punctuation.any.contains(discourse.text[$0]) }),
        !gap.contains(where: { discourse.text[$0] == 0x4E86 }), !isReceived(gap, discourse),
        !isHad(gap, discourse),
        !discourse.mentions(in: gap).contains(where: { isRole($0, discourse) && discourse.place(of: $0).isSubject })
      else { continue }
      return discourse.entity(of: index)
    }
    return nil
  }

  /// 感化官早前撰写的报告, 来自连某的一封信: the subject of a clause that modifies the document, up to 24 characters back.
  /// - Parameter isMade: whether an owner (妻子的短信) is none.
  static func author(of mention: Int, _ discourse: Discourse, isMade: Bool = false) -> Int? {
    let head = discourse.mentions[mention].head
    var position = head.lowerBound
    var isModified = false
    while position > 0, head.lowerBound - position < 24, !Punctuation.clause.contains(discourse.text[position - 1]) {
      position -= 1
      if discourse.text[position] == 0x7684 { isModified = true }
    }
    guard isModified else { return nil }
    for index in discourse.mentions(in: position..<head.lowerBound).reversed() {
      guard isAuthor(index, discourse) || isRole(index, discourse), !discourse.place(of: index).isAttributive,
        !isObject(index, discourse), !isAddressee(index, discourse), !discourse.isReader(index)
      else { continue }
      let rest = Range(from: discourse.mentions[index].head.upperBound, to: head.lowerBound)
      guard let of = rest.first(where: { discourse.text[$0] == 0x7684 }),
        of > rest.lowerBound || !isMade && !hasPerson(of..<rest.upperBound, discourse),
        isWritten(rest.lowerBound..<of, discourse)
      else { continue }
      if isSigned(rest.lowerBound..<of, by: index, head, discourse) { return nil }
      if let entity = discourse.entity(of: index) { return entity }
    }
    return nil
  }

  /// 江牧的|学生举着牌子: whose pupil, not whose paper.
  private static func hasPerson(_ range: Range<Int>, _ discourse: Discourse) -> Bool {
    discourse.mentions(in: range).contains { discourse.mentions[$0].isPerson }
  }

  /// 双方签订的协议, 学校与家长签订的责任书: those who sign what has no author, or sign it with others, only agree to it.
  private static func isSigned(
    _ clause: Range<Int>, by signer: Int, _ head: Range<Int>, _ discourse: Discourse
  ) -> Bool {
    guard clause.contains(where: { discourse.text[$0] == 0x7B7E }) else { return false }  // 签
    return DocumentKind.isImpersonal(head, discourse.text)
      || joining.contains(discourse.text[discourse.place(of: signer).phrase.lowerBound - 1])
      || joining.contains(discourse.text[discourse.mentions[signer].head.upperBound])
  }

  /// 记者拿到的合同, 她查到一则1979年的广告: whoever only has the paper, or whose sentence it is the object of, did not write it.
  private static func isWritten(_ clause: Range<Int>, _ discourse: Discourse) -> Bool {
    !isReceived(clause, discourse) && !isHad(clause, discourse)
      && !clause.dropLast().contains { position in
        counting.contains(discourse.text[position]) && measures.contains(discourse.text[position + 1])
      }
  }

  private static func isHad(_ clause: Range<Int>, _ discourse: Discourse) -> Bool {
    discourse.text.first(of: having, in: clause) != nil
  }

  /// 丈夫晒出的收据, 家属提供的病历: verbs of having and showing, which say of a modifier that the paper is another's.
  private static let having = ReadingText.words(
    "晒出 晒 提供 取得 获得 获取 获悉 持有 保管 签收 翻阅 翻看 翻开 打开 截取 截获 缴获 搜出 起获 领到 捧出 递上 曝光 曝出 流出 收藏 珍藏 留存 保留 "
      + "转述 转载 转贴 目击 查获 查扣 发现 买到 借到 捡来 收集 整理 翻译 朗读 宣读")
  private static let counting = ScalarSet("一这那两几")
  private static let measures = ScalarSet("份张封则篇条块幅")

  /// 甲公司向乙局提交的文件: the body after 向 was given the paper; in 给记者看老友昨晚发来的消息 it was the reporter, who stands between.
  private static func isAddressee(_ index: Int, _ discourse: Discourse) -> Bool {
    guard let preposition = discourse.place(of: index).preposition,
      addressing.contains(discourse.text[Int(discourse.tokens[preposition].start)])
    else { return false }
    let between = Range(
      from: Int(discourse.tokens[preposition].end), to: discourse.mentions[index].head.lowerBound)
    return discourse.mentions(in: between).isEmpty
  }

  private static let addressing = ScalarSet("向给对致")

  /// 在进军甲公司的公告中: the body is what the modifier's verb acts on, not who wrote.
  private static func isObject(_ index: Int, _ discourse: Discourse) -> Bool {
    let first = discourse.tokens.index(at: discourse.mentions[index].head.lowerBound)
    let verb = discourse.tokens[first].isAny([.verb, .action]) && discourse.tokens[first].count > 1 ? first : first - 1
    guard verb > 0, discourse.tokens[verb].isAny([.verb, .action]) else { return false }
    return discourse.text[Int(discourse.tokens[verb].start) - 1] == 0x5728  // 在
  }

  private static func isAuthor(_ index: Int, _ discourse: Discourse) -> Bool {
    switch discourse.mentions[index].kind {
    case .organisation, .shortOrganisation, .person: true
    case .pronoun(let pronoun): pronoun.isThirdPerson && !isBoth(index, discourse)
    default: false
    }
  }

  /// 双方: two bodies, neither of them the author alone.
  private static func isBoth(_ index: Int, _ discourse: Discourse) -> Bool {
    discourse.text[discourse.mentions[index].head.lowerBound] == 0x53CC
  }

  /// 观众|来信, 网友|留言.
  private static func isCrowd(_ index: Int, _ discourse: Discourse) -> Bool {
    discourse.mentions[index].kind == .collective || discourse.mentions[index].kind == .role
  }

  private static func isRole(_ index: Int, _ discourse: Discourse) -> Bool { discourse.mentions[index].kind == .role }

  // MARK: - The sentence and those before

  /// 收到一纸答复, 翻出诊断书: whoever is named there only has the paper.
  private static func isReceived(_ range: Range<Int>, _ discourse: Discourse) -> Bool {
    discourse.text.first(of: receiving, in: range.suffix(24)) != nil
  }

  private static let receiving = ReadingText.words(
    "收到 拿到 接到 看到 读到 念出 念起 翻出 翻到 出示 引述 引用 查阅 拿出 取出 展示 递给 递来 附有 见到 捡到 找到 查到 查出 "
      + "找出 搜到 听到 拍到 珍藏 收藏 保存 留着 保留 掏出 亮出")

  /// Of 备注栏 or 封面 the paper that the sentence names before.
  static func outer(of mention: Int, _ discourse: Discourse) -> Int? {
    guard DocumentKind.isInner(discourse.mentions[mention].head, discourse.text) else { return nil }
    return stride(from: mention - 1, through: max(0, mention - 8), by: -1).first { index in
      discourse.mentions[index].kind == .document
        && discourse.sentence(of: index) == discourse.sentence(of: mention)
        && !DocumentKind.isInner(discourse.mentions[index].head, discourse.text)
    }
  }

  /// 她请来顾问，顾问留下一份企划书: the last subject before the clause's verb of issuing.
  private static func maker(in left: Range<Int>, _ discourse: Discourse) -> Int? {
    var start = left.upperBound
    while start > left.lowerBound, !Punctuation.clause.contains(discourse.text[start - 1]) { start -= 1 }
    guard publishes(start..<left.upperBound, discourse) else { return nil }
    for index in discourse.mentions(in: left).reversed() {
      let place = discourse.place(of: index)
      guard place.isSubject, place.sentence >= 0, !place.isAttributive, !place.isPossessor,
        discourse.mentions[index].kind != .document, discourse.mentions[index].kind != .collective
      else { continue }
      return discourse.entity(of: index)
    }
    return nil
  }

  /// The issuer of the same document where it was named before, at most 40 mentions back.
  private static func earlierIssuer(of mention: Int, _ discourse: Discourse) -> Int? {
    let head = discourse.mentions[mention].head
    let isInner = DocumentKind.isInner(head, discourse.text)
    for index in stride(from: mention - 1, through: max(0, mention - 40), by: -1)
    where discourse.mentions[index].kind == .document && discourse.sentence(of: index) >= 0 {
      guard isInner || isSame(head, discourse.mentions[index].head, discourse.text) else { continue }
      let issuer = discourse.issuers[index] ?? find(index, discourse, looksBack: false)
      if let issuer { return issuer }
      if isInner { return nil }
    }
    return nil
  }

  /// Whether one of two words for papers ends in the other; nearly all are told by their last characters not to.
  private static func isSame(_ head: Range<Int>, _ other: Range<Int>, _ text: ReadingText) -> Bool {
    let lasts = (text[head.upperBound - 1], text[other.upperBound - 1])
    if lasts.0 != lasts.1, TokenList.isChinese(lasts.0), TokenList.isChinese(lasts.1) { return false }
    let keys = (text.key(head).scalars, text.key(other).scalars)
    return keys.1.ends(with: keys.0) || keys.0.ends(with: keys.1)
  }

  /// The body that was the subject of a sentence last, at most three sentences back.
  private static func recentBody(before mention: Int, _ discourse: Discourse) -> Int? {
    let sentence = discourse.sentence(of: mention)
    for index in stride(from: mention - 1, through: max(0, mention - 24), by: -1) {
      guard discourse.sentence(of: index) >= 0 else { continue }
      guard discourse.sentence(of: index) >= sentence - 3 else { return nil }
      let kind = discourse.mentions[index].kind
      guard kind == .organisation || kind == .shortOrganisation, discourse.place(of: index).isSubject else { continue }
      if discourse.place(of: index).isAttributive { continue }
      if let entity = discourse.entity(of: index) { return entity }
    }
    return nil
  }

  /// Whether a sentence says that something was issued or posted: 发布警情通报. 通报称…
  private static func publishes(_ sentence: Range<Int>, _ discourse: Discourse) -> Bool {
    discourse.tokens.indices(in: sentence).contains {
      discourse.text.longest(of: issuing, at: Int(discourse.tokens[$0].start)) != nil
    }
  }

  private static let issuing = ReadingText.words(
    "发布 发表 提交 公布 贴出 发出 通报 公告 递交 写下 声明 判决 判 审理 回应 披露 刊登 寄来 宣布 上传 发帖 发文 发了 "
      + "张贴 留下 留言 写信 写了 更新 转发 发来 寄出 附了 附上 投书 "
      + "去信 来信 致信 致函 发信 回信 去函 来函 发函 写过 挂出 起草 出具 "
      + "发通告 发公告 发声明 发通知 发通报 发微博 发邮件 发短信 发消息 发推文 发长文 发新闻稿 发讣告 发文告 发全员 发内部 出通告 出公告 出声明 出告示")

  private static func subject(in range: Range<Int>, _ discourse: Discourse) -> Int? {
    for index in discourse.mentions(in: range)
    where discourse.place(of: index).isSubject && discourse.sentence(of: index) >= 0 {
      guard !discourse.place(of: index).isAttributive, !discourse.place(of: index).isPossessor else { continue }
      if discourse.mentions[index].kind == .document || discourse.mentions[index].kind == .collective { continue }
      if let entity = discourse.entity(of: index) { return entity }
    }
    return nil
  }
}
