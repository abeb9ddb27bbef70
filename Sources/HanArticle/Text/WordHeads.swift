import HanText

/// Which characters the words of a list begin with, two and three of them, hashed: says no for most places of a text.
struct WordHeads: Sendable {
  /// First and second characters of all words, and the few words of one character.
  private(set) var firsts: [UInt16] = []
  private(set) var seconds: [UInt16] = []
  private(set) var singles: [UInt16] = []
  /// 16,384 bits each: of the first two characters of all words, of the words that have no more, and of the first three
  /// (two bits each).
  private var pairs = [UInt64](repeating: 0, count: 256)
  private var brief = [UInt64](repeating: 0, count: 256)
  private var triples = [UInt64](repeating: 0, count: 256)

  /// - Complexity: O(bytes of the list).
  init(_ lexicon: Lexicon) { lexicon.forEachRow { key, _ in insert(key) } }

  init(_ words: [StaticString]) {
    for word in words { word.withUTF8Buffer { insert($0) } }
  }

  private mutating func insert(_ word: UnsafeBufferPointer<UInt8>) {
    var place = 0
    let first = Self.next(in: word, &place)
    guard place < word.count else { return singles.append(first) }
    let second = Self.next(in: word, &place)
    firsts.append(first)
    seconds.append(second)
    let pair = Self.hash(first, second)
    Self.set(pair, in: &pairs)
    if place == word.count {
      Self.set(pair, in: &brief)
    } else {
      let third = Self.next(in: word, &place)
      Self.set(Self.hash(pair, third), in: &triples)
      Self.set(Self.hash(third, pair), in: &triples)
    }
  }

  private static func next(in word: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> UInt16 {
    let scalar = UTF8.scalar(in: word, at: place)
    place += scalar.width
    return UInt16(truncatingIfNeeded: scalar.value)
  }

  /// Whether a word of two characters and more may begin with these.
  func mayBegin(_ first: UInt16, _ second: UInt16, _ third: UInt16) -> Bool {
    let pair = Self.hash(first, second)
    guard Self.has(pair, in: pairs) else { return false }
    return Self.has(pair, in: brief)
      || Self.has(Self.hash(pair, third), in: triples) && Self.has(Self.hash(third, pair), in: triples)
  }

  /// Whether a word may begin a line of this shape.
  func mayOpen(_ shape: LineShape) -> Bool {
    shape.first == 0 || singles.contains(shape.first) || Self.has(Self.hash(shape.first, shape.second), in: pairs)
  }

  private static func hash(_ first: UInt16, _ second: UInt16) -> UInt16 { (first &* 0x9E5) ^ second &* 0x2B }

  private static func set(_ hash: UInt16, in bits: inout [UInt64]) {
    bits[Int(hash >> 6 & 0xFF)] |= 1 << UInt64(hash & 63)
  }

  private static func has(_ hash: UInt16, in bits: [UInt64]) -> Bool {
    bits[Int(hash >> 6 & 0xFF)] >> UInt64(hash & 63) & 1 == 1
  }
}
