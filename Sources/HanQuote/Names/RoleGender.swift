/// What a word for people says of the gender: 这名女子, 一位老太太, 该名男生.
enum RoleGender {
  static func gender(of word: Range<Int>, in text: ReadingText) -> Gender? {
    let telling = telling
    guard word.contains(where: { telling.contains(text[$0]) }) else { return nil }
    let last = text[word.upperBound - 1]
    let isMixed = word.contains { text.longest(of: mixed, at: $0) != nil }
    if isMixed { return nil }
    if word.contains(where: { text.longest(of: wives, at: $0) != nil }) { return .feminine }
    if word.contains(where: { text.longest(of: husbands, at: $0) != nil }) { return .masculine }
    if women.contains(last) || word.contains(where: { text[$0] == 0x5973 }) { return .feminine }  // 女
    return men.contains(last) || word.contains { text[$0] == 0x7537 } ? .masculine : nil  // 男
  }

  /// All characters that words below begin with or that say it alone: few words for people have any.
  private static let telling = ScalarSet(
    (Array(wives) + Array(husbands) + Array(mixed)).map { $0[0] }
      + (womenLast + menLast + "女男").unicodeScalars.map(\.value))

  private static let wives = ReadingText.words("妻子 太太 老婆 夫人 媳妇 遗孀 寡妇 修女 尼姑 嫔妃 空姐 外孙女")
  private static let husbands = ReadingText.words("丈夫 老公 未婚夫 前夫 鳏夫 和尚 儿子 孙子 外孙 小伙 绅士")
  private static let womenLast = "母妈婆奶姨姐妹妇娘嫂姑婶嬷"
  private static let women = ScalarSet(womenLast)
  private static let menLast = "父爸爹叔爷伯哥弟汉翁"
  private static let men = ScalarSet(menLast)
  /// Words that hold such a character and mean both, or the other.
  private static let mixed = ReadingText.words(
    "男女 子女 儿女 父母 女婿 妇男 女方 男方 女队 男队 女排 男排 女足 男足 女篮 男篮 妇科 妇产 妇幼 男科 姐弟 兄妹 姐夫 妹夫 姑父 "
      + "夫妇 夫妻 父子 徒弟 子弟 兄弟 小伙伴 主人翁"
  )
}
