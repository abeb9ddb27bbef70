import HanText

/// Writes sources and their quotations in the vocabulary of schema.org, as JSON-LD: an article with its `Quotation`s.
enum SchemaOrgWriter {
  static func text(_ records: [CitationRecord]) -> String {
    let document: JSONValue = ["@context": "https://schema.org", "@graph": .array(records.map(article))]
    return document.indented + "\n"
  }

  private static func article(_ record: CitationRecord) -> JSONValue {
    let source = record.source
    var members = Members()
    members.add("@type", type(source))
    members.add("@id", source.iri)
    members.add("identifier", source.id)
    members.add("headline", source.title.map { TitleText.parse($0).plain })
    members.add("alternativeHeadline", source.originalTitle)
    members.add("author", source.authors.map(person))
    members.add("editor", source.editors.map(person))
    members.add("translator", source.translators.map(person))
    members.add("isPartOf", source.container.map { named(containerType(source), $0) })
    members.add("publisher", source.publisher.map { named("Organization", $0) })
    members.add("datePublished", source.issued?.edtf ?? source.issued?.literal)
    members.add("url", source.url)
    members.add("sameAs", source.doi.map { "https://doi.org/\($0)" })
    members.add("archivedAt", source.archiveURL)
    members.add("inLanguage", source.language)
    members.add("pagination", source.page)
    members.add("articleSection", source.section)
    members.add("genre", source.genre)
    members.add("keywords", source.keyword)
    members.add("abstract", source.abstract)
    members.add("sha256", source.sha256)
    members.add("hasPart", record.quotations.map(quotation))
    return members.object
  }

  private static func type(_ source: CitationSource) -> String {
    switch source.kind {
    case .newspaperArticle: "NewsArticle"
    case .magazineArticle, .journalArticle: "Article"
    case .blogPost: "BlogPosting"
    case .post: "SocialMediaPosting"
    case .webPage: "WebPage"
    default: "CreativeWork"
    }
  }

  private static func containerType(_ source: CitationSource) -> String {
    switch source.kind {
    case .newspaperArticle: "Newspaper"
    case .magazineArticle, .journalArticle: "Periodical"
    case .blogPost: "Blog"
    default: "WebSite"
    }
  }

  private static func person(_ name: CitationName) -> JSONValue {
    if let literal = name.literal { return named("Organization", literal) }
    let name = name.withParticles
    var members = Members()
    members.add("@type", "Person")
    members.add("name", NameStyle(order: .givenFirst).text(name, at: 0))
    members.add("familyName", [name.nonDroppingParticle, name.family].spaced)
    members.add("givenName", name.given)
    members.add("honorificSuffix", name.suffix)
    return members.object
  }

  private static func quotation(_ quotation: CitedQuotation) -> JSONValue {
    var members = Members()
    members.add("@type", "Quotation")
    members.add("@id", "urn:hancite:quotation:\(PercentEncoding.text(quotation.id))")
    members.add("text", quotation.exact)
    members.add("creator", quotation.speaker.map { speaker($0, quotation) })
    members.add("dateCreated", quotation.date)
    members.add("position", "\(quotation.position.lowerBound)-\(quotation.position.upperBound)")
    members.add(
      "workTranslation",
      quotation.derivedForms.map { form in
        ["@type": "Quotation", "text": .string(form.text), "description": .string("derived: \(form.derivation)")]
      })
    return members.object
  }

  private static func speaker(_ name: String, _ quotation: CitedQuotation) -> JSONValue {
    var members = Members()
    members.add("@type", "Person")
    members.add("name", name)
    members.add("jobTitle", quotation.speakerTitle)
    members.add("affiliation", quotation.speakerAffiliation.map { named("Organization", $0) })
    return members.object
  }

  private static func named(_ type: String, _ name: String) -> JSONValue {
    ["@type": .string(type), "name": .string(name)]
  }
}

/// The members of an object that have a value.
private struct Members {
  private var members: [JSONValue.Member] = []

  var object: JSONValue { .object(members) }

  mutating func add(_ name: String, _ text: String?) {
    if let text, !text.isEmpty { members.append(.init(name, .string(text))) }
  }

  mutating func add(_ name: String, _ value: JSONValue?) {
    if let value { members.append(.init(name, value)) }
  }

  mutating func add(_ name: String, _ values: [JSONValue]) {
    if !values.isEmpty { members.append(.init(name, .array(values))) }
  }
}
