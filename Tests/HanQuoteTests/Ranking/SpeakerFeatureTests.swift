import HanText
import Testing

@testable import HanQuote

@Suite("Speaker features")
struct SpeakerFeatureTests {
  @Test("every feature has one number and one name")
  func namesAreUnique() {
    var names: Set<String> = []
    for index in 0..<SpeakerFeature.count {
      let name = SpeakerFeature.name(of: Int32(index))
      #expect(names.insert(name).inserted, "\(name) twice")
      #expect(SpeakerFeature.index(named: name) == index)
    }
  }

  @Test("a value past the last counts as the last")
  func valuesAreClamped() {
    #expect(SpeakerFeature.isOnly.index(9) == SpeakerFeature.isOnly.index(1))
    #expect(SpeakerFeature.isOnly.index(-3) == SpeakerFeature.isOnly.index(0))
  }

  @Test("names of no feature", arguments: ["", "kind", "kind=", "kind=9999", "nothing=0", "kind=1=2"])
  func refuses(_ name: String) { #expect(SpeakerFeature.index(named: name) == nil) }

  @Test("the weights name features that there are")
  func weightsAreKnown() {
    for row in Lexicon.speakerWeights.rows {
      #expect(SpeakerFeature.index(named: row.key) != nil, "\(row.key)")
      #expect(row.fields.first.flatMap { Double($0) } != nil, "\(row.key) has no weight")
    }
  }
}
