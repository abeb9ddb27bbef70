import HanText

/// A replacement dictionary as OpenCC's data files hold them. Keys and values are UTF-8 bytes, for Swift's strings
/// count compatibility ideographs equal to the characters that they stand for.
struct OpenCCDictionary {
  private(set) var entries: [[UInt8]: [UInt8]]

  init(_ entries: [[UInt8]: [UInt8]] = [:]) { self.entries = entries }

  /// Reads OpenCC's text form: `#` comments, one `key TAB value value …` a line, of which the first value counts.
  init(parsing text: [UInt8]) {
    entries = [:]
    for line in text.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      let line = line.last == 0x0D ? line.dropLast() : line
      guard let tab = line.firstIndex(of: 0x09), tab > line.startIndex else { continue }
      let values = line[(tab + 1)...]
      entries[Array(line[..<tab])] = Array(values.prefix { $0 != 0x20 })
    }
  }

  /// Both, the longest key of either winning; where both have a key, this dictionary's value.
  func union(_ other: OpenCCDictionary) -> OpenCCDictionary {
    OpenCCDictionary(entries.merging(other.entries) { mine, _ in mine })
  }

  /// This dictionary, and `other` only where this one has no key at the same place: a key of `other` that has a key of
  /// this one as its beginning can never match and is left out.
  func shortCircuited(by other: OpenCCDictionary) -> OpenCCDictionary {
    var result = entries
    for (key, value) in other.entries where !hasPrefix(of: key) { result[key] = value }
    return OpenCCDictionary(result)
  }

  /// Without the keys of another dictionary.
  func subtracting(_ other: OpenCCDictionary) -> OpenCCDictionary {
    OpenCCDictionary(entries.filter { other.entries[$0.key] == nil })
  }

  private func hasPrefix(of key: [UInt8]) -> Bool {
    for end in 1...key.count where end == key.count || key[end] & 0xC0 != 0x80 {
      if entries[Array(key[..<end])] != nil { return true }
    }
    return false
  }

  /// Whether every key and every value is a single scalar.
  var isCharacterwise: Bool {
    entries.allSatisfy { UTF8Scalar.scalars(of: $0.key).count == 1 && UTF8Scalar.scalars(of: $0.value).count == 1 }
  }

  /// The dictionary that does at once what this one, character by character, and then `next` do; `nil` if it would
  /// grow beyond reason. This one must be ``isCharacterwise``.
  func composed(with next: OpenCCDictionary) -> OpenCCDictionary? {
    var origins: [[UInt8]: [[UInt8]]] = [:]
    for (key, value) in entries { origins[value, default: []].append(key) }
    var result = entries
    for (key, value) in next.entries {
      var sources: [[UInt8]] = [[]]
      for character in Self.characters(of: key) {
        let itself = entries[character] == nil ? [character] : []
        let choices = itself + (origins[character] ?? [])
        sources = sources.flatMap { source in choices.map { source + $0 } }
        guard sources.count <= 4096 else { return nil }
      }
      for source in sources { result[source] = value }
    }
    return OpenCCDictionary(result)
  }

  private static func characters(of key: [UInt8]) -> [[UInt8]] {
    var result: [[UInt8]] = []
    for byte in key {
      if byte & 0xC0 == 0x80, !result.isEmpty { result[result.count - 1].append(byte) } else { result.append([byte]) }
    }
    return result
  }
}
