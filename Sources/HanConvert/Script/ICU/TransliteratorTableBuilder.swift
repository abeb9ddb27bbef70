import HanText
import ICUKit

/// Compiles the rules of the running ICU library's `Hans-Hant` and `Hant-Hans`: an automaton `icu/Hans-Hant` for the
/// rules without contexts and a list `icu/Hans-Hant/contexts` of those that need to be tried in order.
struct TransliteratorTableBuilder {
  static let identifiers = ["Hans-Hant", "Hant-Hans"]

  func build(into writer: inout TableImageWriter) throws(TableError) {
    for id in Self.identifiers {
      guard let text = try? Transliterator(id: id).rules(), let rules = TransliteratorRules(parsing: text) else {
        throw TableError("ICU \(id)", .badSource("rules of a form that is not known"))
      }
      let automaton = PhraseAutomatonBuilder(rules.dictionary, stops: rules.contextualStarts)
      writer.add("icu/\(id)", version: PhraseAutomaton.version, automaton.section())
      writer.add("icu/\(id)/contexts", Array(ContextualRules(rules.contextual).text.utf8))
    }
  }
}
