extension JSONValue: CustomStringConvertible {
  /// The value as JSON on one line, with `": "` and `", "` between parts. Text stays as it is; only quotation marks,
  /// backslashes, control characters, U+2028 and U+2029 are escaped.
  public var description: String { String(decoding: utf8, as: UTF8.self) }

  /// The bytes of ``description``.
  public var utf8: [UInt8] {
    var writer = JSONWriter(indent: nil)
    writer.write(self, depth: 0)
    return writer.bytes
  }

  /// The values as JSON Lines in UTF-8: one a line, each line ended.
  /// - Parameter last: a member that every value, an object that is not empty, gets behind its own; written out once.
  /// - Complexity: O(text).
  public static func lines(_ values: some Sequence<JSONValue>, last: Member? = nil) -> [UInt8] {
    var writer = JSONWriter(indent: nil)
    let tail = last.map { Array(JSONValue.object([$0]).utf8.dropFirst()) }
    writer.bytes.reserveCapacity(values.underestimatedCount * (Self.usualLine + (tail?.count ?? 0)))
    for value in values {
      writer.write(value, depth: 0)
      if let tail {
        writer.bytes.removeLast()
        writer.append(", ")
        writer.bytes.append(contentsOf: tail)
      }
      writer.bytes.append(0x0A)
    }
    return writer.bytes
  }

  /// Bytes of a line: what most records of quotations stay below.
  static let usualLine = 640

  /// The value as JSON over several lines, indented by two spaces, without a final line break.
  public var indented: String {
    var writer = JSONWriter(indent: 2)
    writer.write(self, depth: 0)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// Appends JSON to bytes, on one line or indented.
struct JSONWriter {
  var bytes: [UInt8] = []
  let indent: Int?

  init(indent: Int?) { self.indent = indent }

  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: append("null")
    case .bool(let value): append(value ? "true" : "false")
    case .number(let spelling): append(spelling)
    case .string(let text): write(text)
    case .array(let elements):
      writeList("[", "]", elements, depth) { writer, element in writer.write(element, depth: depth + 1) }
    case .object(let members):
      writeList("{", "}", members, depth) { writer, member in
        writer.write(member.name)
        writer.append(": ")
        writer.write(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func writeList<Element>(
    _ open: StaticString, _ close: StaticString, _ elements: [Element], _ depth: Int,
    _ writeOne: (inout JSONWriter, Element) -> Void
  ) {
    append(open)
    for (index, element) in elements.enumerated() {
      if index > 0 { append(indent == nil ? ", " : ",") }
      breakLine(depth + 1)
      writeOne(&self, element)
    }
    if !elements.isEmpty { breakLine(depth) }
    append(close)
  }

  private mutating func breakLine(_ depth: Int) {
    guard let indent else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: indent * depth))
  }

  mutating func write(_ text: String) {
    bytes.append(0x22)
    var text = text
    text.withUTF8 { utf8 in
      let start = Self.plainEnd(utf8)
      if start < utf8.count { escape(utf8, from: start) } else { bytes.append(contentsOf: utf8) }
    }
    bytes.append(0x22)
  }

  /// The first byte that may begin an escape; Chinese characters are passed over three bytes at a time.
  private static func plainEnd(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      if byte > 0xE2 {
        index += byte < 0xF0 ? 3 : 4
      } else if JSONEscape.mayBegin(with: byte) {
        return index
      } else {
        index += 1
      }
    }
    return index
  }

  /// Copies the text by stretches: only the few bytes that begin something to escape end one.
  private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>, from first: Int) {
    var start = 0
    var index = first
    while index < utf8.count {
      guard JSONEscape.mayBegin(with: utf8[index]), let escape = JSONEscape.escape(utf8, index) else {
        index += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
      append(escape.text)
      index += escape.length
      start = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
  }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
  fileprivate mutating func append(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }
}
