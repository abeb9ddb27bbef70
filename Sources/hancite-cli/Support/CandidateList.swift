import HanCite
import HanText

/// Candidates of a conversion as JSON: `[{"start","end","options":[{"text","score"}]}]`, offsets in code points.
enum CandidateList {
  static func json(_ candidates: [ConversionCandidates], in text: SourceText) -> JSONValue {
    .array(
      candidates.map { candidate in
        let range = text.codePointRange(of: SourceRange(candidate.range.bounds))
        let options = candidate.options.map { option -> JSONValue in
          ["text": .string(option.text), "score": .number(option.score, places: 3)]
        }
        return ["start": .number(range.lowerBound), "end": .number(range.upperBound), "options": .array(options)]
      })
  }
}
