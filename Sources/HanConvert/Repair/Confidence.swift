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
    let share = margins.reduce(0) { $0 + of(margin: Double($1)) } / Double(margins.count)
    return Float(log(share / (1 - min(share, 0.999))))
  }
}
