import HanText

/// Tells which script, and which Traditional standard, a text is in, from the characters that only one of them uses.
public struct ScriptDetector: Sendable {
  /// What was found.
  public struct Detection: Hashable, Sendable {
    /// The script with its standard where that shows; `nil` if no character decides.
    public let script: ScriptTarget?
    /// Share of the deciding characters that agree, less for few of them: 0 for none, 0.5 for one, 0.9 for nine.
    public let confidence: Double
    /// Characters that only Simplified text uses, and only Traditional text.
    public let simplified: Int
    public let traditional: Int
    /// Characters that only the standard of Taiwan uses (裡, 著), and only that of Hong Kong (裏, 着, 衞).
    public let taiwan: Int
    public let hongKong: Int
  }

  public init() {}

  /// Judges a text as a whole. Bytes that are not UTF-8 decide nothing.
  /// - Complexity: O(n).
  public func detect(_ utf8: [UInt8]) -> Detection {
    var counts = [Int](repeating: 0, count: Self.tags.count)
    var index = 0
    while index < utf8.count {
      guard utf8[index] >= 0xE3, utf8[index] < 0xF0, index + 2 < utf8.count else {
        index += 1
        continue
      }
      let unit = Int(utf8[index] & 0x0F) << 12 | Int(utf8[index + 1] & 0x3F) << 6 | Int(utf8[index + 2] & 0x3F)
      let flags = Self.evidence[unit]
      if flags != 0 { for tag in counts.indices where flags >> UInt8(tag) & 1 != 0 { counts[tag] += 1 } }
      index += 3
    }
    return Self.detection(simplified: counts[0], traditional: counts[1], taiwan: counts[2], hongKong: counts[3])
  }

  private static func detection(simplified: Int, traditional: Int, taiwan: Int, hongKong: Int) -> Detection {
    let deciding = simplified + traditional
    let agreeing = max(simplified, traditional)
    let share = deciding == 0 ? 0 : Double(agreeing) / Double(deciding)
    let script: ScriptTarget? =
      if deciding == 0 { nil } else if simplified >= traditional { .simplified } else {
        standard(taiwan: taiwan, hongKong: hongKong)
      }
    return Detection(
      script: script, confidence: share * (1 - 1 / Double(1 + agreeing)), simplified: simplified,
      traditional: traditional, taiwan: taiwan, hongKong: hongKong)
  }

  /// One standard must show at least three times as often as the other. Not swept.
  private static func standard(taiwan: Int, hongKong: Int) -> ScriptTarget {
    if taiwan > 3 * hongKong { return .taiwan }
    if hongKong > 3 * taiwan { return .hongKong }
    return .traditional
  }

  private static let tags = ["zh-Hans", "zh-Hant", "zh-Hant-TW", "zh-Hant-HK"]

  /// For each character of the basic plane, a bit for each tag that it speaks for.
  private static let evidence: [UInt8] = {
    var evidence = [UInt8](repeating: 0, count: 0x10000)
    for (index, tag) in tags.enumerated() {
      for unit in Lexicon.scriptEvidence[tag]?.fields.first?.utf16 ?? "".utf16 {
        evidence[Int(unit)] |= 1 << UInt8(index)
      }
    }
    return evidence
  }()
}
