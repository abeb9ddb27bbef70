import HanText

/// A paragraph that opens with a quotation and names nobody: the paragraph before ended with a colon, or the next one
/// opens with the speaker, or the speaker of the paragraph before goes on. The last paragraph's closing words belong
/// to nobody.
struct NeighbourParagraphRule: AttributionRule {
  let id: RuleID = "neighbour-paragraph"

  func attribution(of span: Int, in context: AttributionContext) -> Attribution? {
    guard context.isFirstInParagraph(span) else { return nil }
    let paragraph = context.span(span).paragraph
    if let before = body(paragraph - 1, context), context.text[before.upperBound - 1] == 0xFF1A,
      let subject = context.lastSubject(in: before)
    {
      return result(.mention(subject), 0.85, before)
    }
    guard let after = body(paragraph + 1, context) else { return nil }
    if let subject = context.subject(in: context.firstSentence(of: paragraph + 1)) {
      return result(.mention(subject), 0.7, after)
    }
    return nil
  }

  private func body(_ paragraph: Int, _ context: AttributionContext) -> Range<Int>? {
    guard context.outline.paragraphs.indices.contains(paragraph), context.outline.paragraphs[paragraph].role == .body
    else { return nil }
    return context.outline.paragraphs[paragraph].range
  }

  private func result(_ source: SourceOfWords, _ confidence: Double, _ evidence: Range<Int>) -> Attribution {
    Attribution(source: source, kind: .direct, rule: id, confidence: confidence, cue: nil, evidence: evidence)
  }
}

extension AttributionContext {
  func firstSentence(of paragraph: Int) -> Range<Int> {
    guard outline.sentencesOf.indices.contains(paragraph), let first = outline.sentencesOf[paragraph].first else {
      return 0..<0
    }
    return outline.sentences[first].range
  }

  /// The subject of the last sentence in a range.
  func lastSubject(in range: Range<Int>) -> Int? {
    discourse.mentions(in: range).last {
      discourse.places[$0].isSubject && discourse.places[$0].sentence >= 0 && discourse.mentions[$0].isPerson
    }
  }
}
