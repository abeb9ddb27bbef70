import HanText

/// A person, by the parts of the name, or a body (or a pen name) as one literal.
public struct CitationName: Hashable, Sendable {
  public var family: String?
  public var given: String?
  /// `de` of Luc de Castellane: goes with the given name when the name is inverted.
  public var droppingParticle: String?
  /// `van den` of Anneke van den Berg: goes with the family name.
  public var nonDroppingParticle: String?
  /// `Jr.`, `III`.
  public var suffix: String?
  /// The whole name of a body or of somebody whose name has no parts.
  public var literal: String?

  public init(family: String?, given: String?) {
    self.family = family
    self.given = given
  }

  public init(literal: String) { self.literal = literal }

  /// Whether the family name is written in Han characters, kana or hangul, so that it comes first and without a space.
  package var isEastAsian: Bool { (literal ?? family ?? given ?? "").unicodeScalars.contains(where: \.isEastAsian) }

  /// What stands for the name in the text: an East Asian name whole, a Western one by its family name.
  package var short: String { literal ?? (isEastAsian ? (family ?? "") + (given ?? "") : family ?? given ?? "") }

  /// The name with the particles taken out of its parts: `von Humboldt` as a family name and `Charles de` as a given
  /// name carry particles (words without a capital) of their own, as the CSL specification has it ("name particles").
  package var withParticles: CitationName {
    var name = self
    if nonDroppingParticle == nil, let family {
      let words = family.spaceSeparated
      let count = words.prefix(while: \.isParticle).count
      if count > 0, count < words.count {
        name.nonDroppingParticle = words[..<count].joined(separator: " ")
        name.family = words[count...].joined(separator: " ")
      }
    }
    if droppingParticle == nil, let given {
      let words = given.spaceSeparated
      let count = words.reversed().prefix(while: \.isParticle).count
      if count > 0, count < words.count {
        name.droppingParticle = words[(words.count - count)...].joined(separator: " ")
        name.given = words[..<(words.count - count)].joined(separator: " ")
      }
    }
    return name
  }
}

extension String {
  fileprivate var spaceSeparated: [String] {
    unicodeScalars.split(separator: " ").map { String(String.UnicodeScalarView($0)) }
  }

  /// Whether the word is written in small letters (and apostrophes and hyphens) throughout.
  fileprivate var isParticle: Bool {
    unicodeScalars.allSatisfy { $0.properties.isLowercase || $0 == "'" || $0 == "’" || $0 == "-" }
      && unicodeScalars.contains { $0.properties.isLowercase }
  }
}

extension Unicode.Scalar {
  /// A Han character, a kana or a hangul syllable.
  fileprivate var isEastAsian: Bool {
    isHan || (0x3041...0x30FF).contains(value) || (0xAC00...0xD7A3).contains(value)
  }
}
