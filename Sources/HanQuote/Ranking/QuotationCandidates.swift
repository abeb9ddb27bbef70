import HanText

/// Who may have spoken a quotation, and what speaks for each.
public struct QuotationCandidates: Hashable, Sendable {
  public struct Candidate: Hashable, Sendable {
    /// `nil` for nobody.
    public let speaker: String?
    /// `kind=value`, in no special order.
    public let features: [String]
    /// The sum of the features' weights: the candidate with the highest one is chosen.
    public let score: Double
  }

  /// The words without their marks, in the clean text.
  public let range: TextRange
  /// What speaks for and against the words having been uttered at all, `kind=value`; empty where no rule gives a speaker.
  public let evidence: [String]
  /// Nobody first; empty for terms and where the paragraphs of one quotation go on.
  public internal(set) var candidates: [Candidate]
}
