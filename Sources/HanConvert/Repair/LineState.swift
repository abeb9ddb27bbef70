/// What the scanner knows of the line that it is in.
struct LineState {
  /// What the last character was.
  private enum Last { case ascii, loss, han, parenthesis, western, other }

  private var signs: DamageSigns = []
  private var last = Last.other
  private var wide = 0
  private var rare = 0
  private var privateCount = 0
  private var replaced = 0
  private var western = 0
  /// Whether the last character beyond ASCII was Ã, which begins what Latin-1 makes of most western letters.
  private var isCapitalA = false
  /// How many `?` a space follows.
  private var spacedLosses = 0

  /// The signs of the whole line. The shares are those of ``LineProfile``.
  var finished: DamageSigns {
    var signs = signs
    if western >= 4 { signs.insert(.western) }
    if spacedLosses >= 3 { signs.insert(.insertion) }
    // Private-use characters alone are icons; a wrong reader makes rare Chinese characters beside them.
    if rare >= 2, rare > privateCount, (rare + replaced) * 7 >= wide { signs.insert(.rare) }
    return signs
  }

  mutating func ascii(_ byte: UInt8, next: UInt8) {
    switch byte {
    case 0x3F:
      note(lossBefore: next)
      return
    case 0x30..<0x3A:
      // A digit and a `?` that no mark or end follows: a space may have been lost.
      if last == .loss || next == 0x3F { signs.insert(.insertion) }
    case 0x26 where next == 0x23 || ScalarClass.isLetter(UInt32(next)): signs.insert(.escape)
    case 0x25 where ScalarClass.hex(UInt32(next)) != nil: signs.insert(.escape)
    case 0x5C: signs.formUnion(next == 0x75 ? [.escape, .backslash] : .backslash)
    case 0x28 where last == .han:
      last = .parenthesis
      return
    case 0x40..<0x7F:
      if last == .parenthesis { signs.insert(.insertion) }
      if last == .han { signs.insert(.backslash) }
    default: break
    }
    last = .ascii
  }

  private mutating func note(lossBefore next: UInt8) {
    if last == .han || last == .other, next >= 0x80 { replaced += 1 }
    spacedLosses += next == 0x20 ? 1 : 0
    switch next {
    case 0x21, 0x28, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0xE2, 0xE3, 0xEF: signs.insert(.loss)
    default: break
    }
    last = .loss
  }

  /// Marks that count as characters beyond ASCII and say nothing else: 、。「」 and what else there is of U+3000…U+303F, and
  /// full-width forms but for （ and ？.
  static let quietMarks = (Array(UInt32(0x3000)...0x303F) + Array(0xFF00...0xFF60)).filter {
    $0 != 0xFF08 && $0 != 0xFF1F
  }

  /// Ordinary Chinese characters and quiet marks in a row, and the first two bytes of the last of them.
  mutating func quiet(count: Int, lead: UInt8, second: UInt8) {
    wide += count
    last = lead == 0xEF || lead == 0xE3 && second == 0x80 ? .other : .han
  }

  /// A character of U+3000…U+DFFF.
  mutating func eastAsian(_ scalar: UInt32, isCommon: Bool) {
    wide += 1
    if scalar >= 0x3400, scalar < 0xA000 {
      if !isCommon { rare += 1 }
      if scalar == 0x951F || scalar == 0x65A4 { signs.insert(.loss) }
      last = .han
    } else {
      if scalar >= 0x3040, scalar < 0x3130 || scalar >= 0xAC00 { rare += 1 }
      last = .other
    }
  }

  /// Two whole characters of UTF-8 that were read as three of GBK.
  mutating func misreadUTF8() { signs.insert(.rare) }

  /// A character of U+0080…U+2FFF, U+E000… or beyond the basic plane; returns its length in bytes.
  mutating func other(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = bytes[index]
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard index + length <= bytes.count else { return length }
    wide += 1
    let second = bytes[index + 1]
    let third = length > 2 ? bytes[index + 2] : 0
    switch byte {
    case 0xEE: privateUse()
    case 0xEF: compatibility(second, third, next: index + 3 < bytes.count ? bytes[index + 3] : 0)
    case 0xE3...: last = .other
    default: noteWestern(byte, second, third)
    }
    return length
  }

  private mutating func privateUse() {
    rare += 1
    privateCount += 1
    signs.insert(.insertion)
    last = .other
  }

  /// U+F000…U+FFFF.
  private mutating func compatibility(_ second: UInt8, _ third: UInt8, next: UInt8) {
    if second < 0xA4 {
      privateUse()
    } else if second == 0xBB, third == 0xBF {
      signs.insert(.insertion)
    } else if second == 0xBF, third == 0xBD {
      replaced += 1
      signs.formUnion([.loss, .backslash])
      last = .loss
    } else if second == 0xBD && third >= 0xA1 || second == 0xBE {
      rare += 1
      last = .other
    } else {
      if second == 0xBC, third == 0x88, last == .han {
        last = .parenthesis
        return
      }
      if second == 0xBC, third == 0x9F, next == 0xEF { signs.insert(.loss) }
      last = .other
    }
  }

  /// U+0080…U+2FFF.
  private mutating func noteWestern(_ byte: UInt8, _ second: UInt8, _ third: UInt8) {
    if byte == 0xE2, second == 0x80, third >= 0x8B, third <= 0x8F || third >= 0xAA && third <= 0xAE {
      signs.insert(.insertion)
    } else if byte == 0xE2, second == 0x81 && third >= 0xA0 || second == 0x90 {
      signs.insert(.insertion)
    } else if byte == 0xC2, second == 0xAD {
      signs.insert(.insertion)
    }
    if last == .parenthesis { signs.insert(.insertion) }
    // Dashes, dots and quotation marks stand together in sound Chinese text.
    let isPunctuation = byte == 0xE2 && second == 0x80
    if isPunctuation {
      if isCapitalA { signs.insert(.sequence) }
    } else {
      western += 1
      if last == .western { signs.insert(.western) }
      last = .western
    }
    isCapitalA = byte == 0xC3 && second == 0x83
  }
}
