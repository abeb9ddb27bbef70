/// 他儿子, 戴女士的儿子, 董敏在二中念书的儿子: kin that is named by whose kin it is.
extension Discourse {
  /// A clause between the owner and the word for kin has at most this many characters (set by hand).
  private static let longestClause = 10

  /// The entity of a word for kin with its owner before it: 温老根的儿子; `nil` where nobody owns it.
  func kin(_ index: Int) -> Int? {
    let head = mentions[index].head
    let word = tokens[tokens.index(at: head.lowerBound)]
    guard word.isAny(.kinship), let owner = owner(ofKin: index), !Self.staff.contains(text.key(head)),
      let entity = entity(of: owner), register[entity].kind == .person || register[entity].kind == .role
    else { return nil }
    let key = NameKey(register[entity].key.scalars + [0x7684] + text.key(head).scalars)
    let name = register[entity].name + "的" + text.wording(head)
    let kin = register.entity(named: name, key: key, kind: .role, at: head.lowerBound)
    if register[kin].gender == nil { register[kin].gender = RoleGender.gender(of: head, in: text) }
    return kin
  }

  /// Who works for somebody keeps the words of the text.
  private static let staff = ReadingText.keys("发言人 律师 代理律师 辩护律师 代理人 助理 秘书 经纪人 团队 教练 家属 亲属 家人 邻居")

  /// 在旁的|丈夫, 一旁的|母亲: kin that stand by whoever acted last.
  private func isBystander(_ head: Int) -> Bool { Self.beside.end(before: head - 1, in: text) }

  private static let beside = WordEndings("在旁 一旁 身旁 旁边 身边 身后 同行 陪同 陪同前来 随行 陪伴 闻讯赶来")

  /// The last person who stands as a subject, at most ten mentions back.
  private func lastSubject(before index: Int) -> Int? {
    stride(from: index - 1, through: max(0, index - 10), by: -1).first {
      mentions[$0].kind == .person && sentence(of: $0) >= 0 && place(of: $0).isSubject && !place(of: $0).isAttributive
    }
  }

  /// The pronoun right before the word, with or without 的, or the name before 的 or before a clause that ends in it.
  private func owner(ofKin index: Int) -> Int? {
    let head = mentions[index].head.lowerBound
    let isModified = text[head - 1] == 0x7684
    guard index > 0 else { return nil }
    if isModified, isBystander(head) { return lastSubject(before: index) }
    let owner = mentions[index - 1]
    let gap = head - owner.head.upperBound
    guard gap >= 0, gap <= Self.longestClause else { return nil }
    if case .pronoun(let pronoun) = owner.kind {
      return pronoun.isThirdPerson && gap <= (isModified ? 1 : 0) ? index - 1 : nil
    }
    if isModified, owner.kind == .role, gap == 1 {  // 这名妇人的儿子
      return ScalarSet.pointing.contains(text[place(of: index - 1).phrase.lowerBound]) ? index - 1 : nil
    }
    guard isModified, owner.kind == .person, !place(of: index - 1).isOblique || gap == 1 else { return nil }
    return gap == 1 || text[owner.head.upperBound] == 0x5728 ? index - 1 : nil  // 在
  }
}
