/// Zero-width characters, byte-order marks, soft hyphens and direction marks after Chinese characters, where they mean
/// nothing; and control pictures that stand for the white space they depict.
///
/// Left alone: pictures in a line that talks about signs, emoji sequences, scripts that need joiners, lines with right-to-left text, variation selectors.
struct InvisibleRule: LineRule {
  func restorations(in line: RepairLine) -> [Restoration] {
    let scalars = line.scalars
    let places = scalars.indices.filter { Self.isInvisible(scalars[$0]) || Self.pictured(scalars[$0]) != nil }
    guard !places.isEmpty, !scalars.contains(where: Self.isRightToLeft) else { return [] }
    let keepsPictures = Self.talksAboutSigns(scalars)
    return places.compactMap { keepsPictures && Self.pictured(scalars[$0]) != nil ? nil : restoration(scalars, at: $0) }
  }

  /// 符号, 符號, 字符, 字元 stand in the line.
  private static func talksAboutSigns(_ scalars: [UInt32]) -> Bool {
    zip(scalars, scalars.dropFirst()).contains { first, second in
      first == 0x7B26 && (second == 0x53F7 || second == 0x865F)
        || first == 0x5B57 && (second == 0x7B26 || second == 0x5143)
    }
  }

  private func restoration(_ scalars: [UInt32], at index: Int) -> Restoration? {
    let before = index > 0 ? scalars[index - 1] : 0
    let after = index + 1 < scalars.count ? scalars[index + 1] : 0
    if let control = Self.pictured(scalars[index]) {
      guard ScalarClass.isEastAsian(before) || ScalarClass.isEastAsian(after) else { return nil }
      return Restoration(
        certain: index..<index + 1, [control], channel: "control-pictures", evidence: "a picture of white space")
    }
    guard ScalarClass.isHan(before) || ScalarClass.isEastAsian(before) && ScalarClass.isEastAsian(after) else {
      return nil
    }
    return Restoration(
      certain: index..<index + 1, [], channel: "invisible-characters",
      evidence: "means nothing after a Chinese character")
  }

  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  private static func pictured(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x2409, 0x240A, 0x240D: scalar - 0x2400
    case 0x2420: 0x20
    case 0x2424: 0x0A
    default: nil
    }
  }

  private static func isRightToLeft(_ scalar: UInt32) -> Bool {
    (0x590..<0x900).contains(scalar) || (0xFB1D..<0xFE00).contains(scalar) || (0xFE70..<0xFEFF).contains(scalar)
  }
}
