import HanText
import Testing

@testable import HanQuote

extension FeatureKind {
  /// The feature of a name; `nil` if there is none.
  static func index(named name: String) -> Int? {
    var names = FeatureNames<Self>()
    return Array(name.utf8).withUnsafeBufferPointer { names.index(of: $0) }
  }
}

@Suite("Features of the learned models")
struct FeatureKindTests {
  private static func check<Kind: FeatureKind>(_: Kind.Type, _ weights: Lexicon) {
    var names: Set<String> = []
    for index in 0..<Kind.count {
      let name = Kind.name(of: Int32(index))
      #expect(names.insert(name).inserted, "\(name) twice")
      #expect(Kind.index(named: name) == index)
    }
    for row in weights.rows {
      #expect(Kind.index(named: row.key) != nil, "\(row.key) names no feature")
      #expect(row.fields.first.flatMap { Double($0) } != nil, "\(row.key) has no weight")
    }
  }

  @Test("every feature has one number and one name, and the weights name features that there are")
  func namesAreUnique() {
    Self.check(SpeakerFeature.self, .speakerWeights)
    Self.check(UtteranceFeature.self, .utteranceWeights)
    Self.check(NameFeature.self, .nameWeights)
  }

  @Test("a value past the last counts as the last")
  func valuesAreClamped() {
    #expect(SpeakerFeature.isOnly.index(9) == SpeakerFeature.isOnly.index(1))
    #expect(SpeakerFeature.isOnly.index(-3) == SpeakerFeature.isOnly.index(0))
  }

  @Test("names of no feature", arguments: ["", "kind", "kind=", "kind=9999", "nothing=0", "kind=1=2"])
  func refuses(_ name: String) { #expect(SpeakerFeature.index(named: name) == nil) }
}
