import HanText

/// Characters and marks of a run of text.
struct TextCount {
  var characters = 0
  var marks = 0

  init(_ source: [UInt8], _ range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = source[place]
      if byte == 0x26, let entity = HTMLEntity.decode(source[..<range.upperBound], at: place) {
        if entity.text != [0xC2, 0xA0] { characters += 1 }
        if Self.isMark(entity.text, 0) { marks += 1 }
        place += entity.length
        continue
      }
      if byte >= 0x80, byte & 0xC0 != 0x80, !Self.isBlank(source, place) {
        characters += 1
        if Self.isMark(source, place) { marks += 1 }
      } else if byte < 0x80, byte > 0x20 {
        characters += 1
      }
      place += 1
    }
  }

  /// NBSP and U+3000.
  private static func isBlank(_ bytes: [UInt8], _ place: Int) -> Bool {
    guard place + 2 < bytes.count else { return false }
    return bytes[place] == 0xC2 && bytes[place + 1] == 0xA0
      || bytes[place] == 0xE3 && bytes[place + 1] == 0x80 && bytes[place + 2] == 0x80
  }

  private static func isMark(_ bytes: [UInt8], _ place: Int) -> Bool {
    guard place + 2 < bytes.count else { return false }
    switch (bytes[place], bytes[place + 1], bytes[place + 2]) {
    case (0xE3, 0x80, 0x81), (0xE3, 0x80, 0x82), (0xE3, 0x80, 0x8C), (0xE2, 0x80, 0x9C): return true  // 、 。 「 “
    case (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): return true  // ， ； ！ ？
    default: return false
    }
  }
}
