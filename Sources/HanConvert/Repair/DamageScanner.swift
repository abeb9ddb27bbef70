import HanText

/// What the scanner saw in a line that damage may have left.
struct DamageSigns: OptionSet, Sendable {
  let rawValue: UInt16

  /// Two characters beyond ASCII, but not East Asian, side by side, or many of them.
  static let western = DamageSigns(rawValue: 1)
  /// Rare Chinese characters, kana or Hangul, replacement or private-use characters in numbers.
  static let rare = DamageSigns(rawValue: 2)
  /// A `?` or U+FFFD before a mark that texts are split at, or many in a row.
  static let loss = DamageSigns(rawValue: 4)
  /// `&#`, `&amp;`, `\u`, `%E4` and the like.
  static let escape = DamageSigns(rawValue: 8)
  /// Invisible, private-use or control-picture characters, a letter in parentheses after a Chinese character.
  static let insertion = DamageSigns(rawValue: 16)
  /// A backslash, a letter straight after a Chinese character, a replacement character.
  static let backslash = DamageSigns(rawValue: 32)

  /// `Ã` before a quotation mark or the like: one sequence of UTF-8 at most.
  static let sequence = DamageSigns(rawValue: 64)

  static let all: DamageSigns = [.western, .rare, .loss, .escape, .insertion, .backslash, .sequence]
}

/// Proves most text clean in one pass over its bytes, and names the lines that deserve a closer look.
///
/// A line without any sign cannot have been through a channel that this library undoes: each sign is a necessary trace
/// of some of them. Runs at several hundred MB/s, needs no memory but its answer and an 8 KB table of common
/// characters.
struct DamageScanner: Sendable {
  /// A line (without its LF) with signs.
  struct Suspect {
    var range: Range<Int>
    var signs: DamageSigns
  }

  /// One bit for every character of the basic plane: a Chinese character that is ordinary in either script.
  private let ordinary: ScalarBits
  /// Those that are no sign of anything, and the marks that are none. 锟 and 斤 are left out, and what UTF-8 can begin
  /// with.
  private let quiet: ScalarBits
  private let start = MisreadStart()

  init(model: WordModel) {
    var ordinary = ScalarBits()
    for scalar in UInt32(0x3400)..<0xA000 where model.isCommon(scalar) && scalar != Self.kun { ordinary.insert(scalar) }
    var quiet = ordinary
    quiet.remove(Self.jin)
    LineState.quietMarks.forEach { quiet.insert($0) }
    start.characters.forEach { quiet.remove($0) }
    self.ordinary = ordinary
    self.quiet = quiet
  }

  private static let kun: UInt32 = 0x951F
  private static let jin: UInt32 = 0x65A4

  /// - Complexity: O(bytes), one pass.
  func suspects(in utf8: [UInt8]) -> [Suspect] {
    var suspects: [Suspect] = []
    utf8.withUnsafeBufferPointer { bytes in
      quiet.withWords { quiet in
        ThreeByteRows.shared.withRows { rows in
          let quiet = Quiet(bytes: UnsafeRawBufferPointer(bytes), rows: rows, words: quiet)
          var start = 0
          while start < bytes.count {
            var state = LineState()
            let end = scan(bytes, quiet, from: start, &state)
            let signs = state.finished
            if !signs.isEmpty { suspects.append(Suspect(range: start..<end, signs: signs)) }
            start = end + 1
          }
        }
      }
    }
    return suspects
  }

  /// Reads one line; returns where its LF stands.
  private func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ quiet: Quiet, from start: Int, _ state: inout LineState
  ) -> Int {
    var index = start
    let count = bytes.count
    while index < count {
      let end = quiet.end(from: index)
      if end > index {
        state.quiet(count: (end - index) / 3, lead: bytes[end - 3], second: bytes[end - 2])
        index = end
        if index == count { break }
      }
      let byte = bytes[index]
      if byte < 0x80 {
        if byte == 0x0A { return index }
        state.ascii(byte, next: index + 1 < count ? bytes[index + 1] : 0)
        index += 1
      } else if byte >= 0xE3, byte < 0xEE, index + 2 < count {
        let scalar = UInt32(byte & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        state.eastAsian(scalar, isCommon: ordinary.contains(scalar))
        if self.start.isMisread(scalar, bytes, index) { state.misreadUTF8() }
        index += 3
      } else {
        index += state.other(bytes, index)
      }
    }
    return count
  }

  /// The characters of a text that are no sign of anything.
  private struct Quiet {
    let bytes: UnsafeRawBufferPointer
    /// See ``ThreeByteRows``; nothing of U+0000…U+003F is quiet.
    let rows: UnsafePointer<UInt16>
    let words: UnsafeBufferPointer<UInt64>

    /// Where they end that stand from a place on: most of most texts. Two are read at once.
    @inline(__always)
    func end(from start: Int) -> Int {
      guard let base = bytes.baseAddress else { return start }
      let last = bytes.count - 8
      var index = start
      while index <= last {
        let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let (first, second) = UTF8.pair(word, rows)
        guard isQuiet(first) else { return index }
        guard isQuiet(second) else { return index + 3 }
        index += 6
      }
      while index + 2 < bytes.count {
        let pair = Int(bytes[index]) | Int(bytes[index + 1]) << 8
        guard isQuiet(Int(rows[pair]) | Int(bytes[index + 2] & 0x3F)) else { break }
        index += 3
      }
      return index
    }

    @inline(__always)
    private func isQuiet(_ scalar: Int) -> Bool { words[scalar >> 6] &>> UInt64(scalar) & 1 == 1 }
  }
}
