/// A kind of evidence of a learned model. With a value below ``size`` it is one feature, `kind=value`; the features of
/// all kinds are numbered through, so that a model is one list of weights. A coding key, for that gives a case its name at
/// no cost: 10,000 instructions otherwise.
protocol FeatureKind: RawRepresentable<Int>, CaseIterable, CodingKey where AllCases == [Self] {
  /// Number of values.
  var size: Int { get }
  /// First feature of each kind, in order; the last element is the number of features.
  static var bases: FeatureBases { get }
}

typealias FeatureBases = ConstantTable<Int>

extension FeatureKind {
  /// What ``bases`` holds; computed once by each type.
  static func countedBases() -> FeatureBases {
    FeatureBases(allCases.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.size) })
  }

  /// The number of the feature with this value, among all features; values past the last count as the last.
  @inline(__always)
  func index(_ value: Int) -> Int32 { index(value, Self.bases) }

  /// The same for whoever has ``bases`` at hand, which has an element for each kind and one more.
  @inline(__always)
  func index(_ value: Int, _ bases: FeatureBases) -> Int32 { Int32(truncatingIfNeeded: number(value, bases)) }

  /// The same as an `Int`; the sums stay below the number of features.
  @inline(__always)
  func number(_ value: Int, _ bases: FeatureBases) -> Int {
    let (first, next) = (bases[bounded: rawValue], bases[bounded: rawValue + 1])
    return first &+ min(max(0, value), next &- first &- 1)
  }

  static var count: Int { bases[allCases.count] }

  /// The name of a feature, `kind=value`.
  static func name(of index: Int32) -> String {
    let kind = allCases.last { bases[$0.rawValue] <= Int(index) } ?? allCases[0]
    return "\(kind.stringValue)=\(Int(index) - bases[kind.rawValue])"
  }
}
