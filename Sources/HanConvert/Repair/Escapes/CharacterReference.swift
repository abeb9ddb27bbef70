/// A character reference of HTML left in the text: `&#20013;`, `&amp;#x4E2D;`, `&ldquo;`, `&eacute;`.
struct CharacterReference {
  let span: Range<Int>
  /// What it stands for; 80…9F are read as windows-1252, as browsers do.
  let scalar: UInt32
  /// How many times the `&` itself was escaped.
  let layers: Int
  /// A number above 7F.
  let isNumeric: Bool
  /// The name of a character of Latin-1 that is no mark which Chinese text has.
  let isLetter: Bool

  /// All of a line, in order.
  static func all(in scalars: [UInt32]) -> [CharacterReference] {
    var found: [CharacterReference] = []
    var index = 0
    while index < scalars.count {
      if scalars[index] == 0x26, let reference = CharacterReference(scalars, at: index) {
        found.append(reference)
        index = reference.span.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// The reference whose `&` stands at `start`.
  init?(_ scalars: [UInt32], at start: Int) {
    var index = start + 1
    var layers = 0
    while layers < 4, scalars[index...].starts(with: Self.escapedAmpersand) {
      index += 4
      layers += 1
    }
    guard index < scalars.count else { return nil }
    self.layers = layers
    if scalars[index] == 0x23 {
      guard let (value, end) = Self.number(scalars, from: index + 1) else { return nil }
      (span, scalar, isNumeric, isLetter) = (start..<end, value, value >= 0x80, false)
    } else {
      guard let (name, end) = Self.name(scalars, from: index) else { return nil }
      if let mark = Self.marks[name] {
        (span, scalar, isNumeric, isLetter) = (start..<end, mark, false, false)
      } else if let letter = Self.letters[name] {
        (span, scalar, isNumeric, isLetter) = (start..<end, letter, false, true)
      } else {
        return nil
      }
    }
  }

  private static let escapedAmpersand: [UInt32] = [0x61, 0x6D, 0x70, 0x3B]

  /// The number after `#`, decimal or after `x` hexadecimal, with its semicolon (which may be missing before `&`).
  private static func number(_ scalars: [UInt32], from start: Int) -> (UInt32, Int)? {
    guard start < scalars.count else { return nil }
    let isHex = scalars[start] | 0x20 == 0x78
    var index = isHex ? start + 1 : start
    var value: UInt32 = 0
    let first = index
    while index < scalars.count, index - first < 8, let digit = ScalarClass.hex(scalars[index]), isHex || digit < 10 {
      value = value * (isHex ? 16 : 10) + digit
      index += 1
    }
    guard index > first, index < scalars.count else { return nil }
    guard scalars[index] == 0x3B || scalars[index] == 0x26 else { return nil }
    let scalar = (0x80..<0xA0).contains(value) ? CodePages.cp1252.scalar(UInt8(value)) ?? value : value
    guard scalar >= 0x80 || scalar == 0x22 || scalar == 0x27, Unicode.Scalar(scalar) != nil else { return nil }
    return (scalar, scalars[index] == 0x3B ? index + 1 : index)
  }

  /// Up to seven letters and digits and a semicolon, packed.
  private static func name(_ scalars: [UInt32], from start: Int) -> (UInt64, Int)? {
    var packed: UInt64 = 0
    var index = start
    while index < scalars.count, index - start < 8 {
      if scalars[index] == 0x3B { return index > start ? (packed, index + 1) : nil }
      guard ScalarClass.isLetter(scalars[index]) || ScalarClass.isDigit(scalars[index]) else { return nil }
      packed = packed << 8 | UInt64(scalars[index])
      index += 1
    }
    return nil
  }

  private static func packed(_ name: Substring) -> UInt64 { name.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

  private static let marks: [UInt64: UInt32] = Dictionary(
    uniqueKeysWithValues: [
      ("ldquo", 0x201C), ("rdquo", 0x201D), ("lsquo", 0x2018), ("rsquo", 0x2019), ("hellip", 0x2026),
      ("mdash", 0x2014), ("middot", 0xB7), ("nbsp", 0xA0), ("quot", 0x22), ("apos", 0x27), ("ensp", 0x2002),
      ("emsp", 0x2003), ("bull", 0x2022), ("times", 0xD7), ("laquo", 0xAB), ("raquo", 0xBB),
    ].map { (packed($0.0), $0.1) })

  /// The names of A0…FF in order (HTML 4.01, 24.2.1); those of marks are above.
  private static let letters: [UInt64: UInt32] = Dictionary(
    uniqueKeysWithValues: zip(
      """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro \
      para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil \
      Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave \
      Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml \
      igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute \
      thorn yuml
      """.split(separator: " "), UInt32(0xA0)...0xFF
    ).map { (packed($0), $1) })
}
