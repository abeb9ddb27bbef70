import HanCite
import HanLibrary

/// Quotations of a library as lines for a person, and as JSON.
enum LibraryText {
  /// `蘇雯（校长） · 标题 · 报纸 · 2024-05-07`, as far as known.
  static func origin(_ quotation: LibraryQuotation) -> String {
    let source = quotation.source
    let speaker = quotation.speaker.map { name in
      quotation.quotation?.speakerTitle.map { "\(name)（\($0)）" } ?? name
    }
    let parts = [speaker, source.title, source.container, source.issued?.edtf ?? source.issued?.literal, source.url]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  /// The quotation's record; for a paragraph its text and article.
  static func json(_ quotation: LibraryQuotation) -> JSONValue {
    if let cited = quotation.quotation { return cited.json(source: quotation.source) }
    return [
      "id": nil, "kind": "passage", "text": .string(quotation.reading),
      "article": CSLWriter.value([quotation.source]).array?.first ?? nil,
    ]
  }

  static func json(_ verification: Verification) -> JSONValue {
    [
      "verdict": .string(verification.verdict.rawValue), "wording": .string(verification.wording.rawValue),
      "marked": .bool(verification.isMarked),
      "places": .array(
        verification.places.map {
          [
            "claimed": .string($0.claimed), "wording": .string($0.wording), "speaker": JSONValue($0.quotation.speaker),
            "quotation": json($0.quotation),
          ]
        }),
      "differences": .array(
        verification.differences.map { ["claimed": .string($0.claimed), "source": .string($0.source)] }),
      "alsoIn": .array(verification.alsoIn.map(json)), "notes": .array(verification.notes.map(JSONValue.string)),
    ]
  }

  /// The verdict, each place with its source, the differences and the notes, a line each.
  static func text(_ verification: Verification) -> String {
    var lines = [verification.verdict.rawValue]
    for place in verification.places {
      lines.append("  “\(place.wording)”")
      lines.append("    \(origin(place.quotation))")
    }
    lines += verification.differences.map { "  claimed “\($0.claimed)”, source “\($0.source)”" }
    lines += verification.alsoIn.map { "  also in: \(origin($0))" }
    lines += verification.notes.map { "  note: \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }
}
