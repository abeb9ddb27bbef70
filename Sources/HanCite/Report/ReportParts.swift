import HanText

/// Small parts that the sections of a report share.
enum ReportParts {
  /// Names and values, one pair after the other; those without a value are left out.
  static func facts(_ facts: [(name: String, value: String?)], language: String? = nil) -> String {
    let lang = language.map { " lang=\"\($0)\"" } ?? ""
    return facts.compactMap { name, value in
      value.map { "<div><dt>\(name)</dt><dd\(lang)>\(HTMLText.escaped($0))</dd></div>" }
    }.joined()
  }

  static func copyButton(_ text: String, label: String) -> String {
    "<button type=\"button\" class=\"copy\" data-copy=\"\(HTMLText.escaped(text))\" aria-label=\"\(label)\">Copy</button>"
  }

  /// `87 %`.
  static func percent(_ confidence: Double) -> String {
    confidence.isFinite && abs(confidence) < 1e12 ? "\(Int((confidence * 100).rounded())) %" : ""
  }

  /// `1 repair`, `2 repairs`.
  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
