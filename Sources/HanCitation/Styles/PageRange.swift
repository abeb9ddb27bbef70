import HanText

/// Page numbers of a reference.
enum PageRange {
  /// How the second number of a range is written.
  enum Rule: Sendable {
    /// In full: `321–328`.
    case full
    /// Without the digits it shares with the first: `321–8`.
    case minimal
    /// Likewise, but two digits at least: `321–28`.
    case minimalTwo
  }

  /// The pages with every range under the rule and `dash` between its ends; what is no number stays as it is.
  static func text(_ page: String, _ rule: Rule, dash: String) -> String {
    var result = ""
    var part = ""
    for scalar in page.unicodeScalars {
      if scalar == "," || scalar == ";" || scalar == "&" {
        result += range(part, rule, dash) + String(scalar)
        part = ""
      } else {
        part.unicodeScalars.append(scalar)
      }
    }
    return result + range(part, rule, dash)
  }

  private static func range(_ text: String, _ rule: Rule, _ dash: String) -> String {
    let ends = text.unicodeScalars.split(omittingEmptySubsequences: false) { "-–—‐‑".unicodeScalars.contains($0) }
    guard ends.count == 2, let first = Number(ends[0]), let last = Number(ends[1]), first.digits.count > 0 else {
      return text
    }
    guard first.prefix == last.prefix || last.prefix.isEmpty else { return first.text + dash + last.text }
    var full = last
    if last.digits.count < first.digits.count {
      full.digits = Array(first.digits.prefix(first.digits.count - last.digits.count)) + last.digits
    }
    full.prefix = first.prefix
    return first.text + dash + shortened(full, after: first, rule)
  }

  private static func shortened(_ last: Number, after first: Number, _ rule: Rule) -> String {
    let least = rule == .minimalTwo ? 2 : 1
    guard rule != .full, last.digits.count == first.digits.count else { return last.text }
    guard last.digits.count > least else { return String(String.UnicodeScalarView(last.digits)) }
    let shared = zip(first.digits, last.digits).prefix { $0 == $1 }.count
    return String(String.UnicodeScalarView(last.digits[min(shared, last.digits.count - least)...]))
  }

  /// A page: perhaps letters (`A3`), then digits.
  private struct Number {
    var space = ""
    var prefix: String
    var digits: [Unicode.Scalar]

    init?(_ scalars: Substring.UnicodeScalarView) {
      let trimmed = scalars.drop { $0 == " " }
      space = String(repeating: " ", count: scalars.count - trimmed.count)
      let letters = trimmed.prefix { !$0.isASCIIDigit }
      let rest = trimmed.dropFirst(letters.count)
      guard rest.allSatisfy(\.isASCIIDigit), !rest.isEmpty else { return nil }
      prefix = String(String.UnicodeScalarView(letters))
      digits = Array(rest)
    }

    var text: String { space + prefix + String(String.UnicodeScalarView(digits)) }
  }
}
