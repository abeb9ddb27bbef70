/// Who is meant by a word for kin that points back, where the article names the other side of the relation:
/// 骆女士的女儿…这名母亲, 店主说，妻子…这名丈夫.
enum CounterpartKin {
  /// Whose kin was spoken of last, the word for which fits the role.
  /// - Complexity: O(``reach``²).
  static func person(_ role: [UInt32], before index: Int, in discourse: Discourse) -> Int? {
    guard let others = pairs.first(where: { $0.own.contains { role.ends(with: $0) } })?.others else { return nil }
    for candidate in stride(from: index - 1, through: max(0, index - reach), by: -1) {
      let mention = discourse.mentions[candidate]
      guard mention.kind == .role, discourse.sentence(of: candidate) >= 0,
        others.contains(where: { discourse.text.starts(with: $0, at: mention.head.upperBound - $0.count) }),
        let owner = owner(of: candidate, in: discourse)
      else { continue }
      return discourse.entity(of: owner)
    }
    return nil
  }

  /// No more mentions back than these are asked (set by hand).
  private static let reach = 30

  /// Whoever stands before 的, or the first person whom the sentence names: 店主某某说，妻子….
  private static func owner(of kin: Int, in discourse: Discourse) -> Int? {
    guard kin > 0 else { return nil }
    let (start, before) = (discourse.mentions[kin].head.lowerBound, discourse.mentions[kin - 1])
    if discourse.text[start - 1] == 0x7684, before.head.upperBound == start - 1, before.isPerson { return kin - 1 }
    let sentence = discourse.sentence(of: kin)
    return stride(from: kin - 1, through: max(0, kin - reach), by: -1).prefix {
      discourse.sentence(of: $0) == sentence || discourse.sentence(of: $0) < 0
    }.last {
      discourse.sentence(of: $0) == sentence && discourse.mentions[$0].isPerson
        && !discourse.place(of: $0).isAttributive && !discourse.place(of: $0).isOblique
    }
  }

  private static let pairs: [(own: WordList, others: WordList)] = [
    (ReadingText.words("丈夫 老公 先生 未婚夫 男友 男朋友"), ReadingText.words("妻子 太太 老婆 爱人 媳妇 未婚妻 女友 女朋友 夫人")),
    (ReadingText.words("妻子 太太 老婆 媳妇 未婚妻 女友 女朋友"), ReadingText.words("丈夫 老公 爱人 未婚夫 男友 男朋友")),
    (
      ReadingText.words("母亲 妈妈 父亲 爸爸 家长 老母亲 老父亲"),
      ReadingText.words("儿子 女儿 孩子 小孩 长子 次子 长女 次女 独子 独女 幼子 幼女 子女 宝宝 宝贝 男孩 女孩")
    ),
    (ReadingText.words("奶奶 爷爷 祖母 祖父 外婆 外公 姥姥 姥爷 阿嬷 阿公"), ReadingText.words("孙子 孙女 外孙 外孙女 孙儿")),
    (ReadingText.words("儿子 女儿"), ReadingText.words("父亲 母亲 爸爸 妈妈 爸 妈 老父亲 老母亲 双亲 父母")),
    (ReadingText.words("姐姐 哥哥"), ReadingText.words("弟弟 妹妹")), (ReadingText.words("弟弟 妹妹"), ReadingText.words("姐姐 哥哥")),
  ]
}
