import HanText

/// Which characters the words of a list begin with, two and three of them, hashed: says no for most places of a text.
struct WordHeads: Sendable {
  /// First and second characters of all words, and the few words of one character.
  private(set) var firsts: [UInt16] = []
  private(set) var seconds: [UInt16] = []
  private(set) var singles: [UInt16] = []
  /// A bit for the low six bits of the first character of each word: says no for most lines in a few instructions.
  private var lows: UInt64 = 0
  /// 16,384 bits each: of the first two characters of all words, of the words that have no more, and of the first three
  /// (two bits each).
  private var pairs = [UInt64](repeating: 0, count: 256)
  private var brief = [UInt64](repeating: 0, count: 256)
  private var triples = [UInt64](repeating: 0, count: 256)

  /// - Complexity: O(bytes of the list).
  init(_ lexicon: Lexicon) { lexicon.forEachRow { key, _ in insert(key) } }

  /// Of a list and a few words more.
  init(_ lexicon: Lexicon, or words: [StaticString]) {
    self.init(lexicon)
    for word in words { word.withUTF8Buffer { insert($0) } }
  }

  /// Of the words of a list whose first field is one of some.
  init(_ lexicon: Lexicon, where fields: Set<String>) {
    lexicon.forEachRow { key, field in
      if fields.contains(String(decoding: field, as: UTF8.self)) { insert(key) }
    }
  }

  init(_ words: [StaticString]) {
    for word in words { word.withUTF8Buffer { insert($0) } }
  }

  init(of words: Set<String>) {
    for word in words { Array(word.utf8).withUnsafeBufferPointer { insert($0) } }
  }

  private mutating func insert(_ word: UnsafeBufferPointer<UInt8>) {
    var place = 0
    let first = Self.next(in: word, &place)
    lows |= 1 << UInt64(first & 63)
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
      let (left, right) = Self.hashes(pair, third)
      Self.set(left, in: &triples)
      Self.set(right, in: &triples)
    }
  }

  private static func next(in word: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> UInt16 {
    let scalar = UTF8.scalar(in: word, at: place)
    place += scalar.width
    return UInt16(truncatingIfNeeded: scalar.value)
  }

  /// Calls `body` with each hash of which something is known: 1 for the first two characters of a word, 4 for those of a
  /// word that has no more, 16 for the first three. One hash may come several times.
  /// - Complexity: O(words), besides a look at some hundred machine words.
  func forEachAnswer(_ body: (_ hash: Int, _ answer: UInt8) -> Void) {
    for (bits, answer) in [(pairs, 1), (brief, 4), (triples, 16)] as [([UInt64], UInt8)] {
      for (place, word) in bits.enumerated() {
        var rest = word
        while rest != 0 {
          body(place << 6 | rest.trailingZeroBitCount, answer)
          rest &= rest - 1
        }
      }
    }
  }

  /// Whether a word may begin a line of this shape.
  func mayOpen(_ shape: LineShape) -> Bool {
    shape.first == 0
      || mayBegin(with: shape.first)
        && (singles.contains(shape.first) || Self.has(Self.hash(shape.first, shape.second), in: pairs))
  }

  /// Whether the low bits of a character are those of one that a word begins with.
  @inline(__always)
  private func mayBegin(with first: UInt16) -> Bool { lows >> UInt64(first & 63) & 1 == 1 }

  /// Whether a word may begin with the first character of a line of this shape, or with the second behind what is no
  /// Chinese character, whatever follows, if that one is Chinese. No word has both Chinese and other characters.
  func mayBegin(in shape: LineShape) -> Bool {
    let head = shape.opensInHan ? shape.first : shape.second
    return !LineShape.isHan(head) || mayBegin(with: head) && (firsts.contains(head) || singles.contains(head))
  }

  /// Whether a word may begin at a place of a text.
  func mayBegin(_ utf8: [UInt8], at start: Int) -> Bool {
    utf8.withUnsafeBufferPointer { utf8 in
      var place = start
      let first = Self.next(in: utf8, &place)
      guard mayBegin(with: first) else { return false }
      if singles.contains(first) { return true }
      return place < utf8.count && Self.has(Self.hash(first, Self.next(in: utf8, &place)), in: pairs)
    }
  }

  /// How many hashes there are, and which of them one is.
  static let hashes = 1 << 14
  @inline(__always)
  static func place(_ hash: UInt16) -> Int { Int(hash & 0x3FFF) }

  @inline(__always)
  static func hash(_ first: UInt16, _ second: UInt16) -> UInt16 { (first &* 0x9E5) ^ second &* 0x2B }

  /// The two hashes of three characters, given that of the first two.
  @inline(__always)
  static func hashes(_ pair: UInt16, _ third: UInt16) -> (UInt16, UInt16) { (hash(pair, third), hash(third, pair)) }

  private static func set(_ hash: UInt16, in bits: inout [UInt64]) {
    bits[place(hash) >> 6] |= 1 << UInt64(hash & 63)
  }

  private static func has(_ hash: UInt16, in bits: [UInt64]) -> Bool {
    bits[place(hash) >> 6] >> UInt64(hash & 63) & 1 == 1
  }
}
