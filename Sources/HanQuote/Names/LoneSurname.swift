/// 鄔|慨嘆, 戴|聽罷只說, 龐|曾拍胸口: a surname that was named in full before, with what its bearer says or does, looks like
/// a name of its own.
struct LoneSurname {
  let text: ReadingText
  let tokens: TokenList

  /// Whether a stretch that opens its clause is the surname of somebody named before and a predicate.
  func opens(_ name: NameStretch, _ register: borrowing Register) -> Bool {
    guard let surname = surnameLength(name.form), name.range.count - surname <= 2 else { return false }
    let start = name.range.lowerBound
    guard Punctuation.any.contains(text[start - 1]) || text[start - 1] == 0x0A else { return false }
    guard isPredicate(start + surname, name.range.upperBound) else { return false }
    return isNamedBefore(name.range.prefix(surname), register)
  }

  private func surnameLength(_ form: NameStretch.Form) -> Int? {
    form.surnameLength.map { max(1, $0) }
  }

  private func isNamedBefore(_ surname: Range<Int>, _ register: borrowing Register) -> Bool {
    register.bySurname[text.key(surname)]?.contains { register[$0].first < surname.lowerBound } ?? false
  }

  /// Whether what would be the given name is a cue, what somebody did before speaking, or an adverb with a predicate.
  private func isPredicate(_ given: Int, _ end: Int) -> Bool {
    if let manner = text.longest(of: Self.manners, at: given) { return given + manner.count >= end }
    let word = word(at: given)
    if given + word.length >= end {
      if word.classes.isAny(.cue) { return true }
      if word.length > 1 { return word.classes.isAny(.action) && Self.ends.contains(text[given + word.length - 1]) }
    }
    guard Self.adverbs.contains(text[given]) else { return false }
    if given + 1 == end {
      return !Self.names.contains(text[given]) && self.word(at: end).classes.isAny([.action, .verb])
    }
    return self.word(at: given + 1).classes.isAny([.cue, .action, .verb])
  }

  private func word(at position: Int) -> LexiconWord {
    tokens.word(at: position, in: text, QuoteLexicon.shared.words)
  }

  private static let manners = ReadingText.words(
    "闻言 闻讯 闻判 闻声 闻后 听罢 听毕 听完 听后 看罢 看毕 看完 看后 读罢 读毕 读完 阅毕 阅后 言罢 言毕 说罢 说完 讲罢 讲完 语毕 话毕 得悉 得知 一脸 满脸")

  /// What ends a word for having heard or read something: 听罢, 闻判, 阅后.
  private static let ends = ScalarSet("罢毕完后言讯声判悉")
  /// Adverbs that are given names too: 刘均|说, 何曾.
  private static let names = ScalarSet("均才更还都将即曾")
  private static let adverbs = ScalarSet("曾则却又亦也仍即再便遂就才都还未须需将已续更只均皆屡频")
}
