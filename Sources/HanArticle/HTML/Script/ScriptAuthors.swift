import HanText

/// The authors whom a script's data name beside an article: `"author":"甲"`, `"authors":[{"name":"甲"}]`.
enum ScriptAuthors {
  /// Names in the object that holds the article, or, where that has none, in the one around it.
  /// - Parameter container: number of the list or object that the article's text stands in.
  static func names(_ source: [UInt8], _ strings: ScriptStrings, beside container: Int) -> [String] {
    let inner = strings.object(around: container)
    for object in [inner, strings.object(around: strings.containers[inner].parent)] {
      let found = strings.literals.filter { isAuthor($0, in: object, source, strings) }
      guard found.isEmpty else {
        return found.map { String(decoding: ScriptEscapes.plain(source, $0.content), as: UTF8.self) }
      }
    }
    return []
  }

  /// A short string called author; or one called a name inside something called author.
  private static func isAuthor(
    _ literal: ScriptStrings.Literal, in object: Int, _ source: [UInt8], _ strings: ScriptStrings
  ) -> Bool {
    guard let name = literal.name, literal.content.count <= longest else { return false }
    if literal.container == object { return hasAuthorWord(source[name]) }
    let list = strings.containers[literal.container].parent
    let holder = [literal.container, list].first { $0 > 0 && strings.containers[$0].parent == object }
    guard let holder, let holderName = strings.containers[holder].name else { return false }
    return hasAuthorWord(source[holderName]) && source.hasLowercased("name", in: name)
  }

  private static func hasAuthorWord(_ name: ArraySlice<UInt8>) -> Bool { PageHints(names: name).contains(.author) }

  /// In bytes, escapes not undone: eight characters.
  private static let longest = 48
}
