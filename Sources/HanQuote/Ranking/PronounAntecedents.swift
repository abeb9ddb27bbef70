import HanText

/// A pronoun of one person and who may be meant, with the evidence.
public struct PronounAntecedents: Hashable, Sendable {
  /// The pronoun, in the clean text.
  public let range: TextRange
  /// A place where somebody is named, the nearest first: the name, `kind=value` in no special order, and the sum of
  /// their weights; the highest is chosen.
  public let antecedents: [QuotationCandidates.Candidate]
}

extension Attributor {
  /// Every pronoun whose antecedent was weighed. Fills up when the quotations are asked for, if ``keepsCandidates``.
  var pronouns: [PronounAntecedents] {
    context.discourse.keptAntecedents.map { pronoun, options in
      PronounAntecedents(
        range: context.text.textRange(context.discourse.mentions[pronoun].head),
        antecedents: options.map { option, features in
          QuotationCandidates.Candidate(
            speaker: context.discourse.register[option.entity].name,
            features: features.map(AntecedentFeature.name), score: Double(option.score))
        })
    }
  }
}
