import HanText

/// Ideographic description sequences (The Unicode Standard, chapter 18): an operator and its two, three or one parts,
/// which describe a character and must not be converted.
enum DescriptionSequence {
  /// Scalars that one sequence may have; longer ones are not looked for, so that the search stays linear.
  private static let limit = 64

  /// The sequences in a text, in order, outermost only. An operator without its full number of parts is none.
  static func ranges(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    guard let base = text.baseAddress else { return [] }
    var result: [Range<Int>] = []
    var position = 0
    while position < text.count {
      let (scalar, length) = UTF8Scalar.decode(base, position, text.count)
      if parts(of: scalar) > 0, let end = end(base, position, text.count) {
        result.append(position..<end)
        position = end
      } else {
        position += length
      }
    }
    return result
  }

  private static func end(_ text: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int? {
    var missing = 1
    var position = start
    for _ in 0..<limit where position < count {
      let (scalar, length) = UTF8Scalar.decode(text, position, count)
      missing += max(0, parts(of: scalar)) - 1
      position += length
      if missing == 0 { return position }
    }
    return nil
  }

  /// How many parts an operator takes; 0 for anything else.
  private static func parts(of scalar: UInt32) -> Int {
    switch scalar {
    case 0x2FF2, 0x2FF3: 3
    case 0x2FFE, 0x2FFF: 1
    case 0x2FF0...0x2FFD: 2
    default: 0
    }
  }
}
