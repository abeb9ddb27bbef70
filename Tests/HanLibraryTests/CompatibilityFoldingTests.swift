import Foundation
import Testing

@testable import HanLibrary

struct CompatibilityFoldingTests {
  /// The quick way must say what Unicode says, for every character that it knows.
  @Test func quickFormsAreThoseOfNFKCAndCaseFolding() {
    var known = 0
    for scalar in (0...0xFFFF).compactMap(Unicode.Scalar.init(_:) as (UInt32) -> Unicode.Scalar?) {
      guard let single = CompatibilityFolding.single(scalar) else { continue }
      known += 1
      let expected = String(scalar).precomposedStringWithCompatibilityMapping.lowercased()
      #expect(String(single).unicodeScalars.elementsEqual(expected.unicodeScalars), "\(scalar)")
    }
    #expect(known > 20_000)
  }

  @Test(arguments: [("ﬁ", "fi"), ("①", "1"), ("㎞", "km"), ("\u{200B}", ""), ("Ｚ", "z"), ("É", "é")])
  func folded(scalar: Unicode.Scalar, expected: String) {
    #expect(CompatibilityFolding.folded(scalar).elementsEqual(expected.unicodeScalars))
  }

  @Test(arguments: ["\u{FFFD}", "□", "■", "\u{E000}"] as [Unicode.Scalar])
  func gap(scalar: Unicode.Scalar) { #expect(CompatibilityFolding.isGap(scalar)) }

  @Test func everyNoteIsFoundByItsFirstCharacter() {
    for note in CompatibilityFolding.elisionNotes {
      #expect(note.first.map(CompatibilityFolding.noteOpeners.contains) == true)
      let text = "甲" + String(String.UnicodeScalarView(note)) + "乙"
      #expect(MatchKey(text).elisions == [1], "\(text)")
    }
  }
}
