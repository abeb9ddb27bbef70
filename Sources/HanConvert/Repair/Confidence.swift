#if canImport(Glibc)
  import Glibc
#endif

/// Confidence from a margin of costs.
enum Confidence {
  /// The probability of the better of two readings whose costs differ by this many nats, never quite 1.
  static func of(margin: Double) -> Double { min(0.999, 1 / (1 + exp(-margin))) }

  /// The margin that belongs to the mean confidence over many choices: the share of them that should be right.
  static func meanMargin(_ margins: some Collection<Float>) -> Float {
    guard !margins.isEmpty else { return .infinity }
    return margin(of: share(margins))
  }

  /// The margin that belongs to the chance that a clause of eight characters is right throughout: where one character in
  /// ten is a guess, what comes out is a text that nobody wrote.
  static func clauseMargin(_ margins: some Collection<Float>) -> Float {
    guard !margins.isEmpty else { return .infinity }
    return margin(of: pow(share(margins), Double(min(clause, margins.count))))
  }

  private static let clause = 8

  private static func share(_ margins: some Collection<Float>) -> Double {
    margins.reduce(0) { $0 + of(margin: Double($1)) } / Double(margins.count)
  }

  private static func margin(of probability: Double) -> Float {
    Float(log(probability / (1 - min(probability, 0.999))))
  }
}
