/// The forward model of a ``SplitChannel``: what it makes of a text.
struct SplitForward {
  let channel: SplitChannel
  let separators: Set<UInt8>
  var reader = Reader.lenient

  /// What a reader makes of a pair that it has no character for, and of a lead byte at the end: one `?` of each.
  enum Reader: CaseIterable {
    /// User-defined pairs are private-use characters.
    case lenient
    /// So are they `?`.
    case strict
    /// One mark for the lead byte alone; its second byte is read again.
    case bytewise
  }

  /// The text after the cut and the reading, not folded; `nil` if the charset lacks a character.
  func observed(_ original: [UInt32]) -> [UInt32]? {
    var bytes: [UInt8] = []
    for scalar in original {
      guard let code = channel.page.code(for: scalar) else { return nil }
      bytes += code < 0x100 ? [UInt8(code)] : [UInt8(code >> 8), UInt8(code & 0xFF)]
    }
    return pieces(bytes).flatMap(read)
  }

  private func pieces(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices.dropLast() where bytes[index] == channel.lead && separators.contains(bytes[index + 1]) {
      pieces.append(bytes[start..<index])
      start = index
    }
    return pieces + [bytes[start...]]
  }

  private func read(_ piece: ArraySlice<UInt8>) -> [UInt32] {
    var result: [UInt32] = []
    var index = piece.startIndex
    while index < piece.endIndex {
      if let scalar = channel.page.scalar(piece[index]) {
        result.append(scalar)
        index += 1
        continue
      }
      let scalar = index + 1 < piece.endIndex ? channel.page.scalar(piece[index], piece[index + 1]) : nil
      let isKnown = scalar.map { reader == .lenient || !ScalarClass.isPrivate($0) } ?? false
      result.append(isKnown ? scalar ?? 0x3F : 0x3F)
      index += isKnown || reader != .bytewise ? 2 : 1
    }
    return result
  }
}
