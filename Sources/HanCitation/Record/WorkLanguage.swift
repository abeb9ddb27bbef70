import HanText

/// Which conventions a work's own language asks for: 等 or `et al.`, title case or none.
package enum WorkLanguage: Sendable {
  case chinese, english
  /// Neither: Western conventions, but no title case.
  case other

  /// From the language tag; a work without one is judged by its title, then by its container and its authors.
  package init(of source: CitationSource) {
    if let tag = source.language, !tag.isEmpty {
      self = tag.lowercased().hasPrefix("zh") ? .chinese : tag.lowercased().hasPrefix("en") ? .english : .other
      return
    }
    let text = source.title ?? source.container ?? source.authors.first.map { $0.literal ?? $0.family ?? "" } ?? ""
    self = text.unicodeScalars.contains(where: \.isHan) ? .chinese : .english
  }
}
