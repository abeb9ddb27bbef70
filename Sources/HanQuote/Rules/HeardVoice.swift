/// 屋里传来老人的喊声：“……”, “……”门后传出一位老妇人的声音: the person whose voice is heard.
struct HeardVoice {
  let context: AttributionContext

  /// The longest phrase between the verb and the noun (set by hand).
  private static let reach = 20

  /// Whose voice the last clause of a range tells of; `nil` if of nobody's.
  func voice(in range: Range<Int>) -> Int? {
    let clause = context.subjects.clauseStart(before: range.upperBound - 1, in: range)..<range.upperBound
    guard let verb = context.text.first(of: Self.hearing, in: clause) else { return nil }
    let end = min(range.upperBound, verb.upperBound + Self.reach)
    return context.discourse.mentions(in: Range(from: verb.upperBound, to: end)).first {
      context.discourse.mentions[$0].isPerson && isOwner($0, before: end)
    }
  }

  /// 老人的|喊声, 她|带着哭腔的声音.
  private func isOwner(_ mention: Int, before end: Int) -> Bool {
    let start = context.discourse.mentions[mention].head.upperBound
    guard let noun = context.text.first(of: Self.voices, in: start..<max(start, end)) else { return false }
    return Punctuation.any.contains(context.text[noun.upperBound])
      && (start..<noun.lowerBound).contains { context.text[$0] == 0x7684 }
      && !(start..<noun.lowerBound).contains { Punctuation.clause.contains(context.text[$0]) }
  }

  private static let hearing = ReadingText.words("传来 传出 响起 飘来 飘出 冒出 听到 听见")
  private static let voices = ReadingText.words(
    "声音 喊声 叫声 呼声 哭声 吼声 骂声 话音 嗓音 嗓门 回答 回应 应答 答应 呼救 呼喊 叫喊 呼唤 催促 吆喝 怒吼 哭喊 求救声 呼救声 呼喊声 叫喊声 说话声 催促声 吆喝声 埋怨声 斥责")
}
