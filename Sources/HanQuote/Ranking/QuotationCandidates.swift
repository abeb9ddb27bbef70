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
  /// Nobody first.
  public let candidates: [Candidate]
}
