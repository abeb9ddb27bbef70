import HanText

extension FoldedText {
  /// Whether the word, which is not empty, stands at `offset`. Its last byte is the likeliest to differ.
  func has(_ word: StaticString, at offset: Int) -> Bool {
    let last = word.utf8CodeUnitCount - 1
    guard offset + last < utf8.count, utf8[offset + last] == word.utf8Start[last] else { return false }
    for index in 0..<last where utf8[offset + index] != word.utf8Start[index] { return false }
    return true
  }

  func starts(with word: StaticString) -> Bool { has(word, at: 0) }

  func ends(with word: StaticString) -> Bool { has(word, at: max(0, count - word.utf8CodeUnitCount)) }

  /// The first place of the word from `offset` on.
  /// - Complexity: O(text).
  func find(_ word: StaticString, from offset: Int = 0) -> Int? {
    guard word.utf8CodeUnitCount > 0, offset <= count, characters.mayHold(word) else { return nil }
    let (first, last) = (word.utf8Start[0], word.utf8CodeUnitCount - 1)
    let final = word.utf8Start[last]
    return utf8.withUnsafeBufferPointer { utf8 in
      var place = offset
      while place + last < utf8.count {
        if utf8[place + last] == final, utf8[place] == first, has(word, at: place) { return place }
        place += 1
      }
      return nil
    }
  }

  func contains(_ word: StaticString) -> Bool { find(word) != nil }

  func containsAny(of words: [StaticString]) -> Bool {
    for word in words where contains(word) { return true }
    return false
  }

  /// The first word of the list that begins between two offsets, or anywhere in the text, and what the list says of it.
  /// - Complexity: O(text · log rows).
  func firstMatch(of lexicon: Lexicon, from offset: Int = 0, to end: Int? = nil) -> (
    range: Range<Int>, field: String?
  )? {
    lexicon.firstField(in: utf8, from: offset, to: end ?? count)
  }

  /// The text between two offsets.
  func string(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }

  /// Number of characters between two offsets.
  func length(_ range: Range<Int>) -> Int { utf8[range].withUnsafeBytes(UTF8.characters) }

  /// The first offset at or after `offset` that is no space.
  func skippingSpaces(from offset: Int) -> Int {
    var place = offset
    while place < count, utf8[place] == 0x20 { place += 1 }
    return place
  }

  /// The character at `offset`; `nil` at the end.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    guard offset < count else { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = utf8[offset..<min(count, offset + 4)].makeIterator()
    if case .valid(let bytes) = parser.parseScalar(from: &iterator) { return UTF8.decode(bytes) }
    return nil
  }

  /// Whether a Chinese character stands at `offset`.
  func isHan(at offset: Int) -> Bool { scalar(at: offset)?.isHan ?? false }

  /// How many of 。！？； and their half-width forms end a clause in the text.
  var sentenceMarks: Int {
    var marks = 0
    for place in 0..<count {
      switch utf8[place] {
      case 0x21, 0x3B, 0x3F: marks += 1
      case 0xE3: marks += has("。", at: place) ? 1 : 0
      default: break
      }
    }
    return marks
  }

  /// How many commas and enumeration commas the text has.
  var commas: Int {
    (0..<count).count { utf8[$0] == 0x2C || utf8[$0] == 0xE3 && has("、", at: $0) }
  }

  /// Whether the last character ends a sentence, closing marks set aside.
  var endsSentence: Bool {
    var end = count
    while end > 0 {
      var start = end - 1
      while start > 0, utf8[start] & 0xC0 == 0x80 { start -= 1 }
      switch UTF8.packed(utf8[start..<end]) {
      case 0xE2_809D, 0xE3_808D, 0xE3_808F, 0x29, 0x22, 0xE2_8099, 0x5D, 0xE3_8091, 0x20: end = start  // ”」』)"’]】
      case 0xE3_8082, 0x21, 0x3F, 0xE2_80A6, 0x3B: return true  // 。!?…;
      default: return false
      }
    }
    return false
  }
}
