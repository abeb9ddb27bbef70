import HanText

/// A small piece of XML: an element with text, or with elements.
struct XMLNode {
  private let name: String
  private let attributes: [(String, String)]
  private let content: String?
  private let children: [XMLNode]

  init(_ name: String, _ attributes: [(String, String)] = [], text: String) {
    self.name = name
    self.attributes = attributes
    self.content = text
    self.children = []
  }

  init(_ name: String, _ attributes: [(String, String)], _ children: [XMLNode]) {
    self.name = name
    self.attributes = attributes
    self.content = nil
    self.children = children
  }

  /// The element, indented by two spaces a level, without a final line break.
  func text(depth: Int) -> String {
    let indent = String(repeating: "  ", count: depth)
    let open = attributes.reduce("<\(name)") { "\($0) \($1.0)=\"\(Self.escaped($1.1))\"" }
    if let content { return "\(indent)\(open)>\(Self.escaped(content))</\(name)>" }
    if children.isEmpty { return "\(indent)\(open)/>" }
    let inner = children.map { $0.text(depth: depth + 1) }.joined(separator: "\n")
    return "\(indent)\(open)>\n\(inner)\n\(indent)</\(name)>"
  }

  /// Text as XML 1.0 allows it; characters that it does not know become U+FFFD.
  private static func escaped(_ text: String) -> String {
    text.replacingScalars {
      switch $0.value {
      case 0x26: "&amp;"
      case 0x3C: "&lt;"
      case 0x3E: "&gt;"
      case 0x22: "&quot;"
      case 0x09, 0x0A, 0x0D: "&#\($0.value);"
      case 0..<0x20, 0xFFFE, 0xFFFF: "\u{FFFD}"
      default: nil
      }
    }
  }
}

extension String {
  /// The text with white space made hyphens, for attributes that hold one word.
  var spaceless: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.properties.isWhitespace ? "-" : $0 }))
  }
}
