/// One way of writing references: the entry of the list, its label, and the mark in the text.
package protocol ReferenceStyle: Sendable {
  /// The entry without its label.
  func entry(_ source: CitationSource, _ place: ReferencePlace) -> StyledText
  /// The label before the entry; empty in styles that do not number.
  func label(_ number: Int) -> String
  /// The mark that stands in the text after a quotation of the source.
  func mark(_ source: CitationSource, _ place: ReferencePlace) -> StyledText
  /// What two sources share when their marks would be the same, so that a letter must follow the year; `nil` in styles
  /// without such letters.
  func ambiguityKey(_ source: CitationSource) -> String?
}

extension ReferenceStyle {
  package func label(_ number: Int) -> String { "" }
  package func ambiguityKey(_ source: CitationSource) -> String? { nil }
}

/// What an entry depends on besides its source.
package struct ReferencePlace: Sendable {
  /// Place in the list, from 1.
  package var number: Int
  /// `a`, `b`, …, or nothing.
  package var yearLetter = ""
  /// Whether the entry before has the same authors.
  package var repeatsAuthors = false

  package init(number: Int) { self.number = number }
}

/// The styles that come with the program.
public enum ReferenceStyleName: String, Sendable, CaseIterable {
  case gb7714_2015 = "gb7714-2015"
  case gb7714_2015AuthorDate = "gb7714-2015-author-date"
  case gb7714_2025 = "gb7714-2025"
  case gb7714_2025AuthorDate = "gb7714-2025-author-date"
  case apa, mla
  case chicagoNotes = "chicago-notes"
  case chicagoAuthorDate = "chicago-author-date"
  case vancouver

  /// Knows `gb7714` as the edition of 2015 as well.
  public init?(_ name: String) {
    if name == "gb7714" { self = .gb7714_2015 } else { self.init(rawValue: name) }
  }

  package var style: any ReferenceStyle {
    switch self {
    case .gb7714_2015: GBT7714(edition: .of2015, isAuthorDate: false)
    case .gb7714_2015AuthorDate: GBT7714(edition: .of2015, isAuthorDate: true)
    case .gb7714_2025: GBT7714(edition: .of2025, isAuthorDate: false)
    case .gb7714_2025AuthorDate: GBT7714(edition: .of2025, isAuthorDate: true)
    case .apa: APA()
    case .mla: MLA()
    case .chicagoNotes: Chicago(isAuthorDate: false)
    case .chicagoAuthorDate: Chicago(isAuthorDate: true)
    case .vancouver: Vancouver()
    }
  }
}
