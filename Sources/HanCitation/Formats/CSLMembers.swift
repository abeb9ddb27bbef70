/// Which CSL member belongs to which field.
enum CSLMembers {
  static let texts: [(name: String, path: WritableKeyPath<CitationSource, String?> & Sendable)] = [
    ("title", \.title), ("original-title", \.originalTitle), ("container-title", \.container),
    ("publisher", \.publisher), ("publisher-place", \.publisherPlace), ("volume", \.volume), ("issue", \.issue),
    ("page", \.page), ("number", \.number), ("section", \.section), ("genre", \.genre), ("medium", \.medium),
    ("URL", \.url), ("DOI", \.doi), ("language", \.language), ("abstract", \.abstract), ("keyword", \.keyword),
    ("note", \.note),
  ]

  static let names: [(name: String, path: WritableKeyPath<CitationSource, [CitationName]> & Sendable)] = [
    ("author", \.authors), ("editor", \.editors), ("translator", \.translators),
  ]

  static let dates: [(name: String, path: WritableKeyPath<CitationSource, CitationDate?> & Sendable)] = [
    ("issued", \.issued), ("accessed", \.accessed),
  ]

  static let nameParts: [(name: String, path: WritableKeyPath<CitationName, String?> & Sendable)] = [
    ("family", \.family), ("given", \.given), ("dropping-particle", \.droppingParticle),
    ("non-dropping-particle", \.nonDroppingParticle), ("suffix", \.suffix), ("literal", \.literal),
  ]

  /// Members of ours, in the object that CSL leaves to programs.
  static let custom: [(name: String, path: WritableKeyPath<CitationSource, String?> & Sendable)] = [
    ("archive-url", \.archiveURL), ("sha256", \.sha256),
  ]
}
