/// Somebody or something that speaks in the article.
struct Entity: Sendable {
  enum Kind: Sendable { case person, role, organisation, document, collective }

  /// The full name as the article first writes it in full.
  var name: String
  let key: NameKey
  let kind: Kind
  /// 记者, 本报记者, 笔者: whoever wrote the article.
  let isReporter: Bool
  /// Position of the first mention.
  let first: Int
  private(set) var title: String?
  /// The folded scalars of ``title``, for comparison.
  private(set) var titleKey: [UInt32] = []
  var affiliation: String?
  /// As a title or form of address says: 女士, 先生.
  var gender: Gender?
  /// What characters of the name and pronouns suggest: above 0 a woman, below 0 a man.
  var femininity = 0
  /// The surname of a Chinese name.
  let surname: NameKey?

  init(name: String, key: NameKey, kind: Kind, first: Int, surname: NameKey?) {
    self.name = name
    self.key = key
    self.kind = kind
    self.first = first
    self.surname = surname
    self.isReporter = kind == .role && Self.reporters.contains { key.scalars.ends(with: $0) }
  }

  mutating func entitle(_ title: String, _ key: [UInt32]) {
    self.title = title
    titleKey = key
  }

  /// What roles are compared with: the name of somebody unnamed, the title of a person.
  var roleKey: [UInt32] {
    switch kind {
    case .role: key.scalars
    case .person: titleKey
    case .organisation, .document, .collective: []
    }
  }

  private static let reporters = ReadingText.words("记者 笔者")
}

enum Gender: Sendable { case masculine, feminine }
