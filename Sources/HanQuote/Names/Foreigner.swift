/// 这位荷兰人, 这名意大利物理学家: whom a word for people means that says where he is from.
enum Foreigner {
  /// The last person with a foreign name, at most 30 mentions back; nobody for countries whose names are written like ours.
  static func person(pointedToBy index: Int, in discourse: Discourse) -> Int? {
    guard isForeign(index, discourse) else { return nil }
    for candidate in stride(from: index - 1, through: max(0, index - reach), by: -1) {
      let mention = discourse.mentions[candidate]
      guard mention.kind == .person, let entity = mention.entity else { continue }
      let name = discourse.register[entity].name.unicodeScalars
      if name.contains(where: { $0.value == 0xB7 || $0.value < 0x250 }) { return entity }
    }
    return nil
  }

  private static let reach = 30

  /// A country or 籍 in the phrase, or a word in 人 that no list holds.
  private static func isForeign(_ index: Int, _ discourse: Discourse) -> Bool {
    let (text, phrase) = (discourse.text, discourse.place(of: index).phrase)
    if text.first(of: neighbours, in: phrase) != nil { return false }
    let head = discourse.tokens[discourse.tokens.index(at: discourse.mentions[index].head.lowerBound)]
    let isListed = head.range == discourse.mentions[index].head && head.isAny([.title, .role])  // 工人, 老人
    return phrase.contains { text[$0] == 0x56FD || text[$0] == 0x7C4D }  // 国籍
      || text[phrase.upperBound - 1] == 0x4EBA && !isListed || text.first(of: countries, in: phrase) != nil
  }

  /// Their people have names of two or three characters.
  private static let neighbours = ReadingText.words("韩国 日本 越南 朝鲜 新加坡 中国 韩裔 日裔 越裔 华裔")
  /// Countries whose names do not end in 国.
  private static let countries = ReadingText.words(
    "意大利 义大利 西班牙 葡萄牙 荷兰 比利时 卢森堡 瑞士 瑞典 挪威 丹麦 芬兰 冰岛 爱尔兰 苏格兰 威尔士 英格兰 奥地利 希腊 土耳其 波兰 捷克 匈牙利 罗马尼亚 保加利亚 塞尔维亚 克罗地亚 乌克兰 俄罗斯 白俄罗斯 格鲁吉亚 印度 印尼 巴基斯坦 孟加拉 斯里兰卡 尼泊尔 菲律宾 马来西亚 缅甸 柬埔寨 老挝 伊朗 伊拉克 以色列 叙利亚 黎巴嫩 约旦 埃及 摩洛哥 突尼斯 阿尔及利亚 肯尼亚 埃塞俄比亚 尼日利亚 加纳 南非 加拿大 墨西哥 古巴 巴西 阿根廷 智利 秘鲁 哥伦比亚 委内瑞拉 乌拉圭 澳大利亚 澳洲 新西兰 纽西兰 欧洲 非洲 北欧 南美 拉美"
  )
}
