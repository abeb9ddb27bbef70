import HanArticle
import HanText

/// A small set of numbers by which the same article is recognised in another file, in either script, with other
/// punctuation, with another head and foot.
///
/// Every run of eight characters of the body (Han, letters and digits, folded to Simplified) is hashed; the smallest
/// hashes are kept (bottom-k sketch, Cohen and Kaplan 2007). Taken after repair, so damage does not hide a mirror.
public struct ArticleSketch: Sendable {
  /// Ascending, each once.
  let hashes: [UInt64]

  /// Characters in a shingle: long enough that two articles on one event share few.
  private static let shingle = 8
  /// Hashes kept: the estimate of a resemblance of 0.5 is then off by 0.06 at most two times in three.
  static let size = 256

  /// - Complexity: O(text · log size).
  public init(_ article: Article) {
    var scalars: [UInt32] = []
    for block in article.blocks where block.label == .body {
      for scalar in article.text[block.range].unicodeScalars where scalar.isHan || scalar.isASCIIAlphanumeric {
        scalars.append(HanFolding.simplified(scalar).value)
      }
    }
    self.init(scalars)
  }

  init(_ scalars: [UInt32]) {
    guard !scalars.isEmpty else {
      hashes = []
      return
    }
    let width = min(Self.shingle, scalars.count)
    var smallest = SmallestHashes()
    for start in 0...(scalars.count - width) { smallest.add(Self.hash(scalars[start..<(start + width)])) }
    hashes = smallest.finish()
  }

  /// FNV-1a over the characters, then the finaliser of SplitMix64, so that the smallest are a fair sample.
  private static func hash(_ scalars: ArraySlice<UInt32>) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for scalar in scalars { value = (value ^ UInt64(scalar)) &* 0x100_0000_01B3 }
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  /// Estimated share of common shingles among all of both, 0…1.
  public func resemblance(to other: ArticleSketch) -> Double {
    var (left, right, seen, common) = (0, 0, 0, 0)
    while seen < Self.size, left < hashes.count || right < other.hashes.count {
      let first = left < hashes.count ? hashes[left] : .max
      let second = right < other.hashes.count ? other.hashes[right] : .max
      if first == second { common += 1 }
      if first <= second { left += 1 }
      if second <= first { right += 1 }
      seen += 1
    }
    return seen == 0 ? 0 : Double(common) / Double(seen)
  }
}

/// The smallest of many hashes, each once.
private struct SmallestHashes {
  private var kept: [UInt64] = []
  /// Larger ones cannot be among the smallest.
  private var limit = UInt64.max

  /// - Complexity: O(log size) on average over many.
  mutating func add(_ hash: UInt64) {
    guard hash <= limit else { return }
    kept.append(hash)
    if kept.count == ArticleSketch.size * 16 { reduce() }
  }

  consuming func finish() -> [UInt64] {
    reduce()
    return kept
  }

  private mutating func reduce() {
    kept.sort()
    var distinct: [UInt64] = []
    for hash in kept where distinct.last != hash {
      distinct.append(hash)
      if distinct.count == ArticleSketch.size { break }
    }
    if distinct.count == ArticleSketch.size, let last = distinct.last { limit = last }
    kept = distinct
  }
}
