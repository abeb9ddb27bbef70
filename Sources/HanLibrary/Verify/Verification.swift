import HanCitation

/// Where a quotation stands in the library, and how its wording and its speaker agree with what was asked.
public struct Verification: Hashable, Sendable {
  /// The classes, best first.
  public enum Verdict: String, Sendable, CaseIterable, Comparable {
    /// Word for word (marks, script and width of characters aside), by the speaker asked for.
    case verbatim
    /// All the words, with others left out between them.
    case cut
    /// A few words differ, or some cannot be read.
    case near
    /// The words come from two places or more, or in another order.
    case joined
    /// The words are somebody else's.
    case otherSpeaker = "other-speaker"
    /// The words are there, but no speaker is named with them.
    case unattributed
    case absent

    /// Better verdicts come first.
    public static func < (left: Self, right: Self) -> Bool { left.place < right.place }
    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// A difference between the claim and the source.
  public struct Difference: Hashable, Sendable {
    public let claimed: String
    public let source: String
  }

  /// A part of the claim and where it stands.
  public struct Place: Hashable, Sendable {
    /// The part of the claim.
    public let claimed: String
    /// The same words as the source has them, and the whole quotation (or paragraph) around them.
    public let wording: String
    public let quotation: LibraryQuotation
  }

  public let verdict: Verdict
  /// The verdict on the words alone.
  public let wording: Verdict
  /// For a cut: whether the claim shows with …… (or the like) that words are left out.
  public let isMarked: Bool
  /// Part by part, in the order of the claim.
  public let places: [Place]
  /// Where else the same words stand, earliest source first.
  public let alsoIn: [LibraryQuotation]
  public let differences: [Difference]
  /// Sentences for a person.
  public let notes: [String]

  /// Whether the quotation may stand as it is.
  public var isVerified: Bool { verdict == .verbatim }
}
