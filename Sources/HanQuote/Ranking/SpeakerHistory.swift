import HanText

/// Who spoke before, as far as the ranking of candidates asks.
extension AttributionContext {
  /// How many quotations back a speaker is looked for.
  private static let reach = 8

  /// The last quotation before one that has a speaker, other than `except`.
  func lastSpoken(before span: Int, except: Int? = nil) -> (span: Int, entity: Int)? {
    var index = span - 1
    while index >= 0, span - index <= Self.reach {
      if let entity = spoken[index], entity != except { return (index, entity) }
      index -= 1
    }
    return nil
  }

  /// 0 the same sentence, 1 the sentence before, 2 the same paragraph, 3 the paragraph before, 4 further away.
  func gap(from earlier: Int, to around: QuoteSurroundings) -> Int {
    let paragraph = span(earlier).paragraph
    if paragraph == around.paragraphNumber {
      return min(2, max(0, around.sentenceNumber - sentenceNumber(of: earlier)))
    }
    return paragraph == around.paragraphNumber - 1 ? 3 : 4
  }
}
