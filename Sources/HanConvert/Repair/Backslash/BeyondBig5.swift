import HanText

/// Tells Simplified text, which was never in Big5: what the rules for backslashes look for is not in it, and one line
/// in ten has the letter behind a Chinese character that they ask for.
struct BeyondBig5: Sendable {
  /// Common Simplified characters that neither Big5 nor Big5-HKSCS has: 19 of 20 Simplified lines with such a letter
  /// hold one of them.
  static let characters =
    "没这来时话过记场说对开为当报问师岁队们题进员还给数议赛资应转区县访现录传审换评写张组级线节单计热结图关买办亲楼该责满课将观账请带连维频续标兰让别馆纪书约奖论"

  private let bits: ScalarBits

  init() { bits = Self.characters.unicodeScalars.reduce(into: ScalarBits()) { $0.insert($1.value) } }

  /// Whether a line that has only the sign of a lost or doubled backslash has neither: no backslash stands in it, and a
  /// character that no text in Big5 has.
  /// - Complexity: O(bytes); most Simplified lines show the character soon.
  func rulesOut(_ suspect: DamageScanner.Suspect, in utf8: [UInt8]) -> Bool {
    guard suspect.signs == .backslash else { return false }
    return utf8[suspect.range].withUnsafeBufferPointer { hasCharacter($0) && !$0.contains(UInt8(ascii: "\\")) }
  }

  private func hasCharacter(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < line.count {
      let (scalar, width) = UTF8.scalar(in: line, at: index)
      if width == 3, bits.contains(scalar) { return true }
      index += width
    }
    return false
  }
}
