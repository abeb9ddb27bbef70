import HanText

/// Who is meant, before pronouns and short forms are resolved.
enum SourceOfWords: Sendable, Hashable {
  case mention(Int)
  case entity(Int)
  /// The text gives no source.
  case nobody
}

/// What a rule found out about one quotation.
struct Attribution: Sendable {
  var source: SourceOfWords
  var kind: Quotation.Kind
  /// 0…1: how sure the rule is beside the others, set by hand: an order, not a measured probability.
  var confidence: Double
  /// The cue in ``AttributionContext/cues``.
  var cue: Int?
  /// The words that the rule went by.
  var evidence: Range<Int>
  /// Whether the words say so outright, so that no other candidate is weighed.
  var isCertain = false
}

/// One way of finding the speaker of a quotation. Rules are asked in the order of ``AttributionRules/all``, the surest
/// first; the first answer counts. A rule has no members of its own, so that the type stands for it: asking one counts no
/// reference.
protocol AttributionRule: Sendable {
  init()
  /// Kebab-case; the name of the type without `Rule`.
  static var id: RuleID { get }
  /// What the place of a quotation must have, so that the rule may have anything to say.
  static var needs: RuleNeeds { get }
  /// Whether the answer goes by what mentions were found to mean, and may change when more of them are resolved.
  static var asksWhoIsMeant: Bool { get }
  /// Whether the speaker that it gives stands without a look at other candidates: their ranking never bettered the rule
  /// (cross-validation on the open articles: right 8 times, the ranking 0).
  static var isNeverBettered: Bool { get }
  /// The attribution of the outermost span with that index; `nil` if the rule has nothing to say.
  func attribution(of span: Int, in context: AttributionContext) -> Attribution?
  /// The same for whoever has the type.
  static func attribution(of span: Int, in context: AttributionContext) -> Attribution?
}

extension AttributionRule {
  static var needs: RuleNeeds { [] }
  static var asksWhoIsMeant: Bool { false }
  static var isNeverBettered: Bool { false }

  static func attribution(of span: Int, in context: AttributionContext) -> Attribution? {
    Self().attribution(of: span, in: context)
  }
}

enum AttributionRules {
  /// Surest first.
  static let all: [any AttributionRule.Type] = [
    NominalCueRule.self, ColonBeforeQuoteRule.self, CueBeforeQuoteRule.self, ParagraphChainRule.self,
    CueAfterQuoteRule.self, SplitQuotationRule.self, SubjectAfterQuoteRule.self, LabelledComplementRule.self,
    ClauseComplementRule.self, CarryOverRule.self, NeighbourParagraphRule.self, UnattributedRule.self,
  ]

  /// What each needs.
  static let needs = ConstantTable(all.map { $0.needs })

  /// A rule and what it says.
  struct Answer: Sendable {
    /// The rule's place in ``all``.
    let rule: Int
    let attribution: Attribution

    var id: RuleID { AttributionRules.all[rule].id }
  }

  /// What the surest rule that speaks says.
  static func first(of around: QuoteSurroundings, in context: AttributionContext) -> Answer? {
    let needs = needs
    for rule in all.indices where around.met.isSuperset(of: needs[bounded: rule]) {
      if let attribution = all[rule].attribution(of: around.span, in: context) {
        return Answer(rule: rule, attribution: attribution)
      }
    }
    return nil
  }

  /// What a rule says whose needs are met, which is not asked again where the surest answer tells: surer rules had nothing to say.
  static func answer(_ rule: Int, of span: Int, in context: AttributionContext, known: Answer) -> Attribution? {
    guard rule > known.rule || all[rule].asksWhoIsMeant else {
      return rule == known.rule ? known.attribution : nil
    }
    return all[rule].attribution(of: span, in: context)
  }
}
