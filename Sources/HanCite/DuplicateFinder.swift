/// Recognises articles that were seen before. Nothing is dropped: it only says what resembles what.
public struct DuplicateFinder: Sendable {
  /// An earlier article that the new one is a copy of.
  public struct Match: Hashable, Sendable {
    public let name: String
    /// 0…1.
    public let resemblance: Double
  }

  private var names: [String] = []
  private var sketches: [ArticleSketch] = []
  /// Earlier articles by each of their hashes.
  private var articles: [UInt64: [Int32]] = [:]

  /// From this resemblance on two articles are one. Chosen by hand, not swept on a set of mirrors.
  public static let threshold = 0.5
  /// A hash that more articles share is a set phrase and says nothing.
  private static let commonLimit = 64

  public init() {}

  /// Adds an article and returns the earlier one that it resembles most, if any does enough.
  /// - Complexity: O(sketch size) plus the number of articles that share hashes.
  public mutating func add(_ name: String, _ sketch: ArticleSketch) -> Match? {
    var shared: [Int32: Int] = [:]
    for hash in sketch.hashes {
      guard let earlier = articles[hash], earlier.count <= Self.commonLimit else { continue }
      for index in earlier { shared[index, default: 0] += 1 }
    }
    let matches = shared.keys.map { (index: Int($0), resemblance: sketch.resemblance(to: sketches[Int($0)])) }
    let best = matches.max { ($0.resemblance, -$0.index) < ($1.resemblance, -$1.index) }
    for hash in sketch.hashes { articles[hash, default: []].append(Int32(sketches.count)) }
    names.append(name)
    sketches.append(sketch)
    guard let best, best.resemblance >= Self.threshold else { return nil }
    return Match(name: names[best.index], resemblance: best.resemblance)
  }
}
