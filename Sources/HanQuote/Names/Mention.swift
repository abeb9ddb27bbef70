/// A place where the article names or points to somebody or something that can speak.
struct Mention: Sendable {
  enum Kind: Sendable, Hashable {
    /// A named person: full name, short form, nickname, handle.
    case person
    case pronoun(Pronoun)
    /// A person without a name: 一位投资人. Also a title used alone: 部长.
    case role
    case organisation
    /// A short way of naming a body again: 校方, 该公司.
    case shortOrganisation
    case document
    case collective
  }

  /// The head: the name, the pronoun, the role word.
  var head: Range<Int> { bounds.range }
  let kind: Kind
  /// For a named person or body: its place in the ``Register``.
  var entity: Int? { named.index }

  private let bounds: CompactRange
  private let named: CompactIndex

  init(head: Range<Int>, kind: Kind, entity: Int? = nil) {
    self.bounds = CompactRange(head)
    self.kind = kind
    self.named = CompactIndex(entity)
  }

  var isPerson: Bool {
    switch kind {
    case .person, .role: true
    case .pronoun(let pronoun): pronoun != .neuter
    default: false
    }
  }
}
