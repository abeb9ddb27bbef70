import HanText

extension Lexicon {
  /// Whether both characters are in use for the same words, so that finding one for the other proves nothing.
  static func isInterchangeable(_ first: UInt16, _ second: UInt16) -> Bool {
    let key = String(decoding: [min(first, second), max(first, second)], as: UTF16.self)
    return interchangeableCharacters.contains(key)
  }
}
