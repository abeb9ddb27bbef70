import HanCitation
import HanText

/// Repairs and derived forms of a quotation as the JSON that its row holds; nothing for none.
enum QuotationForms {
  static func repairs(_ repairs: [CitedQuotation.Repair]) -> String? {
    let values = repairs.map { repair -> JSONValue in
      [
        "observed": .string(repair.observed), "restored": .string(repair.restored),
        "channel": .string(repair.channel), "confidence": .number(repair.confidence, places: 4),
      ]
    }
    return values.isEmpty ? nil : JSONValue.array(values).description
  }

  static func derived(_ forms: [CitedQuotation.DerivedForm]) -> String? {
    let values = forms.map { ["derivation": .string($0.derivation), "text": .string($0.text)] as JSONValue }
    return values.isEmpty ? nil : JSONValue.array(values).description
  }

  static func repairs(from json: String?) -> [CitedQuotation.Repair] {
    elements(json).map { value in
      var confidence = 0.0
      if case .number(let spelling)? = value["confidence"] { confidence = Double(spelling) ?? 0 }
      return CitedQuotation.Repair(
        observed: value["observed"]?.string ?? "", restored: value["restored"]?.string ?? "",
        channel: value["channel"]?.string ?? "", confidence: confidence)
    }
  }

  static func derived(from json: String?) -> [CitedQuotation.DerivedForm] {
    elements(json).map {
      CitedQuotation.DerivedForm(derivation: $0["derivation"]?.string ?? "", text: $0["text"]?.string ?? "")
    }
  }

  private static func elements(_ json: String?) -> [JSONValue] {
    guard let json, let value = try? JSONValue(parsing: json) else { return [] }
    return value.array ?? []
  }
}
