import HanText

/// What a string in a list of blocks is for.
enum ScriptBlockKind: Hashable, Sendable {
  case text, heading, caption

  /// By the names between the list and the string; `nil` for what is no part of the article: addresses, tags, related
  /// links, descriptions of pictures for the blind.
  init?(_ source: [UInt8], _ strings: ScriptStrings, _ literal: ScriptStrings.Literal, in list: Int) {
    var kind = ScriptBlockKind.text
    for name in strings.names(around: literal, upTo: list) {
      let words = ScriptBlockWords(source[name])
      if words.isBeside || words.isAside { return nil }
      if words.isPicture { kind = .caption } else if words.isHeading, kind == .text { kind = .heading }
    }
    self = kind
  }
}

/// How much prose a string of a script's data has, and whether it can be a piece of an article's text.
struct ScriptBlockText {
  /// Chinese characters.
  let characters: Int
  /// What it counts for when the list that holds the article is looked for.
  let weight: Double

  init(_ source: [UInt8], _ strings: ScriptStrings, _ literal: ScriptStrings.Literal) {
    let prose = ScriptProse(source, literal.content)
    characters = prose.characters
    guard prose.marks > 0, prose.characters >= Self.shortest,
      !strings.names(around: literal, upTo: 0).contains(where: { ScriptBlockWords(source[$0]).isAside })
    else {
      weight = 0
      return
    }
    let isEntry = literal.name.map { !strings.isTitle($0) } ?? false && strings.hasTitle(literal.container)
    weight = Double(characters) * (isEntry ? Self.entryFactor : 1)
  }

  /// Both chosen by hand. An object with a title of its own is an entry in a list of articles.
  private static let shortest = 10
  private static let entryFactor = 0.2
}

/// What a name in a script's data says, by its words: `altText`, `image_caption`, `subheadline`.
struct ScriptBlockWords {
  /// Other articles, comments, the words of the page's own controls.
  let isAside: Bool
  /// No text for readers.
  let isBeside: Bool
  let isPicture: Bool
  let isHeading: Bool

  init(_ name: ArraySlice<UInt8>) {
    let hints = PageHints(names: name)
    let text = name.map(ASCII.lowercased)
    let has = { (words: [StaticString]) in words.contains { text.hasLowercased($0, in: 0..<text.count) } }
    isAside = has(Self.asides)
    isBeside = !hints.isDisjoint(with: [.advertisement, .tags, .login, .author]) || has(Self.besides)
    isPicture = hints.contains(.caption) || has(Self.pictures)
    isHeading = has(Self.headings)
  }

  private static let asides: [StaticString] = [
    "relat", "recom", "comment", "sidebar", "locale", "i18n", "menu", "footer", "hotnews", "rank", "latest",
  ]
  private static let besides: [StaticString] = [
    "alttext", "alt_text", "author", "keyword", "seo", "url", "copyright", "share", "error", "toast",
  ]
  private static let pictures: [StaticString] = ["caption", "image", "picture", "photo", "gallery", "video", "figure"]
  private static let headings: [StaticString] = ["heading", "headline", "subtitle", "header"]
}
