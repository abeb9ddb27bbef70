/// A quotation in one line, for formats that have no place of their own for it.
enum QuotationNote {
  /// `“…” —— 张三（市长） [120–134]`: wording, speaker, place in code points of the source.
  static func text(_ quotation: CitedQuotation) -> String {
    let speaker = quotation.shownSpeaker
    let place = "[\(quotation.position.lowerBound)–\(quotation.position.upperBound)]"
    return quotation.shown + (speaker.isEmpty ? " " : " —— \(speaker) ") + place
  }
}
