/// Reads the word bigrams of a language model in KenLM's binary form (format 5, "quantised trie with array-compressed
/// pointers", order 3, 8 bits a value): the form of `zh_CN.lm` in Debian's package `libime-data-language-model`.
///
/// The trie goes backwards: under a word stand the words before it. Layout after the header (all little endian): sorted
/// hashes of the words; value tables (256 floats each: bigram probabilities, bigram back-offs, trigram probabilities);
/// a record of 16 bytes for each word (probability, back-off, first child); an array that tells the high bits of the
/// bigrams' pointers; bigrams of a fixed number of bits (word, back-off, probability, low bits of the pointer);
/// trigrams; the words, each ending in a zero byte. Probabilities are decimal logarithms.
struct BigramTrie {
  /// One word with its cost and that of dropping it as context, in nats.
  struct Word {
    var scalars: [UInt32]
    var cost: Float
    var backoff: Float
  }

  private static let magic = "mmap lm http://kheafield.com/code format version 5\n"
  private static let countsOffset = 108
  private static let vocabularyOffset = 136
  private static let valueCount = 256
  private static let natsPerUnit: Float = 2.302_585_1

  let words: [Word]
  private let bytes: [UInt8]
  private let firstChild: [Int]
  private let costs: [Float]
  private let bigrams: (start: Int, bits: Int, wordBits: Int)

  /// `nil` if the bytes are not such a model. Cost: O(words).
  init?(_ bytes: [UInt8]) {
    let reader = ByteReader(bytes)
    guard bytes.count > Self.vocabularyOffset, bytes.starts(with: Self.magic.utf8), reader.byte(88) == 3 else {
      return nil
    }
    let counts = (0..<3).map { reader.int(Self.countsOffset + 8 * $0) }
    guard counts.allSatisfy({ (1..<bytes.count).contains($0) }) else { return nil }
    let values = Self.vocabularyOffset + 16 + 8 * counts[0]
    let unigrams = values + 4 * 3 * Self.valueCount
    let pointers = unigrams + 16 * (counts[0] + 2)
    let wordBits = Self.bits(counts[0] - 1)
    let inline = Self.inlineBits(counts)
    let start = pointers + 8 + 8 * (1 + counts[2] >> inline) + 7
    let size = wordBits + 16 + inline
    let trigrams = start + Self.packedSize(counts[1], size)
    let strings = trigrams + Self.packedSize(counts[2], wordBits + 8)
    guard strings < bytes.count else { return nil }
    let spellings = bytes[strings...].split(separator: 0, omittingEmptySubsequences: false)
    guard spellings.count >= counts[0] else { return nil }
    self.bytes = bytes
    words = (0..<counts[0]).map { index in
      Word(
        scalars: String(decoding: spellings[index], as: UTF8.self).unicodeScalars.map(\.value),
        cost: -reader.float(unigrams + 16 * index) * Self.natsPerUnit,
        backoff: -reader.float(unigrams + 16 * index + 4) * Self.natsPerUnit)
    }
    firstChild = (0...counts[0]).map { min(counts[1], reader.int(unigrams + 16 * $0 + 8)) }
    costs = (0..<Self.valueCount).map { -reader.float(values + 4 * $0) * Self.natsPerUnit }
    bigrams = (start, size, wordBits)
  }

  /// Calls `body` with every bigram: the numbers of both words, in order of the text, and the second one's cost.
  func forEachBigram(_ body: (_ first: Int, _ second: Int, _ cost: Float) -> Void) {
    let reader = ByteReader(bytes)
    let mask = 1 << bigrams.wordBits - 1
    for second in words.indices where firstChild[second] < firstChild[second + 1] {
      for index in firstChild[second]..<firstChild[second + 1] {
        let bit = index * bigrams.bits
        let entry = reader.int(bigrams.start + bit >> 3) >> (bit & 7)
        let first = entry & mask
        if words.indices.contains(first) { body(first, second, costs[entry >> (bigrams.wordBits + 8) & 0xFF]) }
      }
    }
  }

  private static func bits(_ largest: Int) -> Int { Int.bitWidth - largest.leadingZeroBitCount }

  /// How many low bits of a pointer stand in the bigram itself: KenLM takes the number that makes the file smallest.
  private static func inlineBits(_ counts: [Int]) -> Int {
    let all = bits(counts[2])
    let chopped = (0...min(all, 22)).min { left, right in
      func size(_ chop: Int) -> Int { (counts[2] >> (all - chop)) * 64 - (counts[1] + 1) * chop }
      return size(left) < size(right)
    }
    return all - (chopped ?? 0)
  }

  private static func packedSize(_ entries: Int, _ bits: Int) -> Int { ((1 + entries) * bits + 7) / 8 + 8 }
}

/// Numbers at any place of a byte array; 0 beyond its end.
private struct ByteReader {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func byte(_ offset: Int) -> UInt8 { bytes.indices.contains(offset) ? bytes[offset] : 0 }

  func int(_ offset: Int) -> Int {
    guard offset >= 0, offset + 8 <= bytes.count else { return 0 }
    let value = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    return Int(truncatingIfNeeded: UInt64(littleEndian: value))
  }

  func float(_ offset: Int) -> Float {
    Float(bitPattern: UInt32(truncatingIfNeeded: int(offset)))
  }
}
