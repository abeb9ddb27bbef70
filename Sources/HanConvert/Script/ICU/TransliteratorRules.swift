import HanText

/// The rules of a simple ICU transliterator, as `utrans_toRules` writes them: `before{key}after > output;` a line, where
/// `before` and `after` are nothing, a character or a set of characters in brackets.
struct TransliteratorRules {
  struct Rule: Hashable {
    /// Scalars of which one must stand before the key, in the text as converted so far; empty asks for nothing.
    let before: [UInt32]
    let key: [UInt8]
    /// Scalars of which one must follow the key in the text as it was; empty asks for nothing.
    let after: [UInt32]
    let output: [UInt8]

    var hasContext: Bool { !before.isEmpty || !after.isEmpty }
  }

  /// The rules in order; the first that matches at a place is used.
  let rules: [Rule]

  /// - Returns: `nil` if some rule is not of this simple form.
  init?(parsing text: String) {
    var rules: [Rule] = []
    for line in text.split(separator: "\n") where !line.allSatisfy({ $0 == " " }) {
      guard let rule = Self.rule(line) else { return nil }
      rules.append(rule)
    }
    self.rules = rules
  }

  private static func rule(_ line: Substring) -> Rule? {
    guard line.hasSuffix(";"), let arrow = line.firstRange(of: " > ") else { return nil }
    let left = line[..<arrow.lowerBound]
    let output = line[arrow.upperBound...].dropLast()
    guard isPlain(output) else { return nil }
    guard let open = left.firstIndex(of: "{") else {
      return split(left, nil, output) ?? plain(left, output)
    }
    let rest = left[left.index(after: open)...]
    return split(rest, left[..<open], output)
  }

  private static func plain(_ key: Substring, _ output: Substring) -> Rule? {
    isPlain(key) && !key.isEmpty
      ? Rule(before: [], key: Array(key.utf8), after: [], output: Array(output.utf8)) : nil
  }

  /// `key}after` with what stands before the brace.
  private static func split(_ rest: Substring, _ before: Substring?, _ output: Substring) -> Rule? {
    guard let close = rest.firstIndex(of: "}") else { return nil }
    let key = rest[..<close]
    let after = rest[rest.index(after: close)...]
    guard !key.isEmpty, isPlain(key), let beforeSet = scalars(before ?? ""), let afterSet = scalars(after) else {
      return nil
    }
    return Rule(before: beforeSet, key: Array(key.utf8), after: afterSet, output: Array(output.utf8))
  }

  /// The scalars of a context: none, one, or those of a set without ranges.
  private static func scalars(_ context: Substring) -> [UInt32]? {
    let isSet = context.hasPrefix("[") && context.hasSuffix("]")
    let members = isSet ? context.dropFirst().dropLast() : context
    guard isPlain(members), isSet || members.unicodeScalars.count <= 1 else { return nil }
    return members.unicodeScalars.map(\.value)
  }

  /// Whether a piece has none of ICU's operators: Chinese characters and marks, no ASCII.
  private static func isPlain(_ text: Substring) -> Bool { text.utf8.allSatisfy { $0 >= 0x80 } }
}

extension TransliteratorRules {
  /// Scalars with which a rule with contexts begins: at these every rule must be tried in order.
  var contextualStarts: [UInt32] {
    Array(Set(rules.filter(\.hasContext).compactMap { UTF8Scalar.scalars(of: $0.key).first })).sorted()
  }

  /// The rules that begin with one of those, in order.
  var contextual: [Rule] {
    let starts = Set(contextualStarts)
    return rules.filter { UTF8Scalar.scalars(of: $0.key).first.map(starts.contains) ?? false }
  }

  /// All other rules as a dictionary for longest match. Where a longer key comes after its own beginning it can never
  /// match and is left out, so that the longest match is the first rule.
  var dictionary: [[UInt8]: [UInt8]] {
    let starts = Set(contextualStarts)
    var result: [[UInt8]: [UInt8]] = [:]
    for rule in rules {
      let scalars = UTF8Scalar.scalars(of: rule.key)
      guard let first = scalars.first, !starts.contains(first) else { continue }
      let isShadowed = (1...rule.key.count).contains { result[Array(rule.key[..<$0])] != nil }
      if !isShadowed { result[rule.key] = rule.output }
    }
    return result
  }
}
