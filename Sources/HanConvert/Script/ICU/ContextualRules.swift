import HanText
import ICUKit

/// The few rules of a transliterator that look around, with all others that begin with the same characters.
struct ContextualRules: Sendable {
  private let rules: [UInt32: [TransliteratorRules.Rule]]
  private let ordered: [TransliteratorRules.Rule]
  /// The ICU version that the rules are of.
  let version: String

  init(_ rules: [TransliteratorRules.Rule]) { self.init(rules, version: icuVersion()) }

  private init(_ ordered: [TransliteratorRules.Rule], version: String) {
    self.ordered = ordered
    self.version = version
    rules = Dictionary(grouping: ordered) { UTF8Scalar.scalars(of: $0.key).first ?? 0 }
  }

  /// The section's text: the ICU version, then `before TAB key TAB after TAB output` a line.
  var text: String {
    ordered.reduce(into: version + "\n") { text, rule in
      let parts = [Self.bytes(rule.before), rule.key, Self.bytes(rule.after), rule.output]
      text += parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\t") + "\n"
    }
  }

  /// Reads the section's text.
  init(parsing text: UnsafeRawBufferPointer) {
    let lines = text.split(separator: 0x0A)
    let rules = lines.dropFirst().compactMap { line -> TransliteratorRules.Rule? in
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false).map { Array($0) }
      guard fields.count == 4, !fields[1].isEmpty else { return nil }
      return TransliteratorRules.Rule(
        before: UTF8Scalar.scalars(of: fields[0]), key: fields[1], after: UTF8Scalar.scalars(of: fields[2]),
        output: fields[3])
    }
    self.init(rules, version: lines.first.map { String(decoding: $0, as: UTF8.self) } ?? "")
  }

  /// The first rule that matches at `offset`; `previous` is the last scalar of the text as converted so far.
  func match(
    _ text: UnsafePointer<UInt8>, _ offset: Int, _ count: Int, previous: UInt32?
  ) -> TransliteratorRules.Rule? {
    let rest = UnsafeBufferPointer(start: text + offset, count: count - offset)
    return rules[UTF8Scalar.decode(text, offset, count).scalar]?.first { rule in
      guard rest.starts(with: rule.key) else { return false }
      if !rule.before.isEmpty {
        guard let previous, rule.before.contains(previous) else { return false }
      }
      if rule.after.isEmpty { return true }
      let end = offset + rule.key.count
      return end < count && rule.after.contains(UTF8Scalar.decode(text, end, count).scalar)
    }
  }

  private static func bytes(_ scalars: [UInt32]) -> [UInt8] {
    scalars.compactMap(Unicode.Scalar.init).flatMap { UTF8.encode($0).map { Array($0) } ?? [] }
  }

  /// Every scalar of a context, each of which must not be cut off from its neighbour.
  var contextScalars: Set<UInt32> { Set(ordered.flatMap { $0.before + $0.after }) }
}
