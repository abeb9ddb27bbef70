/// How a style writes names.
package struct NameStyle: Sendable {
  package enum Order: Sendable { case familyFirst, firstFamilyFirst, givenFirst }
  package enum Initials: Sendable {
    case full
    /// Initials, each followed by `mark`, with `gap` between them; hyphenated names keep their hyphen or lose it.
    case short(mark: String, gap: String, keepsHyphen: Bool)
  }

  var order = Order.familyFirst
  var initials = Initials.full
  /// Between family and given name of an inverted name.
  var inversion = ", "
  /// Before a suffix of an inverted name.
  var suffixSeparator = ", "
  /// Whether `van den` stays with the family name when the name is inverted.
  var keepsNonDroppingParticle = true
  /// Whether Western family names and bodies are set in capitals.
  var isUppercase = false

  /// One name.
  /// - Parameter index: its place in the list, from 0.
  func text(_ name: CitationName, at index: Int) -> String {
    if let literal = name.literal { return capitals(literal) }
    let name = name.withParticles
    guard let family = name.family else { return name.given ?? "" }
    if name.isEastAsian, !(name.given ?? "").unicodeScalars.contains(where: \.properties.isLowercase) {
      return family + (name.given ?? "")
    }
    let isInverted =
      switch order {
      case .familyFirst: true
      case .firstFamilyFirst: index == 0
      case .givenFirst: false
      }
    return isInverted ? inverted(name, family) : straight(name, family)
  }

  private func straight(_ name: CitationName, _ family: String) -> String {
    [given(name), name.droppingParticle, name.nonDroppingParticle, capitals(family), name.suffix].spaced
  }

  private func inverted(_ name: CitationName, _ family: String) -> String {
    let head = capitals([keepsNonDroppingParticle ? name.nonDroppingParticle : nil, family].spaced)
    let tail = [given(name), name.droppingParticle, keepsNonDroppingParticle ? nil : name.nonDroppingParticle].spaced
    let joined = tail.isEmpty ? head : head + inversion + tail
    return name.suffix.map { joined + suffixSeparator + $0 } ?? joined
  }

  private func capitals(_ text: String) -> String { isUppercase ? text.uppercased() : text }

  private func given(_ name: CitationName) -> String? {
    guard let given = name.given else { return nil }
    guard case .short(let mark, let gap, let keepsHyphen) = initials else { return Self.full(given) }
    return Initialing(mark: mark, gap: gap, keepsHyphen: keepsHyphen).text(given)
  }

  /// A given name whose initials, if it has any, stand apart and have their full stops: `J.R.` → `J. R.`, `J` → `J.`
  /// (CMOS 18 §8.4; MLA 9 §2.7).
  private static func full(_ given: String) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(given.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let isAlone = index == 0 || scalars[index - 1] == " " || scalars[index - 1] == "."
      result.append(scalar)
      if scalar == ".", next.properties.isUppercase { result.append(" ") }
      if isAlone, scalar.properties.isUppercase, next == " " { result.append(".") }
    }
    return String(result)
  }
}

/// Given names cut down to their first letters.
private struct Initialing {
  let mark: String
  let gap: String
  let keepsHyphen: Bool

  func text(_ given: String) -> String {
    given.unicodeScalars.split { $0 == " " || $0 == "." || $0 == "\u{A0}" }
      .map { word($0) }.joined(separator: gap)
  }

  /// A word with a capital gives its capitals at its start and after hyphens; one without (`de`, `小明`) stays.
  private func word(_ word: Substring.UnicodeScalarView.SubSequence) -> String {
    guard let first = word.first, first.properties.isUppercase else { return String(word) }
    let parts = word.split { $0 == "-" || $0 == "‐" }.compactMap(\.first).filter(\.properties.isUppercase)
    return parts.map { String($0) + mark }.joined(separator: keepsHyphen ? "-" : gap)
  }
}

extension [String?] {
  /// The parts that are not empty, with spaces between them; none after a hyphen or an apostrophe (`al-Masri`, `d’Arc`).
  var spaced: String {
    var result = ""
    for part in compactMap(\.self) where !part.isEmpty {
      let isBound = result.unicodeScalars.last.map { "-’'".unicodeScalars.contains($0) } ?? true
      result += isBound ? part : " " + part
    }
    return result
  }
}

/// How many names a style lists, and what stands between them.
package struct NameList: Sendable {
  var names: NameStyle
  var delimiter = ", "
  /// `, & `, `, and `: before the last of several names…
  var last: String
  /// …or of two, if that differs.
  var lastOfTwo: String?
  /// Lists of this many names and more are cut…
  var cutFrom: Int
  /// …after this many.
  var keeps: Int
  /// What stands for the rest; with `…` the last name follows.
  var rest: String

  func text(_ people: [CitationName]) -> String {
    let written = people.enumerated().map { names.text($1, at: $0) }.filter { !$0.isEmpty }
    guard written.count >= cutFrom else {
      guard written.count > 1, let final = written.last else { return written.first ?? "" }
      return written.dropLast().joined(separator: delimiter) + (written.count == 2 ? lastOfTwo ?? last : last) + final
    }
    let kept = written.prefix(keeps).joined(separator: delimiter)
    if rest == "…", let final = written.last { return kept + delimiter + "… " + final }
    return kept + delimiter + rest
  }
}
