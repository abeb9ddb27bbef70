import HanText

/// What records say of those who speak.
extension Attributor {
  /// Says in a record who speaks, and by which mention and cue.
  func fill(_ record: inout Quotation, _ source: SourceOfWords, _ speaker: Int?, _ cue: Int?) {
    if let speaker { name(speaker, in: &record) }
    if case .mention(let mention) = source {
      record.speakerMention = wordings.wording(discourse.place(of: mention).phrase)
    }
    if let cue {
      record.cue = wordings.wording(context.cues[cue].range)
    }
  }

  private func name(_ speaker: Int, in record: inout Quotation) {
    record.speaker = discourse.register[speaker].name
    record.speakerTitle = discourse.register[speaker].title
    record.speakerAffiliation = discourse.register[speaker].affiliation
  }

  /// The record of a turn of an interview.
  func turn(_ turn: TranscriptFinder.Turn) -> Quotation {
    var record = Quotation(
      kind: .direct, range: context.text.textRange(turn.content), rule: "transcript-turn", confidence: 0.95)
    record.speakerMention = context.text.wording(turn.label)
    if let entity = speaker(of: turn) {
      name(entity, in: &record)
    } else {
      record.speaker = context.text.wording(turn.label)
    }
    return record
  }

  private func speaker(of turn: TranscriptFinder.Turn) -> Int? {
    let mentions = discourse.mentions(in: turn.label)
    let named = mentions.last { discourse.mentions[$0].entity != nil }
    return named.flatMap { discourse.entity(of: $0) }
  }
}
