/// What a word may be in a sentence that reports speech; a word may be several things.
struct WordClass: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  /// Whether a word with these classes is one of the wanted.
  @inline(__always)
  func isAny(_ wanted: WordClass) -> Bool { rawValue & wanted.rawValue != 0 }

  /// `a speech verb: words or a content clause`.
  static let speech = WordClass(rawValue: 1 << 0)
  static let sayOnly = WordClass(rawValue: 1 << 1)
  static let opinion = WordClass(rawValue: 1 << 2)
  static let document = WordClass(rawValue: 1 << 3)
  static let directive = WordClass(rawValue: 1 << 4)
  /// Calls something a name or an image: 形容为.
  static let label = WordClass(rawValue: 1 << 5)
  /// Gives a name: 取名.
  static let naming = WordClass(rawValue: 1 << 6)
  /// A cue only right beside a quotation: 摇头.
  static let gesture = WordClass(rawValue: 1 << 7)

  /// A cue whose content clause may follow without a comma.
  static let bareClause = WordClass(rawValue: 1 << 33)
  /// 援引: the source comes after it.
  static let quoting = WordClass(rawValue: 1 << 34)
  /// A verb that ends a noun phrase on its left.
  static let verb = WordClass(rawValue: 1 << 35)
  /// An ordinary verb: ends a noun phrase on its left unless it stands in a modifier before 的.
  static let action = WordClass(rawValue: 1 << 36)
  /// The full name of a body by itself: 央行.
  static let wholeBody = WordClass(rawValue: 1 << 37)

  /// What companies do, as their names end: 文化, 光学.
  static let trade = WordClass(rawValue: 1 << 38)

  /// What names without a surname are made of: 卓玛, 巴图.
  static let namePart = WordClass(rawValue: 1 << 39)

  static let title = WordClass(rawValue: 1 << 8)
  static let role = WordClass(rawValue: 1 << 9)
  /// Follows a surname: 女士.
  static let respect = WordClass(rawValue: 1 << 10)
  static let kinship = WordClass(rawValue: 1 << 11)
  static let surname = WordClass(rawValue: 1 << 12)
  static let commonSurname = WordClass(rawValue: 1 << 13)
  static let doubleSurname = WordClass(rawValue: 1 << 14)
  static let organisation = WordClass(rawValue: 1 << 15)
  /// A short way of naming a body again: 校方.
  static let shortOrganisation = WordClass(rawValue: 1 << 16)
  static let media = WordClass(rawValue: 1 << 17)
  static let documentNoun = WordClass(rawValue: 1 << 18)
  static let platform = WordClass(rawValue: 1 << 19)
  static let collective = WordClass(rawValue: 1 << 20)
  static let pronoun = WordClass(rawValue: 1 << 21)

  static let adverb = WordClass(rawValue: 1 << 24)
  static let preposition = WordClass(rawValue: 1 << 25)
  static let conjunction = WordClass(rawValue: 1 << 26)
  static let determiner = WordClass(rawValue: 1 << 27)
  static let time = WordClass(rawValue: 1 << 28)
  /// An ordinary word that holds a surname character.
  static let common = WordClass(rawValue: 1 << 29)
  static let beforeTerm = WordClass(rawValue: 1 << 30)
  static let afterTerm = WordClass(rawValue: 1 << 31)
  static let transliteration = WordClass(rawValue: 1 << 32)

  /// Every bit that a class may have.
  static var all: WordClass { WordClass(rawValue: 1 << WordTrieTables.classCount - 1) }

  static let cue: WordClass = [.speech, .sayOnly, .opinion, .document, .directive, .label, .naming, .gesture]
  /// Opens a content clause.
  static let clauseCue: WordClass = [.speech, .opinion, .document, .directive]
  static let person: WordClass = [.title, .role]
  static let function: WordClass = [.adverb, .preposition, .conjunction, .time]
}
