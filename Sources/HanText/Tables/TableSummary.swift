extension TableImage {
  /// The image for a person: format, one line per section (name, version, bytes, checksum), then what it was made of.
  public var summary: String {
    var lines = ["\(path): format \(Self.version), \(sections.count) sections"]
    let width = sections.map(\.name.utf8.count).max() ?? 0
    for section in sections {
      let name = section.name + String(repeating: " ", count: width - section.name.utf8.count)
      let size = String(section.range.count)
      let padded = String(repeating: " ", count: max(0, 10 - size.utf8.count)) + size
      lines.append("  \(name)  v\(section.elementVersion)  \(padded) bytes  \(Self.hexadecimal(section.checksum))")
    }
    if let sources = self.section("sources") {
      lines.append("made from:")
      lines += String(decoding: sources.bytes, as: UTF8.self).split(separator: "\n").map {
        "  " + $0.replacing("\t", with: "  ")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
