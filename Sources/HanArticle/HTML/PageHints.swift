import HanText

/// What the elements around a piece of a page say of it.
struct PageHints: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let link = PageHints(rawValue: 1 << 0)
  static let bold = PageHints(rawValue: 1 << 1)
  static let caption = PageHints(rawValue: 1 << 2)
  static let listItem = PageHints(rawValue: 1 << 3)
  static let navigation = PageHints(rawValue: 1 << 4)
  static let related = PageHints(rawValue: 1 << 5)
  static let share = PageHints(rawValue: 1 << 6)
  static let advertisement = PageHints(rawValue: 1 << 7)
  static let comment = PageHints(rawValue: 1 << 8)
  static let tags = PageHints(rawValue: 1 << 9)
  static let notice = PageHints(rawValue: 1 << 10)
  static let login = PageHints(rawValue: 1 << 11)
  static let summary = PageHints(rawValue: 1 << 12)
  static let byline = PageHints(rawValue: 1 << 13)
  static let centred = PageHints(rawValue: 1 << 14)
  static let preformatted = PageHints(rawValue: 1 << 15)
  /// The element is named after the author.
  static let author = PageHints(rawValue: 1 << 16)

  /// Names of things beside an article.
  static let beside: PageHints = [.navigation, .related, .share, .advertisement, .comment, .tags, .notice, .login]

  /// The role of a line that lies in such an element.
  var besideRole: String? {
    let roles: [(PageHints, String)] = [
      (.comment, "comments"), (.related, "related"), (.share, "share"), (.advertisement, "advertisement"),
      (.tags, "tags"), (.notice, "disclaimer"), (.login, "navigation"), (.navigation, "navigation"),
    ]
    return roles.first { contains($0.0) }?.1
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The hint of a kind in `page-class-words.tsv`.
  init?(kind: String) {
    switch kind {
    case "navigation": self = .navigation
    case "related": self = .related
    case "share": self = .share
    case "advertisement": self = .advertisement
    case "comment": self = .comment
    case "tags": self = .tags
    case "notice": self = .notice
    case "login": self = .login
    case "caption": self = .caption
    case "summary": self = .summary
    case "byline": self = .byline
    default: return nil
    }
  }

  /// What an element's own tag says.
  init(tag: HTMLTag) {
    switch tag {
    case .a: self = .link
    case .b, .strong: self = .bold
    case .figcaption, .caption: self = .caption
    case .li, .td, .th, .dd, .dt: self = .listItem
    case .nav, .footer: self = .navigation
    case .aside: self = .related
    case .address: self = .author
    case .center: self = .centred
    case .pre: self = .preformatted
    default: self = []
    }
  }

  /// What the names in a `class` or `id` value say.
  /// - Complexity: O(value · log words).
  init(names value: ArraySlice<UInt8>) {
    self = []
    var word: [UInt8] = []
    var wasLower = false
    for byte in value {
      let isUpper = byte >= 0x41 && byte <= 0x5A
      if !ASCII.isLetter(byte) || (isUpper && wasLower) { take(&word) }
      if ASCII.isLetter(byte) { word.append(ASCII.lowercased(byte)) }
      wasLower = ASCII.isLetter(byte) && !isUpper
    }
    take(&word)
  }

  private mutating func take(_ word: inout [UInt8]) {
    defer { word.removeAll(keepingCapacity: true) }
    if Lexicon.pageAuthorWords.longestMatch(in: word, at: 0)?.length == word.count { insert(.author) }
    guard word.count > 1, let match = Lexicon.pageClassWords.longestMatch(in: word, at: 0), match.length == word.count,
      let hint = match.row.fields.first.flatMap(PageHints.init(kind:))
    else { return }
    insert(hint)
  }
}
