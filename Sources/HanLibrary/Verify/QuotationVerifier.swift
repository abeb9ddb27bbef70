/// Decides where a claimed quotation stands among units: wording first, then whose words they are.
struct QuotationVerifier: Sendable {
  private let text: [UInt8]
  private let claim: MatchKey
  private let speaker: SpeakerName?

  init(claim text: String, speaker: String?) {
    self.text = Array(text.utf8)
    claim = MatchKey(text)
    self.speaker = speaker.map { SpeakerName($0) }
  }

  /// - Parameter units: everything that shares words with the claim (``CandidateFinder``).
  func verification(in units: [VerificationUnit]) -> Verification {
    let matcher = WordingMatcher(claim)
    let quotations = units.filter(\.isQuotation)
    guard let speaker else { return result(anywhere(matcher, units, quotations), units, verdict: nil) }
    let own = matcher.bestReading(in: quotations.filter { $0.speaker?.isMeant(by: speaker) == true })
    if own.verdict < .near { return result(own, units, verdict: nil) }
    let others = anywhere(matcher, units, quotations)
    if own.verdict != .absent, own.verdict <= others.verdict { return result(own, units, verdict: nil) }
    return result(others, units, verdict: attribution(others, speaker))
  }

  /// Among quotations; among paragraphs only if that is better: the same words stand in both.
  private func anywhere(
    _ matcher: WordingMatcher, _ units: [VerificationUnit], _ quotations: [VerificationUnit]
  ) -> WordingReading {
    let quoted = matcher.bestReading(in: quotations)
    if quoted.verdict < .near { return quoted }
    let unquoted = matcher.bestReading(in: units.filter { !$0.isQuotation })
    guard unquoted.verdict < quoted.verdict, unquoted.verdict == .verbatim || quoted.verdict == .absent else {
      return quoted
    }
    return unquoted
  }

  /// The verdict on words that are not (all) of the speaker asked for.
  private func attribution(_ reading: WordingReading, _ speaker: SpeakerName) -> Verification.Verdict {
    let speakers = reading.pieces.map(\.unit.speaker)
    if speakers.isEmpty { return .absent }
    if speakers.contains(where: { $0?.isMeant(by: speaker) == true }) { return reading.verdict }
    return speakers.contains { $0 != nil } ? .otherSpeaker : .unattributed
  }

  private func result(
    _ reading: WordingReading, _ units: [VerificationUnit], verdict: Verification.Verdict?
  ) -> Verification {
    var notes = reading.notes
    if reading.verdict == .cut, !reading.isMarked, reading.pieces.count > 1 {
      notes.append("Words are left out without a mark.")
    }
    if claim.hasGaps { notes.append("Some characters of the claim cannot be read.") }
    if reading.pieces.contains(where: { !$0.unit.isQuotation }) {
      notes.append("The words stand in the article, but not as a quotation.")
    }
    return Verification(
      verdict: verdict ?? reading.verdict, wording: reading.verdict, isMarked: reading.isMarked,
      places: reading.pieces.map(place), alsoIn: alsoIn(reading, units), differences: differences(reading), notes: notes
    )
  }

  private func place(_ piece: WordingReading.Piece) -> Verification.Place {
    Verification.Place(
      claimed: claimText(piece.claim), wording: piece.unit.wording(piece.range, key: piece.key),
      quotation: piece.unit.content)
  }

  private func differences(_ reading: WordingReading) -> [Verification.Difference] {
    guard let piece = reading.pieces.first else { return [] }
    return reading.differences.map {
      Verification.Difference(claimed: claimText($0.claim), source: piece.unit.wording($0.unit, key: piece.key))
    }
  }

  /// Other quotations that hold the same words.
  private func alsoIn(_ reading: WordingReading, _ units: [VerificationUnit]) -> [LibraryQuotation] {
    guard reading.pieces.count == 1, let piece = reading.pieces.first else { return [] }
    let words = piece.unit.keys[piece.key][piece.range]
    return units.filter {
      $0.order != piece.unit.order && $0.isQuotation && $0.keys.contains { $0.firstRange(of: words) != nil }
    }.sorted { $0.order < $1.order }.map(\.content)
  }

  private func claimText(_ range: Range<Int>) -> String {
    String(decoding: text[claim.textRange(range).clamped(to: 0..<text.count)], as: UTF8.self)
  }
}
