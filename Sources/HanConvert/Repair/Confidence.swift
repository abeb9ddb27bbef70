#if canImport(Glibc)
  import Glibc
#endif

/// Confidence from a margin of costs.
enum Confidence {
  /// The probability of the better of two readings whose costs differ by this many nats, never quite 1.
  static func of(margin: Double) -> Double { min(0.999, 1 / (1 + exp(-margin))) }
}
